package org.ridealong.lrs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 100 MB of attachments in one request, and back in one answer, while the heap is watched. */
final class Streaming {
  private static final int FILES = 10;
  private static final int LENGTH = 10_000_000;
  private static final Pattern USED =
      Pattern.compile("memory_usedHeap_bytes(?:\\{[^}]*})? ([0-9.E+]+)");

  private final Wire wire;
  private final URI server;
  private final Report report;
  private final AtomicLong most = new AtomicLong();

  Streaming(Wire wire, URI server, Report report) {
    this.wire = wire;
    this.server = server;
    this.report = report;
  }

  void run() throws Exception {
    UUID id = UUID.randomUUID();
    AtomicBoolean done = new AtomicBoolean();
    Thread watch = new Thread(() -> watch(done));
    watch.start();
    long begin = System.nanoTime();
    send(id);
    long sent = System.nanoTime();
    Wire.Answer back = wire.get("statements?attachments=true&statementId=" + id);
    long end = System.nanoTime();
    done.set(true);
    watch.join();
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body()).hasSizeGreaterThan(FILES * LENGTH);
    assertThat(most.get()).as("the heap was seen").isPositive();
    report.head(
        "%d MB of attachments".formatted(FILES * LENGTH / 1_000_000),
        "in s | out s | most heap in use MB");
    report.row(
        "%.1f | %.1f | %d", (sent - begin) / 1e9, (end - sent) / 1e9, most.get() / 1_000_000);
  }

  private void send(UUID id) throws Exception {
    List<byte[]> files = new ArrayList<>();
    List<String> declared = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      byte[] file = new byte[LENGTH];
      new Random(i).nextBytes(file);
      String sha2 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
      files.add(file);
      declared.add(
          """
          {"usageType":"https://ridealong.example/recording","display":{"en":"Recording"},
           "contentType":"application/octet-stream","length":%d,"sha2":"%s"}"""
              .formatted(LENGTH, sha2));
      heads.add(
          "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
              + "X-Experience-API-Hash: "
              + sha2
              + "\r\n\r\n");
    }
    String json = new BenchStatements(0, id).json();
    String first =
        "--b\r\nContent-Type: application/json\r\n\r\n"
            + json.substring(0, json.length() - 1)
            + ",\"attachments\":["
            + String.join(",", declared)
            + "]}";
    String last = "\r\n--b--\r\n";
    long length = first.length() + last.length() + (long) FILES * LENGTH;
    length += heads.stream().mapToLong(String::length).sum();
    OutputStream to = wire.beginPost("multipart/mixed; boundary=b", length);
    text(to, first);
    for (int i = 0; i < FILES; i++) {
      text(to, heads.get(i));
      to.write(files.get(i));
    }
    text(to, last);
    Wire.Answer answer = wire.end();
    assertThat(answer.status()).as(answer::text).isEqualTo(200);
  }

  private static void text(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void watch(AtomicBoolean done) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest metrics =
        HttpRequest.newBuilder(server.resolve("/metrics?scope=base"))
            .header("Accept", "text/plain")
            .build();
    while (!done.get()) {
      try {
        Matcher used =
            USED.matcher(http.send(metrics, HttpResponse.BodyHandlers.ofString()).body());
        if (used.find()) {
          most.accumulateAndGet((long) Double.parseDouble(used.group(1)), Math::max);
        }
        Thread.sleep(100);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
