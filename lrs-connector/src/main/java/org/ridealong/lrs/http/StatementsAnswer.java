package org.ridealong.lrs.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.lrs.query.Attachments;
import org.ridealong.lrs.statement.StrictJson;

/** Statements with the data of their attachments behind them (1.0.3, Communication 1.5.2). */
final class StatementsAnswer implements StreamingOutput {
  private final JsonNode json;
  private final Map<String, String> typesByHash;
  private final Attachments attachments;
  private final String boundary = UUID.randomUUID().toString();

  private StatementsAnswer(
      JsonNode json, Map<String, String> typesByHash, Attachments attachments) {
    this.json = json;
    this.typesByHash = typesByHash;
    this.attachments = attachments;
  }

  static Response.ResponseBuilder plain(JsonNode json) {
    return Response.ok(StrictJson.write(json), MediaType.APPLICATION_JSON);
  }

  /**
   * @param typesByHash the attachments to send, and the media type that their statement names
   */
  static Response.ResponseBuilder multipart(
      JsonNode json, Map<String, String> typesByHash, Attachments attachments) {
    StatementsAnswer answer = new StatementsAnswer(json, typesByHash, attachments);
    return Response.ok(answer, "multipart/mixed; boundary=" + answer.boundary);
  }

  @Override
  public void write(OutputStream to) throws IOException {
    head(to, List.of("Content-Type: application/json"));
    to.write(StrictJson.write(json).getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> part : typesByHash.entrySet()) {
      text(to, "\r\n");
      head(
          to,
          List.of(
              "Content-Type: " + part.getValue(),
              "Content-Transfer-Encoding: binary",
              Headers.HASH + ": " + part.getKey()));
      attachments.copy(part.getKey(), to);
    }
    text(to, "\r\n--" + boundary + "--\r\n");
  }

  private void head(OutputStream to, List<String> headers) throws IOException {
    text(to, "--" + boundary + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
  }

  private static void text(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
