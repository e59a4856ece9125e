package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.system.Patience.eventually;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Ridealong that fetches from another, which is written to meanwhile, is killed again and again:
 * each statement comes once, and none goes back, though the other is a target too. {@code mvn
 * -Pfaults verify} runs it.
 */
class PullFaults {
  private static final int STATEMENTS = Integer.getInteger("ridealong.test.statements", 2000);
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void whoeverDiesWhileFetchingHasEachStatementOnceAndSendsNoneBack() throws Exception {
    long seed = Plan.newSeed();
    System.out.println("Seed " + seed + " (-Dfaults.seed=" + seed + ") for fetching");
    Random random = new Random(seed);
    Path data = folder.resolve("fetching");
    TheDatabase database = new TheDatabase(data);
    int port = Ridealong.freePort();
    try (Ridealong source = Ridealong.start(folder.resolve("source"), Ridealong.freePort());
        Writers writers =
            new Writers(
                List.of(source.address()), Api.withKeyOf(source).authorization(), STATEMENTS)) {
      writers.allow(0.5);
      writers.await(0.5);
      String[] configured = configured(source);
      for (int i = 0; i < KILLS; i++) {
        double there = 0.5 + 0.5 * i / KILLS;
        long until = (long) (STATEMENTS * there * (0.2 + 0.7 * random.nextDouble()));
        try (Ridealong fetching = Ridealong.start(data, port, configured)) {
          eventually(until + " are fetched", () -> stored(database) >= until);
          fetching.kill();
        }
        System.out.printf("Killed when %d of %d were there.%n", stored(database), STATEMENTS);
        // Not to wait for the end of the lease.
        database.run("update lrs.source set leased = null");
        writers.allow(0.5 + 0.5 * (i + 1) / KILLS);
      }
      writers.allow(1);
      writers.await(1);
      try (Ridealong fetching = Ridealong.start(data, port, configured)) {
        assertThat(fetching.said()).contains("Ridealong runs at");
        eventually(
            "everything is fetched",
            () -> {
              database.run("update lrs.source set due = now() where leased is null");
              return stored(database) >= STATEMENTS;
            });
        List<String> stored = database.column("select id from lrs.statement");
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(new HashSet<>(stored)).isEqualTo(writers.acknowledged);
        assertThat(database.column("select fetched from lrs.source"))
            .containsExactly(String.valueOf(STATEMENTS));
        assertThat(database.column("select statement from lrs.source_finding")).isEmpty();
        for (String sent : List.of("outbox", "forwarded")) {
          assertThat(database.column("select seq from lrs." + sent)).as(sent).isEmpty();
        }
        assertThat(database.column("select id from lrs.target")).containsExactly("0");
      }
    }
  }

  private static long stored(TheDatabase database) throws Exception {
    return Long.parseLong(database.column("select count(*) from lrs.statement").get(0));
  }

  /** The same LRS is fetched from and is to get everything. */
  private static String[] configured(Ridealong source) throws Exception {
    String[] configured = new String[7];
    String[] places = {"pull", "lrs"};
    for (int i = 0; i < places.length; i++) {
      String name = "-Dridealong." + places[i];
      configured[3 * i] = name + ".endpoint=" + source.address() + "/xapi" + (i == 0 ? "" : "/");
      configured[3 * i + 1] = name + ".key=" + source.value("key");
      configured[3 * i + 2] = name + ".secret=" + source.value("secret");
    }
    configured[6] = "-Dridealong.pull.minutes=1";
    return configured;
  }
}
