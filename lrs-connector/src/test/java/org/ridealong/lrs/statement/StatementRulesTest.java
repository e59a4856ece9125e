package org.ridealong.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridealong.lrs.Sample;

/** xAPI 1.0.3, Data 2.2 and 2.4: what is a statement, and where it is said what is wrong. */
class StatementRulesTest {
  @Test
  void aUsualStatementIsOne() {
    assertThat(check(Sample.answered())).isEmpty();
    assertThat(check(Sample.voiding(Sample.id(Sample.answered())))).isEmpty();
  }

  /** A property, what it is set to, and where the finding must point. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/id | 'x' | $.id",
        "/id | null | $.id",
        "/Id | 'x' | $.Id",
        "/actor | {} | $.actor",
        "/actor | 'kim' | $.actor",
        "/actor/mbox | 'mailto:kim@example.org' | $.actor",
        "/actor | {'mbox':'kim@example.org'} | $.actor.mbox",
        "/actor | {'mbox':'mailto:kim'} | $.actor.mbox",
        "/actor | {'mbox_sha1sum':'12'} | $.actor.mbox_sha1sum",
        "/actor | {'openid':'kim'} | $.actor.openid",
        "/actor | {'account':{'name':'kim'}} | $.actor.account",
        "/actor | {'account':{'homePage':'x','name':'kim'}} | $.actor.account.homePage",
        "/actor/account/name | 7 | $.actor.account.name",
        "/actor/objectType | 'agent' | $.actor.objectType",
        "/actor/member | [] | $.actor.member",
        "/actor | {'objectType':'Group'} | $.actor",
        "/actor | {'objectType':'Group','member':[]} | $.actor",
        "/actor | {'objectType':'Group','member':[{'objectType':'Group','mbox':'mailto:a@b'}]}"
            + " | $.actor.member[0]",
        "/verb | {} | $.verb",
        "/verb/id | 'answered' | $.verb.id",
        "/verb/display/e_n | 'x' | $.verb.display.e_n",
        "/verb/display/en | 1 | $.verb.display.en",
        "/object | {'objectType':'Thing','id':'a:b'} | $.object",
        "/object | {'objectType':'activity','id':'a:b'} | $.object",
        "/object | {'objectType':'StatementRef','id':'x'} | $.object.id",
        "/object/definition/type | 'x' | $.object.definition.type",
        "/object/definition/extensions | {'x':1} | $.object.definition.extensions.x",
        "/object/definition/interactionType | 'Choice' | $.object.definition.interactionType",
        "/object/definition/choices | [] | $.object.definition.choices",
        "/object/definition/correctResponsesPattern | ['a']"
            + " | $.object.definition.correctResponsesPattern",
        "/object/definition | {'interactionType':'choice','choices':[{'id':'a'},{'id':'a'}]}"
            + " | $.object.definition.choices[1]",
        "/result | {'score':{'scaled':1.01}} | $.result.score",
        "/result | {'score':{'raw':11,'max':10}} | $.result.score",
        "/result | {'score':{'raw':-1,'min':0}} | $.result.score",
        "/result | {'score':{'min':1,'max':1}} | $.result.score",
        "/result | {'score':{'raw':'1'}} | $.result.score.raw",
        "/result | {'success':'true'} | $.result.success",
        "/result | {'duration':'1h'} | $.result.duration",
        "/context/registration | 'r' | $.context.registration",
        "/context/team | {'mbox':'mailto:a@b'} | $.context.team",
        "/context/language | 'e' | $.context.language",
        "/context/statement | {'id':'x'} | $.context.statement",
        "/context/contextActivities | {'parents':[]} | $.context.contextActivities.parents",
        "/context/contextActivities/parent | [{'id':'x'}]"
            + " | $.context.contextActivities.parent[0].id",
        "/timestamp | '2026-02-30T00:00:00Z' | $.timestamp",
        "/timestamp | '2026-02-03T00:00:00-00:00' | $.timestamp",
        "/version | '1.1.0' | $.version",
        "/version | '2.0.0' | $.version",
        "/context/contextAgents | [] | $.context.contextAgents",
        "/authority | {'objectType':'Group','mbox':'mailto:a@b'} | $.authority",
        "/attachments | [{}] | $.attachments[0]",
      })
  void refusesAndSaysWhere(String property, String value, String path) {
    ObjectNode statement = Sample.answered();
    int last = property.lastIndexOf('/');
    ((ObjectNode) statement.at(property.substring(0, last)))
        .set(property.substring(last + 1), Sample.read(value.replace('\'', '"')));
    assertThat(check(statement)).extracting(Finding::path).contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "verb", "object"})
  void actorVerbAndObjectAreNeeded(String property) {
    ObjectNode statement = Sample.answered();
    statement.remove(property);
    assertThat(check(statement))
        .containsExactly(new Finding("$", "needs the property \"" + property + "\""));
  }

  @Test
  void tellsTheRightCaseOfAProperty() {
    ObjectNode statement = Sample.answered();
    statement.put("Timestamp", "2026-01-01T00:00:00Z");
    assertThat(check(statement).get(0).problem()).contains("did you mean \"timestamp\"?");
  }

  @Test
  void nullIsAllowedInExtensionsOnly() {
    ObjectNode statement = Sample.answered();
    ObjectNode extensions = statement.putObject("result").putObject("extensions");
    extensions.putNull("https://a.example/b").putObject("https://a.example/c").putNull("d");
    assertThat(check(statement)).isEmpty();
  }

  @Test
  void aSubStatementHoldsNoSubStatementAndNoId() {
    ObjectNode inner = Sample.answered();
    inner.put("objectType", "SubStatement");
    inner.remove("id");
    ObjectNode outer = Sample.answered();
    outer.set("object", inner);
    assertThat(check(outer)).isEmpty();
    ObjectNode deeper = Sample.answered();
    deeper.set("object", outer.deepCopy().put("objectType", "SubStatement"));
    assertThat(check(deeper)).extracting(Finding::path).contains("$.object.id", "$.object.object");
  }

  @Test
  void voidingNeedsAStatementRef() {
    ObjectNode statement = Sample.answered();
    statement.putObject("verb").put("id", StatementRules.VOIDED);
    assertThat(check(statement)).extracting(Finding::path).containsExactly("$.object");
  }

  @Test
  void revisionAndPlatformBelongToActivities() {
    ObjectNode statement = Sample.answered();
    ((ObjectNode) statement.path("context")).put("platform", "phone");
    assertThat(check(statement)).isEmpty();
    statement.set("object", Sample.object("{'objectType':'Agent','mbox':'mailto:a@b'}"));
    assertThat(check(statement)).extracting(Finding::path).containsExactly("$.context.platform");
  }

  @Test
  void findingsAreBoundedHoweverMuchIsWrong() {
    ObjectNode statement = Sample.answered();
    for (int i = 0; i < 1000; i++) {
      statement.put("x".repeat(500) + i, i);
    }
    assertThat(check(statement)).hasSizeLessThan(100);
    assertThat(check(statement)).allMatch(f -> f.path().length() < 100);
  }

  @Tag("XAPI-00101")
  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.0.0", "1.0.9", "2.0.0"})
  void xApi2TakesStatementsOfAllVersions(String version) {
    assertThat(check(Sample.answered().put("version", version), XapiVersion.V2_0)).isEmpty();
  }

  @Test
  void xApi2KnowsWhoElseTookPart() {
    ObjectNode statement = Sample.answered();
    ObjectNode context = (ObjectNode) statement.path("context");
    context.set(
        "contextAgents",
        Sample.read(
            """
            [{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b"},"relevantTypes":["a:b"]}]
            """));
    context.set(
        "contextGroups",
        Sample.read(
            """
            [{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:c@d"}}]
            """));
    assertThat(check(statement, XapiVersion.V2_0)).isEmpty();
    assertThat(Mentions.of(statement).relatedAgents())
        .contains("mbox mailto:a@b", "mbox mailto:c@d");
    assertThat(check(statement, XapiVersion.V1_0))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("$.context.contextAgents", "$.context.contextGroups");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | $.context.contextAgents[0]",
        "{'objectType':'x','agent':{'mbox':'mailto:a@b'}} | $.context.contextAgents[0].objectType",
        "{'objectType':'contextAgent','agent':{}} | $.context.contextAgents[0].agent",
        "{'objectType':'contextAgent','agent':{'mbox':'mailto:a@b'},'relevantTypes':[]}"
            + " | $.context.contextAgents[0].relevantTypes",
        "{'objectType':'contextAgent','agent':{'mbox':'mailto:a@b'},'relevantTypes':['x']}"
            + " | $.context.contextAgents[0].relevantTypes[0]",
      })
  void whoElseTookPartIsCheckedToo(String agent, String path) {
    ObjectNode statement = Sample.answered();
    ((ObjectNode) statement.path("context")).putArray("contextAgents").add(Sample.object(agent));
    assertThat(check(statement, XapiVersion.V2_0)).extracting(Finding::path).contains(path);
  }

  private static List<Finding> check(JsonNode statement) {
    return check(statement, XapiVersion.V1_0);
  }

  private static List<Finding> check(JsonNode statement, XapiVersion version) {
    return StatementRules.check(statement, "$", version);
  }
}
