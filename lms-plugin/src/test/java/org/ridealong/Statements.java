package org.ridealong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  /** What takes another statement back. */
  static ObjectNode voiding(JsonNode statement) {
    ObjectNode voiding = passed("teacher", "a:b");
    voiding.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/voided");
    voiding.remove("result");
    voiding.putObject("object").put("objectType", "StatementRef").put("id", id(statement));
    return voiding;
  }

  /** With the data as an attachment of it. */
  static HttpResponse<String> postWith(Browser browser, ObjectNode statement, String data) {
    String sha2 = sha2(data);
    statement
        .putArray("attachments")
        .addObject()
        .put("usageType", "https://ridealong.example/notes")
        .put("contentType", "text/plain")
        .put("length", data.length())
        .put("sha2", sha2)
        .putObject("display")
        .put("en", "Notes");
    String body =
        "--x\r\nContent-Type: application/json\r\n\r\n%s\r\n--x\r\nContent-Type: text/plain\r\n"
                .formatted(statement)
            + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: %s\r\n\r\n%s\r\n--x--\r\n"
                .formatted(sha2, data);
    return browser.post(
        "/xapi/statements",
        body,
        "Authorization",
        FIRST_KEY,
        "Content-Type",
        "multipart/mixed; boundary=x",
        "X-Experience-API-Version",
        "1.0.3");
  }

  static String sha2(String data) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static int status(Browser browser, JsonNode statement) {
    return get(browser, FIRST_KEY, "statements?statementId=" + id(statement)).statusCode();
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
