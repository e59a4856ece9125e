package org.ridealong.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ridealong.lrs.statement.Finding;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.StrictJson;
import org.ridealong.lrs.statement.UnreadableException;
import org.ridealong.lrs.statement.XapiVersion;

/** Bodies of requests, read no further than they may be long. */
final class Body {
  private Body() {}

  static byte[] bytes(InputStream body, int limit) throws IOException {
    // One byte more tells a chunked body that is too long, which no Content-Length announces.
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw Problem.of(
          413, "too-large", "The body must not be longer than %d bytes.".formatted(limit));
    }
    return bytes;
  }

  static List<Received> statements(InputStream body, int limit, XapiVersion version)
      throws IOException {
    try {
      return StrictJson.statements(bytes(body, limit), version);
    } catch (UnreadableException e) {
      throw Problem.of(
          400,
          "unreadable",
          "The body cannot be read as JSON.",
          List.of(new Finding("$", String.valueOf(e.getMessage()))));
    }
  }
}
