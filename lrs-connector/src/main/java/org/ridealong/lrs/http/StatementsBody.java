package org.ridealong.lrs.http;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.ridealong.lrs.intake.Parts;
import org.ridealong.lrs.multipart.ContentType;
import org.ridealong.lrs.multipart.Multipart;
import org.ridealong.lrs.multipart.MultipartException;
import org.ridealong.lrs.multipart.Spool;
import org.ridealong.lrs.statement.Finding;
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
    } catch (MultipartException e) {
      spool.close();
      throw problem(e);
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  List<Received> statements() {
    return statements;
  }

  Parts parts() {
    return new Parts(spool.files());
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  private static WebApplicationException problem(MultipartException e) {
    return switch (e.kind()) {
      case MALFORMED -> Problem.of(400, "multipart", e.getMessage() + ".");
      case TOO_LONG -> Problem.of(413, "too-large", e.getMessage() + ".");
      case REFUSED ->
          Problem.of(
              400,
              "refused",
              "Nothing of the request is stored.",
              List.of(new Finding(e.place(), e.problem())));
    };
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
