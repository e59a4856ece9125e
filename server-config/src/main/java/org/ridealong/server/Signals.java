package org.ridealong.server;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and a plain kill, before they become the end of the process: a shutdown hook could neither
 * choose the exit code nor the order in which things stop.
 */
final class Signals {
  private Signals() {}

  static void onStop(Runnable action) {
    try {
      handle("INT", action);
      handle("TERM", action);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM has no signals", e);
    }
  }

  // Every JDK has sun.misc.Signal (module jdk.unsupported), but javac warns of it whatever is
  // asked.
  private static void handle(String name, Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object ours =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              action.run();
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
  }
}
