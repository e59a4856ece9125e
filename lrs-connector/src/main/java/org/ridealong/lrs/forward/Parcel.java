package org.ridealong.lrs.forward;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.lrs.outbox.Entry;
import org.ridealong.lrs.statement.StrictJson;

/**
 * Statements as the body of a request; with the data of their attachments it is multipart (1.0.3,
 * Communication 1.5.2) and waits in a file, so that it needs no memory and its length is known.
 */
final class Parcel implements AutoCloseable {
  private static final long BYTES_PER_SECOND = 1 << 20;

  private final String type;
  private final HttpRequest.BodyPublisher body;
  private final Path file;
  private final long length;

  private Parcel(String type, HttpRequest.BodyPublisher body, Path file, long length) {
    this.type = type;
    this.body = body;
    this.file = file;
    this.length = length;
  }

  static Parcel of(List<Entry> batch, AttachmentData attachments) throws IOException {
    ArrayNode statements = StrictJson.object().arrayNode();
    batch.forEach(entry -> statements.add(entry.statement().forOtherLrs()));
    String json = StrictJson.write(statements);
    Map<String, String> typesByHash = attachments.of(batch);
    if (typesByHash.isEmpty()) {
      return new Parcel(
          "application/json", HttpRequest.BodyPublishers.ofString(json), Path.of(""), 0);
    }
    String boundary = UUID.randomUUID().toString();
    Path file = Files.createTempFile("ridealong-parcel", "");
    try {
      try (OutputStream to = Files.newOutputStream(file)) {
        part(to, boundary, "Content-Type: application/json");
        text(to, json);
        for (Map.Entry<String, String> attachment : typesByHash.entrySet()) {
          text(to, "\r\n");
          part(
              to,
              boundary,
              "Content-Type: " + attachment.getValue(),
              "Content-Transfer-Encoding: binary",
              "X-Experience-API-Hash: " + attachment.getKey());
          attachments.copy(attachment.getKey(), to);
        }
        text(to, "\r\n--" + boundary + "--\r\n");
      }
      return new Parcel(
          "multipart/mixed; boundary=" + boundary,
          HttpRequest.BodyPublishers.ofFile(file),
          file,
          Files.size(file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  HttpRequest.Builder into(HttpRequest.Builder request) {
    return request.header("Content-Type", type).POST(body);
  }

  Duration longest() {
    return Wire.LONGEST_REQUEST.plusSeconds(length / BYTES_PER_SECOND);
  }

  @Override
  public void close() throws IOException {
    if (length > 0) {
      Files.deleteIfExists(file);
    }
  }

  private static void part(OutputStream to, String boundary, String... headers) throws IOException {
    text(to, "--" + boundary + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
  }

  private static void text(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
