package org.ridealong.system;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The assembled server, started as an operator starts it, in a process of its own. */
final class Ridealong implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path said;

  private Ridealong(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts it and waits until it serves. */
  static Ridealong start(Path data, int port, String... properties)
      throws IOException, InterruptedException {
    Ridealong ridealong = attempt(data, port, properties);
    if (ridealong.address().isEmpty()) {
      ridealong.close();
      throw new IllegalStateException("It does not serve:\n" + ridealong.said());
    }
    return ridealong;
  }

  /** Starts it and waits until it serves, or has given up. */
  static Ridealong attempt(Path data, int port, String... properties)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("ridealong.test.assembly") + "/ridealong");
    // Halves what a start costs; only a server that runs for long gains from the second compiler.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dridealong.data=" + data);
    command.add("-Dridealong.port=" + port);
    command.addAll(List.of(properties));
    Path said = Files.createTempFile("ridealong", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Ridealong ridealong = new Ridealong(process, said);
    ridealong.awaitBlock();
    return ridealong;
  }

  /** A free port below those of outgoing connections, one of which could get it meanwhile. */
  static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody has this one.
      }
    }
  }

  private void awaitBlock() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && !said().contains("Ctrl-C stops it.")) {
      if (System.nanoTime() > end) {
        close();
        throw new IllegalStateException("It neither serves nor gives up:\n" + said());
      }
      Thread.sleep(50);
    }
  }

  String said() throws IOException {
    return Files.readString(said);
  }

  /** The value of a line of the block, or empty if there is no such line. */
  String value(String name) throws IOException {
    return said()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElse("");
  }

  String address() throws IOException {
    return value("Ridealong runs at").replaceAll("/$", "");
  }

  String adminPassword() throws IOException {
    return value("log in as").replaceAll("^admin, password (\\S+).*", "$1");
  }

  /** What a plain kill does; the exit code. */
  int terminate() throws IOException, InterruptedException {
    process.destroy();
    return exitCode();
  }

  void kill() throws IOException, InterruptedException {
    process.destroyForcibly();
    exitCode();
  }

  int exitCode() throws IOException, InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end:\n" + said());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      terminate();
    }
  }
}
