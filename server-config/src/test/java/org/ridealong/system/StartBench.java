package org.ridealong.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a start on existing data takes, from launch to an answer of {@code /xapi/about}, beside
 * an empty Payara Micro in the same minutes. Processor time too, which says most on a busy machine.
 */
final class StartBench {
  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private record Start(double seconds, double processor) {}

  private StartBench() {}

  /** The arguments: the assembled folder, Payara Micro's jar, a folder to work in. */
  public static void main(String[] arguments) throws Exception {
    Path scratch = Files.createDirectories(Path.of(arguments[2]));
    Path data = scratch.resolve("data");
    List<String> ours = List.of(arguments[0] + "/ridealong", "-Dridealong.data=" + data);
    List<String> empty =
        List.of(
            "java",
            "-jar",
            arguments[1],
            "--nocluster",
            "--nohazelcast",
            "--rootdir",
            scratch.resolve("empty").toString());
    // Makes what later starts find: it is no part of the figures.
    start(
        at(Ridealong.freePort(), ours),
        scratch,
        said -> Files.readString(said).contains("Ctrl-C stops it."));
    List<String> quick = new ArrayList<>(ours);
    quick.add("-XX:TieredStopAtLevel=1");
    List<Start> baseline = new ArrayList<>();
    List<Start> fromMaven = new ArrayList<>();
    List<Start> byScript = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      baseline.add(empty(empty, scratch));
      fromMaven.add(ours(quick, scratch));
      byScript.add(ours(ours, scratch));
    }
    System.out.println("medians of " + ROUNDS + " rounds, and how often an empty Payara Micro");
    Start unit = median(baseline);
    print("empty Payara Micro", unit, unit);
    print("mvn -Prun", median(fromMaven), unit);
    print("./ridealong", median(byScript), unit);
  }

  private static void print(String what, Start start, Start unit) {
    System.out.printf(
        "%-20s %6.1f s (%4.2f)   processor %6.1f s (%4.2f)%n",
        what,
        start.seconds,
        start.seconds / unit.seconds,
        start.processor,
        start.processor / unit.processor);
  }

  private static Start ours(List<String> command, Path scratch) throws Exception {
    int port = Ridealong.freePort();
    return start(at(port, command), scratch, said -> answers(port));
  }

  private static List<String> at(int port, List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add("-Dridealong.port=" + port);
    return words;
  }

  private static Start empty(List<String> command, Path scratch) throws Exception {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--port", String.valueOf(Ridealong.freePort())));
    return start(words, scratch, said -> Files.readString(said).contains(" ready in "));
  }

  private interface Readiness {
    boolean of(Path said) throws IOException;
  }

  private static Start start(List<String> command, Path scratch, Readiness ready)
      throws IOException, InterruptedException {
    Path said = scratch.resolve("said.txt");
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      while (!ready.of(said)) {
        long since = System.nanoTime() - begun;
        if (!process.isAlive() || since > PATIENCE.toNanos()) {
          throw new IllegalStateException("It did not start:\n" + Files.readString(said));
        }
        // Seldom: Payara answers 404 meanwhile, which costs time too.
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
      return new Start(seconds, processor.toMillis() / 1e3);
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static boolean answers(int port) {
    try {
      URI about = URI.create("http://127.0.0.1:" + port + "/xapi/about");
      return ((HttpURLConnection) about.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static Start median(List<Start> starts) {
    return new Start(
        starts.stream().mapToDouble(Start::seconds).sorted().toArray()[starts.size() / 2],
        starts.stream().mapToDouble(Start::processor).sorted().toArray()[starts.size() / 2]);
  }
}
