package org.ridealong.lrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.lrs.bench.Load.Measured;
import org.ridealong.lrs.http.XapiApplication;
import org.ridealong.lrs.store.NewStatement;
import org.ridealong.lrs.store.PlainRows;
import org.ridealong.testing.Libraries;
import org.ridealong.testing.RunningPostgres;

/** How fast the LRS is: {@code mvn -Pbench verify}. It measures and asserts nothing of time. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SpeedBench {
  private static final String SECRET = "a secret for the benchmark";
  private static final int BATCH = 50;
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round", 10));
  private static final int ROUNDS = 3;
  private static final int LONG_RUN = Integer.getInteger("bench.long", 60);
  private static final long STATEMENTS = Long.getLong("bench.statements", 1_000_000);
  private static final long MORE = Long.getLong("bench.more", 0);

  @ArquillianResource URL deployed;

  private final Report report = new Report();
  private final List<String> failed = new ArrayList<>();

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "bench.war")
        .addAsLibraries(
            Libraries.of(
                XapiApplication.class, Flyway.class, PostgreSQLDatabaseType.class, JWSObject.class))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsResource(
            new StringAsset(
                "ridealong.first-key.id=first\nridealong.first-key.secret=" + SECRET + "\n"),
            "META-INF/microprofile-config.properties");
  }

  @Test
  void measures() throws Exception {
    part("warming up", this::warmUp);
    part("writing", this::writing);
    Reading reading = new Reading(wire(), report);
    part("reading", () -> reading.run(STATEMENTS));
    part("writing singles for long", () -> longRun("singles", this::singles));
    part("writing batches for long", () -> longRun("batches", this::batches));
    part("streaming", () -> new Streaming(wire(), deployed.toURI(), report).run());
    if (MORE > STATEMENTS) {
      part("reading more", () -> reading.run(MORE));
    }
    report.write();
    assertThat(failed).isEmpty();
  }

  private interface Part {
    void run() throws Exception;
  }

  /** One that fails leaves the others their turn. */
  private void part(String name, Part part) {
    try {
      part.run();
    } catch (Exception | AssertionError e) {
      report.head("Failed", "part | why");
      report.row("%s | %s", name, e);
      failed.add(name + ": " + e);
    }
  }

  /** The way through the server has more code than the compiler gets through in ten seconds. */
  private void warmUp() throws Exception {
    Load.during(ROUND.multipliedBy(2), this::batches);
    Load.during(ROUND.multipliedBy(6), this::singles);
  }

  private void writing() throws Exception {
    report.head(
        "Writing from %d connections".formatted(Load.CONNECTIONS),
        "round | ceiling st/s | batches of 50 st/s | of the ceiling | singles st/s | p50 ms | p95 ms | p99 ms");
    for (int round = 1; round <= ROUNDS; round++) {
      Measured ceiling = Load.during(ROUND, SpeedBench::plain);
      Measured batches = Load.during(ROUND, this::batches);
      Measured singles = Load.during(ROUND, this::singles);
      report.row(
          "%d | %.0f | %.0f | %.0f %% | %.0f | %.1f | %.1f | %.1f",
          round,
          ceiling.perSecond(),
          batches.perSecond(),
          100 * batches.perSecond() / ceiling.perSecond(),
          singles.perSecond(),
          singles.millis(0.5),
          singles.millis(0.95),
          singles.millis(0.99));
    }
  }

  /** In six parts, so that a slow-down shows. */
  private void longRun(String name, Callable<Load.Worker> workers) throws Exception {
    int parts = 6;
    report.head("%d s of %s".formatted(LONG_RUN, name), "part | st/s | of the first | p95 ms");
    double first = 0;
    for (int part = 1; part <= parts; part++) {
      Measured measured = Load.during(Duration.ofMillis(LONG_RUN * 1000L / parts), workers);
      first = part == 1 ? measured.perSecond() : first;
      report.row(
          "%d | %.0f | %.0f %% | %.1f",
          part, measured.perSecond(), 100 * measured.perSecond() / first, measured.millis(0.95));
    }
  }

  private Wire wire() throws Exception {
    URI xapi = deployed.toURI().resolve("xapi/");
    String pair = "first:" + SECRET;
    return new Wire(
        xapi, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private Load.Worker batches() throws Exception {
    return poster(BATCH);
  }

  private Load.Worker singles() throws Exception {
    return poster(1);
  }

  private Load.Worker poster(int length) throws Exception {
    Wire wire = wire();
    return new Load.Worker() {
      @Override
      public int once(long number) throws Exception {
        byte[] body =
            length == 1 ? BenchStatements.single(number) : BenchStatements.batch(number, length);
        Wire.Answer answer = wire.post(body);
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return length;
      }

      @Override
      public void close() throws Exception {
        wire.close();
      }
    };
  }

  private static Load.Worker plain() throws Exception {
    PlainRows rows = new PlainRows(RunningPostgres.jdbcUrl());
    return new Load.Worker() {
      @Override
      public int once(long number) throws Exception {
        Instant now = Instant.now();
        List<NewStatement> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          batch.add(BenchStatements.row(number + i, now));
        }
        rows.write(batch, now);
        return BATCH;
      }

      @Override
      public void close() throws Exception {
        rows.close();
      }
    };
  }
}
