package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridealong.lrs.Sample;

/** xAPI 1.0.3, Data 2.3.1: statements never change. */
class SameStatementTest {
  private final ObjectNode statement = Sample.answered();

  @Test
  void whatTheLrsAnswersIsTheStatementThatItGot() {
    JsonNode authority = Sample.object("{'mbox':'mailto:lrs@example.org'}");
    ObjectNode added =
        Addition.to(
            new Received("", statement, "$", XapiVersion.V1_0),
            UUID.randomUUID(),
            Instant.parse("2026-01-01T00:00:00Z"),
            authority);
    assertThat(SameStatement.test(Addition.complete(statement, added), statement)).isTrue();
  }

  /** A property, and two ways to write it that mean the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "result | {'score':{'raw':1}} | {'score':{'raw':1.0}}",
        "result | {'duration':'PT1.239S'} | {'duration':'PT1.23S'}",
        "result | {'duration':'PT1M0.004S'} | {'duration':'PT1M0S'}",
        "result | {'duration':'PT1,5S'} | {'duration':'PT1.50S'}",
        "timestamp | '2026-01-01T01:00:00+01:00' | '2026-01-01T00:00:00Z'",
        "attachments | [] | []",
        "actor | {'mbox':'mailto:a@b'} | {'objectType':'Agent','mbox':'mailto:a@b'}",
        "actor | {'objectType':'Group','member':[{'mbox':'mailto:a@b'},{'mbox':'mailto:c@d'}]}"
            + " | {'member':[{'mbox':'mailto:c@d'},{'mbox':'mailto:a@b'}],'objectType':'Group'}",
        "object | {'id':'a:b','definition':{}} | {'id':'a:b','objectType':'Activity'}",
        "context | {'registration':'ABCDEF00-0000-4000-8000-000000000000'}"
            + " | {'registration':'abcdef00-0000-4000-8000-000000000000'}",
        "context | {'contextActivities':{'parent':{'id':'a:b'},'other':[]}}"
            + " | {'contextActivities':{'parent':[{'id':'a:b','objectType':'Activity'}]}}",
      })
  void oneMeaningMayBeWrittenInTwoWays(String property, String one, String other) {
    assertThat(same(property, one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "result | {'success':true} | {'success':false}",
        "result | {'response':'a'} | {'response':'A'}",
        "result | {'duration':'PT1.24S'} | {'duration':'PT1.23S'}",
        "result | {'duration':'PT1M'} | {'duration':'PT1S'}",
        "result | {'extensions':{'a:b':null}} | {'extensions':{}}",
        "timestamp | '2026-01-01T00:00:00Z' | '2026-01-01T00:00:01Z'",
        "actor | {'mbox':'mailto:a@b'} | {'mbox':'mailto:a@c'}",
        "verb | {'id':'a:b','display':{'en':'x'}} | {'id':'a:b','display':{'en':'y'}}",
        "object | {'id':'a:b'} | {'id':'a:c'}",
      })
  void anotherMeaningIsAnotherStatement(String property, String one, String other) {
    assertThat(same(property, one, other)).isFalse();
  }

  private boolean same(String property, String one, String other) {
    ObjectNode a = statement.deepCopy().set(property, Sample.read(one.replace('\'', '"')));
    ObjectNode b = statement.deepCopy().set(property, Sample.read(other.replace('\'', '"')));
    return SameStatement.test(a, b) && SameStatement.test(b, a);
  }
}
