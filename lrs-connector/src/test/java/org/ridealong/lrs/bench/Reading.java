package org.ridealong.lrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.lrs.store.NewStatement;
import org.ridealong.lrs.store.PlainRows;
import org.ridealong.testing.RunningPostgres;

/** How long pages of 100 take, once as many statements lie in the months of a year. */
final class Reading {
  private static final int TIMES = 200;
  private static final int AT_ONCE = 200;
  private static final Pattern MORE = Pattern.compile("\"more\":\"([^\"]+)\"");

  private final Wire wire;
  private final Report report;
  private final Map<String, Double> medians = new HashMap<>();

  Reading(Wire wire, Report report) {
    this.wire = wire;
    this.report = report;
  }

  /** Of each page the median is compared with that of the last time. */
  void run(long statements) throws Exception {
    double seconds = fill(statements);
    Map<String, Query> queries = queries();
    Map<String, long[]> first = new LinkedHashMap<>();
    Map<String, long[]> next = new LinkedHashMap<>();
    for (String by : queries.keySet()) {
      first.put(by, new long[TIMES]);
      next.put(by, new long[TIMES]);
    }
    // In turn, so that what disturbs the machine for a while disturbs all alike.
    for (int i = -TIMES / 4; i < TIMES; i++) {
      for (Map.Entry<String, Query> query : queries.entrySet()) {
        long begin = System.nanoTime();
        Wire.Answer page = wire.get("statements?" + query.getValue().of(i + TIMES));
        long middle = System.nanoTime();
        assertThat(page.status()).isEqualTo(200);
        Matcher more = MORE.matcher(page.text());
        assertThat(more.find()).as(query.getKey() + " fills a page").isTrue();
        long again = System.nanoTime();
        assertThat(wire.get(more.group(1)).status()).isEqualTo(200);
        long end = System.nanoTime();
        if (i >= 0) {
          first.get(query.getKey())[i] = middle - begin;
          next.get(query.getKey())[i] = end - again;
        }
      }
    }
    report.head(
        "Reading pages of 100 from %,d statements (written in %.0f s)"
            .formatted(statements, seconds),
        "by | first page p50 ms | p95 ms | p50 of the last time's | next page p50 ms | p95 ms");
    first.forEach((by, nanos) -> row(by, nanos, next.get(by)));
  }

  private void row(String by, long[] first, long[] next) {
    double median = millis(first, 0.5);
    Double before = medians.put(by, median);
    report.row(
        "%s | %.1f | %.1f | %s | %.1f | %.1f",
        by,
        median,
        millis(first, 0.95),
        before == null ? "" : String.format(Locale.ROOT, "%.2f", median / before),
        millis(next, 0.5),
        millis(next, 0.95));
  }

  private interface Query {
    String of(int number);
  }

  private static Map<String, Query> queries() {
    Map<String, Query> queries = new LinkedHashMap<>();
    queries.put("nothing", i -> "limit=100");
    queries.put("agent", i -> "limit=100&" + agent(i));
    queries.put("activity", i -> "limit=100&activity=" + of(i).question());
    queries.put("verb", i -> "limit=100&verb=" + BenchStatements.VERB);
    queries.put("registration", i -> "limit=100&registration=" + of(i).registration());
    queries.put("related_agents", i -> "limit=100&related_agents=true&" + agent(i));
    queries.put(
        "related_agents, the authority of all",
        i ->
            "limit=100&related_agents=true&agent="
                + encoded("{\"account\":{\"homePage\":\"http://localhost\",\"name\":\"first\"}}"));
    queries.put(
        "related_activities", i -> "limit=100&related_activities=true&activity=" + of(i).module());
    queries.put(
        "related_activities, the programme of all",
        i -> "limit=100&related_activities=true&activity=" + BenchStatements.programme());
    queries.put("agent and verb", i -> "limit=100&verb=" + BenchStatements.VERB + "&" + agent(i));
    queries.put(
        "module and verb, ascending, of a quarter",
        i ->
            "limit=100&ascending=true&related_activities=true&activity="
                + of(i).module()
                + "&verb="
                + BenchStatements.VERB
                + "&since="
                + Instant.now().minus(Duration.ofDays(90)));
    return queries;
  }

  private static String agent(int i) {
    return "agent=" + encoded(of(i).agent());
  }

  private static BenchStatements of(int i) {
    return new BenchStatements(i * 7919L, new UUID(0, i));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double millis(long[] nanos, double quantile) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) (quantile * sorted.length)] / 1e6;
  }

  /** Up to that many, spread over the last year. */
  private static double fill(long statements) throws Exception {
    try (Connection connection = DriverManager.getConnection(RunningPostgres.jdbcUrl())) {
      long there = count(connection);
      long missing = Math.max(0, statements - there);
      Instant now = Instant.now();
      for (int month = 0; month <= 12; month++) {
        connection
            .createStatement()
            .execute("select lrs.add_month(now() - interval '%d months')".formatted(month));
      }
      long begin = System.nanoTime();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<?>> halves = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        long offset = half;
        halves.add(threads.submit(() -> write(offset, missing, now)));
      }
      for (Future<?> half : halves) {
        half.get();
      }
      threads.shutdown();
      double seconds = (System.nanoTime() - begin) / 1e9;
      connection.createStatement().execute("vacuum analyze");
      // Else it is written while there is reading.
      connection.createStatement().execute("checkpoint");
      return seconds;
    }
  }

  private static Void write(long half, long missing, Instant now) throws SQLException {
    try (PlainRows rows = new PlainRows(RunningPostgres.jdbcUrl())) {
      long parts = missing / AT_ONCE;
      for (long part = half; part < parts; part += 2) {
        Instant stored =
            now.minusSeconds((parts - part) * Duration.ofDays(365).toSeconds() / parts);
        List<NewStatement> batch = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          batch.add(BenchStatements.row(part * AT_ONCE + i, stored));
        }
        rows.write(batch, stored);
      }
      return null;
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (ResultSet row =
        connection.createStatement().executeQuery("select count(*) from lrs.statement_id")) {
      row.next();
      return row.getLong(1);
    }
  }
}
