package org.ridealong.server;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro in this process, so that it cannot outlive the launcher, with the WAR at /. */
final class Payara implements AutoCloseable {
  private final PayaraMicroRuntime runtime;

  private Payara(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  static Payara start(Installation installation, Settings settings, DataFolder folder, Log log)
      throws IOException {
    System.setProperty("payaramicro.disablePhoneHome", "true");
    // Where launch-micro.jar would say that it lies: the unpacked server beside us.
    Path payara = installation.payara();
    System.setProperty(
        "fish.payara.micro.BootJar", payara.resolve("launch-micro.jar").toUri() + "");
    System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
    Path domain = folder.emptied("payara");
    DataFolder.copy(payara.resolve("config"), domain.resolve("config"));
    List<String> arguments = new ArrayList<>(List.of("--nocluster", "--nohazelcast"));
    arguments.addAll(List.of("--port", String.valueOf(settings.port())));
    arguments.addAll(List.of("--rootdir", domain.toString()));
    arguments.addAll(List.of("--logproperties", log.properties().toString()));
    arguments.addAll(List.of("--prebootcommandfile", installation.file("micro/listener.asadmin")));
    arguments.addAll(
        List.of("--postbootcommandfile", installation.file("datasource/ridealong.asadmin")));
    arguments.addAll(List.of("--contextroot", "/", "--deploy", installation.file("ridealong.war")));
    PayaraMicroRuntime runtime = boot(arguments.toArray(String[]::new)).getRuntime();
    return new Payara(runtime);
  }

  boolean serves() {
    return !runtime.getDeployedApplicationNames().isEmpty();
  }

  // The class lies in the unpacked server, which is on the class path at run time only.
  private static PayaraMicroBoot boot(String[] arguments) throws IOException {
    try {
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("create", String[].class)
              .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IOException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    runtime.shutdown();
  }
}
