package org.ridealong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.ridealong.web.Json;

/** Statements that tests send to the LRS with a key. */
final class Statements {
  static final String FIRST_KEY = Browser.basic("first", "first-secret");

  private Statements() {}

  static ObjectNode passed(String learner, String course) {
    ObjectNode statement = Json.object().put("id", UUID.randomUUID().toString());
    statement
        .putObject("actor")
        .putObject("account")
        .put("homePage", "https://lms.example")
        .put("name", learner);
    statement
        .putObject("verb")
        .put("id", "http://adlnet.gov/expapi/verbs/passed")
        .putObject("display")
        .put("en", "passed");
    ObjectNode object = statement.putObject("object").put("id", course);
    object.putObject("definition").putObject("name").put("en", "A course");
    statement.putObject("result").putObject("score").put("scaled", 0.85);
    return statement;
  }

  static String id(JsonNode statement) {
    return statement.path("id").asText();
  }

  static HttpResponse<String> post(Browser browser, String authorization, JsonNode statements) {
    return browser.post(
        "/xapi/statements",
        statements.toString(),
        "Authorization",
        authorization,
        "Content-Type",
        "application/json",
        "X-Experience-API-Version",
        "1.0.3");
  }

  static HttpResponse<String> get(Browser browser, String authorization, String path) {
    return browser.get(
        "/xapi/" + path, "Authorization", authorization, "X-Experience-API-Version", "1.0.3");
  }
}
