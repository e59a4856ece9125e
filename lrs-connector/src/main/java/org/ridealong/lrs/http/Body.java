package org.ridealong.lrs.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;

/** The body of a request, read no further than it may be long. */
final class Body {
  private Body() {}

  static List<Received> statements(InputStream body, int limit, HttpHeaders headers)
      throws IOException {
    if (headers.getMediaType() == null) {
      throw Problem.of(415, "http-415", "The body must be application/json, and say so.");
    }
    // One byte more tells a chunked body that is too long, which no Content-Length announces.
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw Problem.of(
          413, "too-large", "The body must not be longer than %d bytes.".formatted(limit));
    }
    try {
      return StrictJson.statements(bytes);
    } catch (UnreadableException e) {
      throw Problem.of(
          400,
          "unreadable",
          "The body cannot be read as JSON.",
          List.of(new Finding("$", String.valueOf(e.getMessage()))));
    }
  }
}
