package org.ridealong.lrs.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads multipart/mixed as it comes in (RFC 2046, 5.1), one part after the other. Jakarta EE reads
 * forms only, and Jersey's reader is not part of it.
 */
public final class Multipart {
  private static final int LONGEST_HEADER = 8 * 1024;
  private static final int CR = '\r';
  private static final int LF = '\n';

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer;
  private int start;
  private int end;

  /**
   * A part; the next one can be asked for when its content was read to the end.
   *
   * @param headers by their names in lower case
   */
  public record Part(Map<String, String> headers, InputStream content) {
    /** Empty if there is none. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  public Multipart(InputStream in, String boundary) {
    // Every boundary but the first stands behind a line's end: with one before it, all look alike.
    this.in = new SequenceInputStream(new ByteArrayInputStream(new byte[] {CR, LF}), in);
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.buffer = new byte[64 * 1024];
  }

  /** The next part, or nothing behind the last one. */
  public Optional<Part> next() throws IOException {
    new Content().transferTo(OutputStream.nullOutputStream());
    start += delimiter.length;
    String rest = line();
    if (rest.startsWith("--")) {
      return Optional.empty();
    }
    if (!rest.isBlank()) {
      throw malformed("has something behind a boundary");
    }
    Map<String, String> headers = new TreeMap<>();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      length += line.length();
      if (colon < 1 || length > LONGEST_HEADER) {
        throw malformed("has a part with malformed or too long headers");
      }
      headers.put(
          line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).trim());
    }
    return Optional.of(new Part(headers, new Content()));
  }

  private String line() throws IOException {
    for (int length = 0; length <= LONGEST_HEADER; length++) {
      if (start + length == end && !fill()) {
        return lastLine();
      }
      if (buffer[start + length] == LF) {
        String line = new String(buffer, start, length, StandardCharsets.UTF_8);
        start += length + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
    }
    throw malformed("has a line that is too long");
  }

  /** Only the last boundary may stand at the very end. */
  private String lastLine() throws MultipartException {
    String line = new String(buffer, start, end - start, StandardCharsets.UTF_8);
    if (!line.startsWith("--")) {
      throw malformed("ends before its last boundary");
    }
    return line;
  }

  /** Moves what is not read yet to the front and reads more behind it. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read >= 0;
  }

  /** Where the next boundary begins, or how far there is none. */
  private int boundaryOrSafeEnd() {
    for (int i = start; i <= end - delimiter.length; i++) {
      if (isDelimiter(i)) {
        return i;
      }
    }
    return Math.max(start, end - delimiter.length + 1);
  }

  private boolean isDelimiter(int at) {
    for (int i = 0; i < delimiter.length; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private static MultipartException malformed(String problem) {
    return new MultipartException(MultipartException.Kind.MALFORMED, "The body", problem);
  }

  /** What stands before the next boundary. */
  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int safe = boundaryOrSafeEnd();
      while (safe == start) {
        if (end - start >= delimiter.length) {
          return -1;
        }
        if (!fill()) {
          throw malformed("ends before its last boundary");
        }
        safe = boundaryOrSafeEnd();
      }
      int read = Math.min(length, safe - start);
      System.arraycopy(buffer, start, to, offset, read);
      start += read;
      return read;
    }
  }
}
