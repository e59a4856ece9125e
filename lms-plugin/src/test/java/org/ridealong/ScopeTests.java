package org.ridealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key may do, in the words of xAPI (1.0.3, Communication 4.2), asked for over HTTP. */
interface ScopeTests {
  List<String> METHODS = List.of("PUT", "POST", "GET", "HEAD", "DELETE");
  String AGENT = "agent=" + encoded("{\"mbox\":\"mailto:kim@example.org\"}");
  String ACTIVITY = "activityId=" + encoded("https://ridealong.example/scopes");

  Browser browser();

  /**
   * Which methods a scope lets through at each resource; all others are 403, or 405 to everybody.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # scopes             | statements        | activities/state         | activities/profile       | agents/profile           | activities | agents
          statements/write      | PUT POST          | ""                       | ""                       | ""                       | ""         | ""
          statements/read/mine  | GET HEAD          | ""                       | ""                       | ""                       | ""         | ""
          statements/read       | GET HEAD          | ""                       | ""                       | ""                       | GET HEAD   | GET HEAD
          state                 | ""                | PUT POST GET HEAD DELETE | ""                       | ""                       | ""         | ""
          profile               | ""                | ""                       | PUT POST GET HEAD DELETE | PUT POST GET HEAD DELETE | ""         | ""
          define                | ""                | ""                       | ""                       | ""                       | ""         | ""
          all/read              | GET HEAD          | GET HEAD                 | GET HEAD                 | GET HEAD                 | GET HEAD   | GET HEAD
          all                   | PUT POST GET HEAD | PUT POST GET HEAD DELETE | PUT POST GET HEAD DELETE | PUT POST GET HEAD DELETE | GET HEAD   | GET HEAD
          statements/write define| PUT POST         | ""                       | ""                       | ""                       | ""         | ""
          all/read profile      | GET HEAD          | GET HEAD                 | PUT POST GET HEAD DELETE | PUT POST GET HEAD DELETE | GET HEAD   | GET HEAD
          """)
  default void aScopeLetsThroughExactlyItsRequests(
      String scopes,
      String statements,
      String states,
      String activityProfiles,
      String agentProfiles,
      String activities,
      String agents) {
    String key = KeyTests.key(new Administrator(browser()), scopes.split(" "));
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("statements", statements);
    expected.put("activities/state", states);
    expected.put("activities/profile", activityProfiles);
    expected.put("agents/profile", agentProfiles);
    expected.put("activities", activities);
    expected.put("agents", agents);
    for (String version : List.of("1.0.3", "2.0.0")) {
      Map<String, String> letThrough = new LinkedHashMap<>();
      expected.keySet().forEach(at -> letThrough.put(at, letThrough(key, version, at)));
      assertThat(letThrough).as(version).isEqualTo(expected);
    }
  }

  @Test
  default void whatAScopeForbidsIsForbiddenAsAnAlternateRequestToo() {
    Administrator admin = new Administrator(browser());
    String writer = KeyTests.key(admin, "statements/write", "state");
    assertThat(alternate(writer, "statements", "GET", "limit=1")).isEqualTo(403);
    String profile = AGENT + "&profileId=p&content=x&Content-Type=text%2Fplain";
    assertThat(alternate(writer, "agents/profile", "PUT", profile)).isEqualTo(403);
    String reader = KeyTests.key(admin, "all/read");
    assertThat(alternate(reader, "statements", "GET", "limit=1")).isEqualTo(200);
    assertThat(alternate(reader, "agents/profile", "PUT", profile)).isEqualTo(403);
    assertThat(alternate(reader, "agents/profile", "DELETE", AGENT + "&profileId=p"))
        .isEqualTo(403);
    String id = UUID.randomUUID().toString();
    ObjectNode statement = Statements.passed("ada", "a:b").put("id", id);
    String put =
        "statementId=" + id + "&Content-Type=application%2Fjson&content=" + encoded("" + statement);
    assertThat(alternate(reader, "statements", "PUT", put)).isEqualTo(403);
    assertThat(alternate(writer, "statements", "PUT", put)).isEqualTo(204);
  }

  /**
   * The methods that are answered as if the key may; the rest must be refused for the right cause.
   */
  private String letThrough(String key, String version, String resource) {
    String document = UUID.randomUUID().toString();
    List<String> letThrough = new ArrayList<>();
    for (String method : METHODS) {
      HttpResponse<String> answer = ask(key, version, resource, document, method);
      if (answer.statusCode() / 100 == 2) {
        letThrough.add(method);
      } else {
        assertThat(answer.statusCode())
            .as(method + " " + resource + ": " + answer.body())
            .isEqualTo(isThere(resource, method) ? 403 : 405);
      }
    }
    return String.join(" ", letThrough);
  }

  private static boolean isThere(String resource, String method) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return switch (resource) {
      case "activities", "agents" -> reads;
      case "statements" -> !method.equals("DELETE");
      default -> true;
    };
  }

  private HttpResponse<String> ask(
      String key, String version, String resource, String document, String method) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    String query =
        switch (resource) {
          case "statements" ->
              reads ? "limit=1" : method.equals("PUT") ? "statementId=" + document : "";
          case "activities" -> ACTIVITY;
          case "agents" -> AGENT;
          case "activities/state" -> ACTIVITY + "&" + AGENT + (reads ? "" : "&stateId=" + document);
          case "activities/profile" -> ACTIVITY + (reads ? "" : "&profileId=" + document);
          default -> AGENT + (reads ? "" : "&profileId=" + document);
        };
    HttpRequest.Builder request =
        browser()
            .request(
                "/xapi/" + resource + "?" + query,
                "Authorization",
                key,
                "X-Experience-API-Version",
                version,
                "Content-Type",
                "application/json");
    if (method.equals("PUT")) {
      request.header("If-None-Match", "*");
    }
    return browser().send(request.method(method, content(resource, method, document)));
  }

  private static BodyPublisher content(String resource, String method, String id) {
    if (!method.startsWith("P")) {
      return BodyPublishers.noBody();
    }
    ObjectNode statement = Statements.passed("ada", "https://ridealong.example/scopes");
    if (method.equals("PUT")) {
      statement.put("id", id);
    }
    return BodyPublishers.ofString(resource.equals("statements") ? "" + statement : "{\"a\":1}");
  }

  /** Parameters and headers in a form (1.0.3, Communication 1.3). */
  private int alternate(String key, String resource, String method, String form) {
    return browser()
        .post(
            "/xapi/" + resource + "?method=" + method,
            form + "&X-Experience-API-Version=1.0.3&If-None-Match=*&Authorization=" + encoded(key),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .statusCode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
