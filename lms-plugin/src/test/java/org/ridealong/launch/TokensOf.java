package org.ridealong.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller;
import org.ridealong.testing.RunningPostgres;

/** Tokens that the server under test would have made at another time. */
public final class TokensOf {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private TokensOf() {}

  public static String theServerThatExpired(JsonNode launch) throws Exception {
    try (var connection = DriverManager.getConnection(RunningPostgres.jdbcUrl());
        var rows =
            connection
                .createStatement()
                .executeQuery("select secret from ridealong.launch_secret")) {
      rows.next();
      return new Tokens(rows.getBytes(1), InstantSource.fixed(LONG_AGO))
          .issue(
              new Caller.Learner(
                  launch.get("actor"),
                  UUID.fromString(launch.get("registration").asText()),
                  launch.get("activity").asText(),
                  LONG_AGO.plus(Duration.ofHours(2))));
    }
  }
}
