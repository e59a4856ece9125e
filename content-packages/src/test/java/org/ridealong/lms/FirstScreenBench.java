package org.ridealong.lms;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;
import org.ridealong.course.Course;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.standards.Standards;

/**
 * Prints how long a learner waits for the first screen on a phone: 1.6 Mbit/s, 150 ms there and
 * back, a processor slowed four times. The baseline is a page of one heading in the same browser,
 * since both depend on the machine.
 */
@ExtendWith(BrowserTests.class)
class FirstScreenBench {
  private static final int ROUNDS = 7;
  private static final double BYTES_A_SECOND = 1_600_000 / 8.0;
  private static final String HEADING =
      "<!doctype html><title>One heading</title><main><h1>Here</h1></main>";
  private static final String SEEN =
      """
      new MutationObserver((_, observer) => {
        if (!document.querySelector("main h1")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => console.debug("seen " + performance.now())));
      }).observe(document, { childList: true, subtree: true });
      """;

  private final Chromium chromium;

  FirstScreenBench(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void printsTheWaitForTheFirstScreen() {
    Map<String, byte[]> heading = Map.of("index.html", HEADING.getBytes(StandardCharsets.UTF_8));
    double baseline = median(heading, true, false);
    System.out.printf("%-22s %-18s %8s %14s%n", "module", "", "ms", "of one heading");
    print("one heading", "", baseline, baseline);
    for (Course course : Programmes.bundled().courses()) {
      String id = course.id().value();
      Map<String, byte[]> files = Packages.unzipped(Packages.zip(course, Standards.SCORM_12));
      print(id, "first visit", median(files, true, false), baseline);
      print(id, "in a scenario again", median(files, true, true), baseline);
    }
    Map<String, byte[]> files =
        Packages.unzipped(Packages.zip(Packages.shipped("one-on-ones"), Standards.SCORM_12));
    print("one-on-ones", "without gzip", median(files, false, false), baseline);
  }

  private static void print(String what, String how, double milliseconds, double baseline) {
    System.out.printf(
        "%-22s %-18s %8.0f %14.1f%n", what, how, milliseconds, milliseconds / baseline);
  }

  private double median(Map<String, byte[]> files, boolean zipped, boolean again) {
    try (Web web = new Web()) {
      web.at("/", exchange -> answer(exchange, files, zipped));
      return IntStream.range(0, ROUNDS)
          .mapToDouble(round -> wait(web.address() + "/index.html", again))
          .sorted()
          .skip(ROUNDS / 2)
          .findFirst()
          .orElseThrow();
    }
  }

  private static void answer(
      com.sun.net.httpserver.HttpExchange exchange, Map<String, byte[]> files, boolean zipped)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content = files.get(path.substring(1));
    if (content == null) {
      Web.nothing(exchange, 404);
    } else if (zipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      Web.answer(exchange, path, gzip(content));
    } else {
      Web.answer(exchange, path, content);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    }
    return zipped.toByteArray();
  }

  private double wait(String address, boolean again) {
    try (BrowserContext device = chromium.device()) {
      if (again) {
        leaveInAScenario(device, address);
      }
      device.addInitScript(SEEN);
      Page page = device.newPage();
      CDPSession session = device.newCDPSession(page);
      JsonObject line = new JsonObject();
      line.addProperty("offline", false);
      line.addProperty("latency", 150);
      line.addProperty("downloadThroughput", BYTES_A_SECOND);
      line.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
      session.send("Network.enable");
      session.send("Network.emulateNetworkConditions", line);
      JsonObject slowed = new JsonObject();
      slowed.addProperty("rate", 4);
      session.send("Emulation.setCPUThrottlingRate", slowed);
      return seen(page, address);
    }
  }

  /** The device keeps the place; its cache holds nothing, since the answers allow none. */
  private static void leaveInAScenario(BrowserContext device, String address) {
    try (Page page = device.newPage()) {
      page.navigate(address);
      page.locator(".part-list").nth(1).locator("button").first().click();
      page.locator("button.primary").first().click();
      page.locator(".scene").first().waitFor();
    }
  }

  /** The page says it itself: whoever looks at a slowed page from outside keeps it busy. */
  private static double seen(Page page, String address) {
    ConsoleMessage said =
        page.waitForConsoleMessage(
            new Page.WaitForConsoleMessageOptions()
                .setPredicate(message -> message.text().startsWith("seen ")),
            () -> page.navigate(address));
    return Double.parseDouble(said.text().substring("seen ".length()));
  }
}
