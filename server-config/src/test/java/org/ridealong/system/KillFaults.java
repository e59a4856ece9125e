package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed while learners' statements come in: what was acknowledged is there, once, and
 * gets to the other LRS, which has bad days meanwhile. {@code mvn -Pfaults verify} runs it.
 */
class KillFaults {
  private static final int STATEMENTS = Integer.getInteger("ridealong.test.statements", 2000);
  private static final int KILLS = Integer.getInteger("ridealong.test.kills", 2);
  private static final boolean TWO_NODES = Boolean.getBoolean("ridealong.test.two-nodes");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;

  private final StringBuilder told = new StringBuilder();
  private int killed;

  @Test
  void whatWasAcknowledgedIsThereOnceAndReachesTheOtherLrsWhoeverIsKilled() throws Exception {
    Path data = folder.resolve("one");
    TheDatabase database = new TheDatabase(data);
    int port = Ridealong.freePort();
    try (OtherLrs other = new OtherLrs();
        Nodes nodes = new Nodes(data, port, other)) {
      nodes.startFirst();
      if (TWO_NODES) {
        nodes.startSecond();
      }
      try (Writers writers = new Writers(nodes.addresses(), nodes.authorization(), STATEMENTS)) {
        OtherLrs.Mood[] moods = OtherLrs.Mood.values();
        for (int i = 1; i <= KILLS; i++) {
          writers.await((i - 0.5) / (KILLS + 0.5));
          other.is(moods[(i * 2 - 1) % moods.length]);
          kill(i, nodes, database);
          other.is(moods[i * 2 % moods.length]);
        }
        writers.await(1);
        other.is(OtherLrs.Mood.WELL);
        everythingIsThereOnce(writers, database);
        everythingGotThere(writers, other, database);
        System.out.printf(
            "%d statements acknowledged by %d clients, tried again %d times; killed: %s.%n"
                + "In the database: each once. The other LRS: %d requests, %d statements by id, %d"
                + " of them came more than once, %d refused and set aside.%n",
            writers.acknowledged.size(),
            Writers.CLIENTS,
            writers.triesAgain.get(),
            told,
            other.requests.get(),
            other.kept.size(),
            other.kept.values().stream().filter(times -> times > 1).count(),
            other.refused.size());
      }
    }
    assertThat(killed).isEqualTo(KILLS);
  }

  private void kill(int turn, Nodes nodes, TheDatabase database) throws Exception {
    if (turn % 2 == 1) {
      long before = database.server();
      database.kill();
      told.append("PostgreSQL ");
      eventually("PostgreSQL runs again", () -> database.server() != before);
    } else if (TWO_NODES && turn % 4 == 0) {
      nodes.killSecond();
      told.append("second-node ");
    } else {
      long server = database.server();
      nodes.killFirst();
      told.append("first-node ");
      assertThat(ProcessHandle.of(server)).as("PostgreSQL outlives its launcher").isPresent();
      nodes.startFirst();
      assertThat(database.server()).as("and is taken over").isEqualTo(server);
    }
    killed++;
  }

  private static void everythingIsThereOnce(Writers writers, TheDatabase database)
      throws Exception {
    List<String> stored = database.column("select id from lrs.statement");
    assertThat(stored).doesNotHaveDuplicates();
    // A batch may be there whose answer got lost; then it was sent again with the same ids.
    assertThat(new HashSet<>(stored)).isEqualTo(writers.acknowledged);
    assertThat(stored).hasSize(STATEMENTS);
  }

  private static void everythingGotThere(Writers writers, OtherLrs other, TheDatabase database)
      throws Exception {
    Set<String> wanted = new HashSet<>(writers.acknowledged);
    wanted.removeAll(writers.unwanted);
    eventually(
        "the outbox is empty",
        () -> {
          // Not to wait for the next attempt or for what a dead node had claimed.
          database.run("update lrs.target set retry = now()");
          database.run("update lrs.outbox set due = now() where refused is null and due > now()");
          Thread.sleep(500);
          return database
              .column("select 1 from lrs.outbox where refused is null limit 1")
              .isEmpty();
        });
    assertThat(other.kept.keySet()).isEqualTo(wanted);
    assertThat(other.refused.keySet()).isEqualTo(writers.unwanted);
    assertThat(database.column("select refused from lrs.outbox where refused is not null"))
        .hasSize(writers.unwanted.size());
  }

  private static void eventually(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      assertThat(System.nanoTime()).as("in time: " + what).isLessThan(end);
      Thread.sleep(100);
    }
  }

  /** While PostgreSQL recovers it cannot be asked. */
  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (SQLException | IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /** One Ridealong with its PostgreSQL, and perhaps another that uses the same. */
  private static final class Nodes implements AutoCloseable {
    private final Path data;
    private final int port;
    private final int secondPort;
    private final String endpoint;
    private Ridealong first;
    private Ridealong second;

    Nodes(Path data, int port, OtherLrs other) throws Exception {
      this.data = data;
      this.port = port;
      this.secondPort = Ridealong.freePort();
      this.endpoint = "-Dridealong.lrs.endpoint=" + other.endpoint();
    }

    void startFirst() throws Exception {
      first = Ridealong.start(data, port, endpoint);
      assertThat(first.said()).contains("Ridealong runs at");
    }

    void startSecond() throws Exception {
      TheDatabase database = new TheDatabase(data);
      Path own = Files.createDirectories(data.resolveSibling("two"));
      Files.writeString(
          own.resolve("secrets.properties"), Files.readString(data.resolve("secrets.properties")));
      second =
          Ridealong.start(
              own,
              secondPort,
              endpoint,
              "-Dridealong.db.url=" + database.url(),
              "-Dridealong.db.password=" + database.password());
      assertThat(second.said()).contains("Ridealong runs at");
    }

    List<String> addresses() throws Exception {
      return second == null ? List.of(first.address()) : List.of(first.address(), second.address());
    }

    String authorization() throws Exception {
      return Api.withKeyOf(first).authorization();
    }

    void killFirst() throws Exception {
      first.kill();
    }

    void killSecond() throws Exception {
      second.kill();
      startSecond();
    }

    @Override
    public void close() throws Exception {
      if (second != null) {
        second.close();
      }
      if (first != null) {
        first.close();
      }
    }
  }
}
