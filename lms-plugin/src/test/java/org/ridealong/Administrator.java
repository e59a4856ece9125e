package org.ridealong;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.ridealong.web.Json;

/** An administrator at the pages, with a session, and at the API, with a password. */
final class Administrator {
  private final Browser browser;
  private final String session;

  Administrator(Browser browser) {
    this(browser, "admin", Browser.PASSWORD);
  }

  Administrator(Browser browser, String name, String password) {
    this.browser = browser;
    this.session = session(form("/login", "name", name, "password", password, "next", "/reports"));
  }

  /** The API's answer. */
  HttpResponse<String> api(String method, String path, String body) {
    return browser.send(
        browser
            .request(
                path,
                "Authorization",
                Browser.basic("admin", Browser.PASSWORD),
                "Content-Type",
                "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  JsonNode json(String path) {
    return Json.parse(api("GET", path, "").body());
  }

  HttpResponse<String> page(String path) {
    return browser.get(path, "Cookie", session);
  }

  /**
   * Sends a form of ours.
   *
   * @param fields names and values in turn
   */
  HttpResponse<String> form(String path, String... fields) {
    return form("same-origin", path, fields);
  }

  HttpResponse<String> form(String from, String path, String[] fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return browser.post(
        path,
        body.toString(),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        from,
        "Cookie",
        session == null ? "none=" : session);
  }

  static void eventually(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 400; i++) {
      if (condition.call()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not within 20 seconds");
  }

  private static String session(HttpResponse<String> signedIn) {
    String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
