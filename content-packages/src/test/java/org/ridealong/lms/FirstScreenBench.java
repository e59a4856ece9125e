package org.ridealong.lms;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
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
        requestAnimationFrame(() => setTimeout(() => (window.seen = performance.now())));
      }).observe(document, { childList: true, subtree: true });
      """;

  private final Chromium chromium;

  FirstScreenBench(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void printsTheWaitForTheFirstScreen() {
    double baseline = median(Map.of("index.html", HEADING.getBytes(StandardCharsets.UTF_8)), true);
    System.out.printf("%-22s %-10s %8s %14s%n", "module", "served", "ms", "of one heading");
    print("one heading", true, baseline, baseline);
    for (Course course : Programmes.bundled().courses()) {
      Map<String, byte[]> files = Packages.unzipped(Packages.zip(course, Standards.SCORM_12));
      print(course.id().value(), true, median(files, true), baseline);
    }
    Course largest = Programmes.bundled().courses().get(0);
    Map<String, byte[]> files = Packages.unzipped(Packages.zip(largest, Standards.SCORM_12));
    print(largest.id().value(), false, median(files, false), baseline);
  }

  private static void print(String what, boolean zipped, double milliseconds, double baseline) {
    System.out.printf(
        "%-22s %-10s %8.0f %14.1f%n",
        what, zipped ? "gzip" : "as it is", milliseconds, milliseconds / baseline);
  }

  private double median(Map<String, byte[]> files, boolean zipped) {
    try (Web web = new Web()) {
      web.at("/", exchange -> answer(exchange, files, zipped));
      return IntStream.range(0, ROUNDS)
          .mapToDouble(round -> wait(web.address() + "/index.html"))
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

  private double wait(String address) {
    try (BrowserContext device = chromium.device()) {
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
      page.navigate(address);
      page.waitForFunction("window.seen");
      return ((Number) page.evaluate("window.seen")).doubleValue();
    }
  }
}
