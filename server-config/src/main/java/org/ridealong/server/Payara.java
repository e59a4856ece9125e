package org.ridealong.server;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro in this process, so that it cannot outlive the launcher, with the WAR at /. */
final class Payara implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final PayaraMicroRuntime runtime;
  private final Settings settings;

  private Payara(PayaraMicroRuntime runtime, Settings settings) {
    this.runtime = runtime;
    this.settings = settings;
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
    // What Payara writes to. The programs stay where the build has unpacked them.
    DataFolder.copy(payara.resolve("config"), domain.resolve("config"));
    DataFolder.copy(payara.resolve("lib"), domain.resolve("lib"));
    List<String> arguments = new ArrayList<>(List.of("--nocluster", "--nohazelcast"));
    arguments.addAll(List.of("--port", String.valueOf(settings.port())));
    arguments.addAll(List.of("--rootdir", domain.toString()));
    arguments.addAll(List.of("--logproperties", log.properties().toString()));
    arguments.addAll(List.of("--prebootcommandfile", installation.file("micro/listener.asadmin")));
    arguments.addAll(
        List.of("--postbootcommandfile", installation.file("datasource/ridealong.asadmin")));
    arguments.addAll(List.of("--contextroot", "/", "--deploy", installation.file("ridealong.war")));
    // Nobody is let in before the application is there: Payara would answer 404, and then 500.
    arguments.addAll(List.of("--postdeploycommandfile", installation.file("micro/open.asadmin")));
    PayaraMicroRuntime runtime = boot(arguments.toArray(String[]::new)).getRuntime();
    return new Payara(runtime, settings);
  }

  /** Payara also reports as deployed what failed to start; so the application is asked itself. */
  boolean serves() {
    try {
      URL about = URI.create(settings.localAddress() + "/xapi/about").toURL();
      HttpURLConnection connection = (HttpURLConnection) about.openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      // Payara keeps to itself that it could not open a port.
      throw Ports.taken(settings.host(), settings.port(), "another program took it meanwhile", e);
    }
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
