package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.ridealong.system.Patience.eventually;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While the database takes nothing in, whoever writes is told to come again, and when it does
 * again, what was acknowledged is there, once. {@code mvn -Pfaults verify} runs it.
 */
class DatabaseFaults {
  private static final int STATEMENTS = 4000;
  private static final int REFUSALS = 50;
  private static final String DISK = "size=400m";

  @TempDir Path folder;

  @Test
  void whileItIsReadOnlyEachWriterIsToldWhenToComeAgainAndReadersReadOn() throws Exception {
    Path data = folder.resolve("data");
    TheDatabase database = new TheDatabase(data);
    try (Ridealong ridealong = Ridealong.start(data, Ridealong.freePort())) {
      Api api = Api.withKeyOf(ridealong);
      try (Writers writers = writers(ridealong)) {
        writers.await(0.3);
        readOnly(database, "on");
        awaitRefusals(writers);
        assertThat(api.json("/xapi/statements?limit=1").path("statements")).hasSize(1);
        readOnly(database, "off");
        writers.await(1);
        everyAnswerWasHelpfulAndNothingIsLost("read-only", writers, database);
      }
    }
  }

  @Test
  void whileItsDiskIsFullEachWriterIsToldWhenToComeAgain() throws Exception {
    Path data = folder.resolve("data");
    TheDatabase database = new TheDatabase(data);
    int port = Ridealong.freePort();
    try (Ridealong first = Ridealong.start(data, port)) {
      assertThat(first.said()).contains("Ridealong runs at");
    }
    Path disk = data.resolve("postgresql");
    moveToSmallDisk(disk);
    try (Ridealong ridealong = Ridealong.start(data, port);
        Writers writers = writers(ridealong)) {
      writers.await(0.3);
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      awaitRefusals(writers);
      Files.delete(ballast);
      writers.await(1);
      everyAnswerWasHelpfulAndNothingIsLost("disk full", writers, database);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static Writers writers(Ridealong ridealong) throws IOException {
    return new Writers(
        List.of(ridealong.address()), Api.withKeyOf(ridealong).authorization(), STATEMENTS);
  }

  private static void awaitRefusals(Writers writers) throws Exception {
    eventually(
        REFUSALS + " writers are refused",
        () -> writers.statuses.getOrDefault(503, new AtomicInteger()).get() >= REFUSALS);
  }

  /** Also for connections that are open, from their next transaction on. */
  private static void readOnly(TheDatabase database, String on) throws Exception {
    database.run("alter system set default_transaction_read_only = " + on);
    database.column("select pg_reload_conf()");
  }

  private static void everyAnswerWasHelpfulAndNothingIsLost(
      String fault, Writers writers, TheDatabase database) throws Exception {
    Map<Integer, AtomicInteger> statuses = writers.statuses;
    System.out.printf(
        "%s: %d statements acknowledged by %d clients; answers: %s.%n",
        fault, writers.acknowledged.size(), Writers.CLIENTS, statuses);
    assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 503);
    assertThat(writers.unhelpful).isEmpty();
    List<String> stored = database.column("select id from lrs.statement");
    assertThat(stored).hasSize(STATEMENTS).doesNotHaveDuplicates();
    assertThat(new HashSet<>(stored)).isEqualTo(writers.acknowledged);
  }

  private static void moveToSmallDisk(Path disk) throws Exception {
    Path before = disk.resolveSibling("before");
    Files.move(disk, before);
    Files.createDirectory(disk);
    if (run("mount", "-t", "tmpfs", "-o", DISK + ",mode=700", "tmpfs", disk.toString()) != 0) {
      System.out.println(
          "NOT TESTED: a full disk. Only root may mount a small one; run this as root.");
      abort("Nobody but root may mount a small disk");
    }
    assertThat(run("cp", "-a", before + "/.", disk.toString())).isZero();
    assertThat(run("rm", "-rf", before.toString())).isZero();
  }

  private static void fill(Path ballast) throws IOException {
    byte[] some = new byte[64 * 1024];
    try (OutputStream to = Files.newOutputStream(ballast)) {
      while (true) {
        to.write(some);
      }
    } catch (IOException e) {
      // Full, down to the last page but a few.
      assertThat(Files.getFileStore(ballast).getUsableSpace()).isLessThan(some.length);
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
