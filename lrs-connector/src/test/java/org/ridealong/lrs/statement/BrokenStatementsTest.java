package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridealong.lrs.BrokenStatements;
import org.ridealong.lrs.BrokenStatements.Broken;

/** Whatever is done to a statement, the rules say where it is wrong, and never fall over. */
class BrokenStatementsTest {
  private static final long SEED = Long.getLong("ridealong.test.seed", 20261126);

  @Test
  void whatTheyAreMadeFromIsValid() throws Exception {
    for (JsonNode valid : BrokenStatements.valid()) {
      assertThat(findings(valid.toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void eachBrokenStatementIsRefusedAtItsPlace() {
    List<Broken> all = BrokenStatements.some(SEED, Integer.MAX_VALUE);
    List<Broken> slippedThrough = new ArrayList<>();
    int unreadable = 0;
    int refused = 0;
    for (Broken broken : all) {
      try {
        List<String> findings = findings(broken.body());
        assertThat(findings).as(broken.toString()).allMatch(path -> path.startsWith("$"));
        refused += findings.isEmpty() ? 0 : 1;
        if (findings.isEmpty() && broken.isWrong()) {
          slippedThrough.add(broken);
        }
      } catch (UnreadableException e) {
        assertThat(e).as(broken.toString()).message().isNotBlank();
        unreadable++;
      }
    }
    System.out.printf(
        "Seed %d: %d broken statements, %d no JSON, %d no statements, %d valid all the same%n",
        SEED, all.size(), unreadable, refused, all.size() - unreadable - refused);
    assertThat(all).hasSizeGreaterThan(2000);
    assertThat(slippedThrough).isEmpty();
  }

  private static List<String> findings(byte[] body) throws UnreadableException {
    return StrictJson.statements(body, XapiVersion.V1_0).stream()
        .flatMap(statement -> StatementRules.check(statement).stream())
        .map(Finding::path)
        .toList();
  }
}
