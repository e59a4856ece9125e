package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ridealong.web.Json;

/** Statements as administrators read them. */
interface StatementPageTests {
  Browser browser();

  @Test
  default void aStatementIsFoundReadAndFetched() {
    Administrator admin = new Administrator(browser());
    String learner = "ada-" + UUID.randomUUID();
    String course = "https://ridealong.example/" + UUID.randomUUID();
    ObjectNode statement = Statements.passed(learner, course);
    Statements.post(browser(), Statements.FIRST_KEY, statement);
    for (String filter :
        new String[] {
          "learner=" + encoded("https://lms.example " + learner), "activity=" + encoded(course)
        }) {
      String found = admin.page("/statements?" + filter).body();
      assertThat(found)
          .contains(
              learner, "passed", "A course", "85 %", "/statements/" + Statements.id(statement));
      assertThat(found.split("class=\"when\"", -1)).hasSize(2);
    }
    String one = admin.page("/statements/" + Statements.id(statement)).body();
    assertThat(one)
        .contains(
            "curl -u KEY:SECRET", "statementId=" + Statements.id(statement), "&quot;authority")
        .doesNotContain("first-secret");
    assertThat(admin.page("/statements?voided=yes&activity=" + encoded(course)).body())
        .contains("No statement is like this");
  }

  @Test
  default void aStatementThatWasTakenBackIsFoundAsSuchWithWhatTookItBack() {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    ObjectNode statement = Statements.passed("ada", course);
    ObjectNode voiding = Statements.passed("teacher", course);
    voiding.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/voided");
    voiding.remove("result");
    voiding
        .putObject("object")
        .put("objectType", "StatementRef")
        .put("id", Statements.id(statement));
    Statements.post(browser(), Statements.FIRST_KEY, statement);
    Statements.post(browser(), Statements.FIRST_KEY, voiding);
    assertThat(admin.page("/statements?voided=yes&activity=" + encoded(course)).body())
        .contains(Statements.id(statement));
    assertThat(admin.page("/statements/" + Statements.id(statement)).body())
        .contains("taken back by", Statements.id(voiding), "voidedStatementId=");
  }

  @Test
  default void nothingInAStatementBecomesPartOfThePage() {
    Administrator admin = new Administrator(browser());
    String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    String course = "https://ridealong.example/" + UUID.randomUUID();
    ObjectNode statement = Statements.passed(evil, course);
    statement.withObject("/actor").put("name", evil);
    statement.withObject("/verb").withObject("/display").put("en", evil);
    statement.withObject("/object").withObject("/definition").withObject("/name").put("en", evil);
    statement.withObject("/result").put("response", evil);
    assertThat(Statements.post(browser(), Statements.FIRST_KEY, statement).statusCode())
        .isEqualTo(200);
    for (String page :
        new String[] {
          "/statements?activity=" + encoded(course),
          "/statements/" + Statements.id(statement),
          "/statements?learner=" + encoded(evil),
          "/statements?registration=" + encoded(evil)
        }) {
      assertThat(admin.page(page).body())
          .as(page)
          .contains("&lt;")
          .doesNotContain("<script>", "<img");
    }
  }

  @Test
  default void manyStatementsAreReadPageByPageAndAWrongFilterIsNamed() {
    Administrator admin = new Administrator(browser());
    String course = "https://ridealong.example/" + UUID.randomUUID();
    var batch = Json.object().putArray("batch");
    for (int i = 0; i < 30; i++) {
      batch.add(Statements.passed("ada", course));
    }
    Statements.post(browser(), Statements.FIRST_KEY, batch);
    String first = admin.page("/statements?activity=" + encoded(course)).body();
    assertThat(first.split("class=\"when\"", -1)).hasSize(26);
    String older = first.replaceFirst("(?s).*href=\"(/statements\\?[^\"]*from=[^\"]*)\".*", "$1");
    assertThat(admin.page(older.replace("&amp;", "&")).body().split("class=\"when\"", -1))
        .hasSize(6);
    HttpResponse<String> wrong = admin.page("/statements?learner=somebody&since=yesterday");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("wrong-learner", "wrong-since");
    assertThat(admin.page("/statements/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
