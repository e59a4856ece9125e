package org.ridealong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridealong.system.Patience.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed while learners' statements come in: what was acknowledged is there, once, and
 * gets to the other LRS, which has bad days meanwhile. {@code mvn -Pfaults verify} runs it.
 */
class KillFaults {
  private static final int STATEMENTS = Integer.getInteger("ridealong.test.statements", 2000);
  private static final int KILLS = Integer.getInteger("ridealong.test.kills", 3);

  /** How many statements a node sends at once at most. */
  private static final int CLAIM = 50;

  private static final boolean TWO_NODES = Boolean.getBoolean("ridealong.test.two-nodes");

  private static final String DEADLOCKS =
      "select deadlocks from pg_stat_database where datname = current_database()";

  @TempDir Path folder;

  private final List<Plan.Victim> killed = new ArrayList<>();

  @Test
  void whatWasAcknowledgedIsThereOnceAndReachesTheOtherLrsWhoeverIsKilled() throws Exception {
    Plan plan = Plan.of(Plan.newSeed(), KILLS, TWO_NODES);
    System.out.println(plan);
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
        for (Plan.Event event : plan.events()) {
          writers.allow(event.moment());
          writers.await(event.moment());
          if (event instanceof Plan.Kill kill) {
            kill(kill.victim(), nodes, database);
          } else {
            change(((Plan.Change) event).mood(), other, writers, database);
          }
        }
        writers.allow(1);
        writers.await(1);
        other.is(OtherLrs.Mood.WELL);
        everythingIsThereOnce(writers, database);
        everythingGotThere(writers, other, database);
        System.out.printf(
            "%d statements acknowledged by %d clients, tried again %d times (answers: %s %s);"
                + " killed: %s.%n"
                + "In the database: each once. The other LRS: %d requests (%s), %d statements by"
                + " id, %d refused and set aside. More than once came %d of them, %d may; of %d it"
                + " kept it did not say so. Deadlocks since PostgreSQL was killed last: %s.%n",
            writers.acknowledged.size(),
            Writers.CLIENTS,
            writers.triesAgain.get(),
            writers.statuses,
            writers.failures,
            killed,
            other.requests.get(),
            other.met,
            other.kept.size(),
            other.refused.size(),
            repeated(other),
            mayBeRepeated(other),
            other.unanswered.get(),
            database.column(DEADLOCKS));
        assertThat(repeated(other)).isLessThanOrEqualTo(mayBeRepeated(other));
      }
    }
    assertThat(killed).hasSize(KILLS);
  }

  /** It lasts until a statement, or at least an attempt, met it. */
  private static void change(
      OtherLrs.Mood mood, OtherLrs other, Writers writers, TheDatabase database) throws Exception {
    other.is(mood);
    eventually(
        mood + " is met",
        () -> {
          // Not to wait for the next attempt; and there must be something to send.
          database.run("update lrs.target set retry = now()");
          writers.allowMore();
          Thread.sleep(100);
          return mood == OtherLrs.Mood.AWAY
              ? !database
                  .column("select 1 from lrs.target where trouble = 'AWAY' and retry > now()")
                  .isEmpty()
              : other.met.containsKey(mood);
        });
  }

  private void kill(Plan.Victim victim, Nodes nodes, TheDatabase database) throws Exception {
    killed.add(victim);
    switch (victim) {
      case POSTGRESQL -> {
        long before = database.server();
        database.kill();
        eventually("PostgreSQL runs again", () -> database.server() != before);
      }
      case SECOND_NODE -> nodes.killSecond();
      case FIRST_NODE -> {
        long server = database.server();
        nodes.killFirst();
        assertThat(ProcessHandle.of(server)).as("PostgreSQL outlives its launcher").isPresent();
        nodes.startFirst();
        assertThat(database.server()).as("and is taken over").isEqualTo(server);
      }
    }
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
          // Not to wait for the next attempt. What a dead node had claimed has to be waited for: a
          // claim that is cut short would be sent by two.
          database.run("update lrs.target set retry = now()");
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

  private static long repeated(OtherLrs other) {
    return other.kept.values().stream().filter(times -> times > 1).count();
  }

  /**
   * What was sent and not yet noted when a node died, or, on each node, when PostgreSQL died: one
   * claim each time. And what the other LRS kept without saying so.
   */
  private long mayBeRepeated(OtherLrs other) {
    int nodes = TWO_NODES ? 2 : 1;
    long claims =
        killed.stream().mapToInt(victim -> victim == Plan.Victim.POSTGRESQL ? nodes : 1).sum();
    return claims * CLAIM + other.unanswered.get();
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
