package org.ridealong.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.intake.Parts;
import org.ridealong.lrs.statement.Received;
import org.ridealong.lrs.statement.XapiVersion;

/**
 * Statements as a request brings them: as JSON, or as JSON with attachments beside it (1.0.3,
 * Communication 1.5). Closing it throws the attachments' files away.
 */
final class StatementsBody implements AutoCloseable {
  /** Each becomes a file, and many may be empty. */
  private static final int MOST_PARTS = 1000;

  private final List<Received> statements;
  private final Spool spool;

  /**
   * How long a request may be.
   *
   * @param json bytes of the statements
   * @param attachments bytes of all attachments together
   */
  record Limits(int json, long attachments) {}

  private StatementsBody(List<Received> statements, Spool spool) {
    this.statements = statements;
    this.spool = spool;
  }

  static StatementsBody read(InputStream body, ContentType type, XapiVersion version, Limits limits)
      throws IOException {
    Spool spool = new Spool(limits.attachments());
    if (type.isJson()) {
      return new StatementsBody(Body.statements(body, limits.json(), version), spool);
    }
    if (!type.isMultipart()) {
      throw Problem.of(
          400, "content-type", "The Content-Type must be application/json or multipart/mixed.");
    }
    String boundary =
        type.boundary()
            .orElseThrow(() -> Problem.of(400, "multipart", "The Content-Type needs a boundary."));
    Multipart parts = new Multipart(body, boundary);
    try {
      List<Received> statements = first(parts, version, limits);
      int position = 1;
      for (Optional<Multipart.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        if (position > MOST_PARTS) {
          throw Problem.of(
              413,
              "too-large",
              "A request must not have more than %d attachments.".formatted(MOST_PARTS));
        }
        spool.take(part.get(), position++);
      }
      return new StatementsBody(statements, spool);
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  List<Received> statements() {
    return statements;
  }

  Parts parts() {
    return spool.parts();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  private static List<Received> first(Multipart parts, XapiVersion version, Limits limits)
      throws IOException {
    Multipart.Part part =
        parts
            .next()
            .filter(p -> new ContentType(p.header("Content-Type")).isJson())
            .orElseThrow(
                () ->
                    Problem.of(
                        400,
                        "multipart",
                        "The first part must be the statements as JSON, and say so."));
    return Body.statements(part.content(), limits.json(), version);
  }
}
