package org.ridealong.lrs.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.ridealong.lrs.multipart.ContentType;
import org.ridealong.lrs.multipart.Multipart;
import org.ridealong.lrs.multipart.MultipartException;
import org.ridealong.lrs.multipart.Spool;
import org.ridealong.lrs.statement.StatementResult;
import org.ridealong.lrs.statement.Timestamps;
import org.ridealong.lrs.statement.UnreadableException;
import org.ridealong.lrs.statement.XapiVersion;

/** An answer with statements on its way to a page: in a file, until it is there as a whole. */
final class Download implements BodyHandler<HttpHeaders>, AutoCloseable {
  private static final int LONGEST_JSON = 64 << 20;
  private static final long MOST_ATTACHMENTS = 1L << 30;

  private final Path file;
  private final Form form;

  /** What is asked for: a page, or one statement. */
  interface Form {
    StatementResult read(byte[] json, XapiVersion version) throws UnreadableException;
  }

  Download(Form form) throws IOException {
    this.form = form;
    file = Files.createTempFile("ridealong-page", null);
  }

  @Override
  public BodySubscriber<HttpHeaders> apply(ResponseInfo info) {
    return BodySubscribers.mapping(
        new Bounded<>(
            BodySubscribers.ofFile(
                file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING),
            LONGEST_JSON + MOST_ATTACHMENTS),
        written -> info.headers());
  }

  /**
   * What was answered.
   *
   * @throws LrsException if it is not what an LRS answers
   */
  Page page(HttpHeaders headers, XapiVersion version) throws IOException {
    ContentType type = new ContentType(headers.firstValue("Content-Type").orElse(""));
    Spool spool = new Spool(MOST_ATTACHMENTS);
    try (InputStream body = Files.newInputStream(file)) {
      StatementResult result =
          type.isMultipart() ? several(body, type, spool, version) : statements(body, version);
      return new Page(result, spool, consistentThrough(headers));
    } catch (MultipartException e) {
      spool.close();
      throw new LrsException(200, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private StatementResult several(
      InputStream body, ContentType type, Spool spool, XapiVersion version) throws IOException {
    Multipart parts =
        new Multipart(
            body,
            type.boundary().orElseThrow(() -> new LrsException(200, "multipart and no boundary")));
    StatementResult result =
        statements(
            parts
                .next()
                .orElseThrow(() -> new LrsException(200, "multipart and no part"))
                .content(),
            version);
    int position = 1;
    for (Optional<Multipart.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
      try {
        spool.take(part.get(), position++);
      } catch (MultipartException e) {
        // Only the statement that declares this attachment lacks it then.
        if (e.kind() != MultipartException.Kind.REFUSED) {
          throw e;
        }
      }
    }
    return result;
  }

  private StatementResult statements(InputStream json, XapiVersion version) throws IOException {
    byte[] bytes = json.readNBytes(LONGEST_JSON + 1);
    if (bytes.length > LONGEST_JSON) {
      throw new LrsException(200, "a page of more than " + LONGEST_JSON + " bytes");
    }
    try {
      return form.read(bytes, version);
    } catch (UnreadableException e) {
      throw new LrsException(200, "what are no statements: " + e.getMessage());
    }
  }

  private static Optional<Instant> consistentThrough(HttpHeaders headers) {
    return headers.firstValue("X-Experience-API-Consistent-Through").flatMap(Timestamps::read);
  }
}
