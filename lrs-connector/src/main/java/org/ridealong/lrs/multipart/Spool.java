package org.ridealong.lrs.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The data of attachments, on disk until it is stored: a slow sender holds neither memory nor a
 * connection of the database.
 */
public final class Spool implements AutoCloseable {
  private static final String HASH = "X-Experience-API-Hash";

  /** SHA-2 by the number of its hexadecimal digits. */
  private static final Map<Integer, String> ALGORITHMS =
      Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

  private final long limit;
  private final Map<String, Path> files = new HashMap<>();
  private long length;

  /**
   * @param limit how many bytes all of them may have together
   */
  public Spool(long limit) {
    this.limit = limit;
  }

  /**
   * Takes a part's content, if it is what its hash says (1.0.3, Communication 1.5.2).
   *
   * @param position of the part, for whoever is told what is wrong with it
   */
  public void take(Multipart.Part part, int position) throws IOException {
    String path = "parts[" + position + "]";
    if (!part.header("Content-Transfer-Encoding").equalsIgnoreCase("binary")) {
      throw refused(path, "must have the header Content-Transfer-Encoding: binary");
    }
    String sha2 = part.header(HASH).toLowerCase(Locale.ROOT);
    String algorithm = ALGORITHMS.get(sha2.length());
    if (algorithm == null) {
      throw refused(path, "must have its SHA-2 hash in the header " + HASH);
    }
    Path file = Files.createTempFile("xapi-attachment", null);
    Path other = files.put(sha2, file);
    if (other != null) {
      Files.delete(other);
    }
    MessageDigest digest = digest(algorithm);
    try (OutputStream to = Files.newOutputStream(file)) {
      copy(new DigestInputStream(part.content(), digest), to);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha2)) {
      files.remove(sha2);
      Files.delete(file);
      throw refused(path, "must be the data that its header " + HASH + " is the hash of");
    }
  }

  /** By their hash (sha2, in lower case), which is proven. */
  public Map<String, Path> files() {
    return Map.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    for (Path file : files.values()) {
      Files.deleteIfExists(file);
    }
  }

  private void copy(InputStream from, OutputStream to) throws IOException {
    byte[] some = new byte[16 * 1024];
    for (int read = from.read(some); read >= 0; read = from.read(some)) {
      length += read;
      if (length > limit) {
        throw new MultipartException(
            MultipartException.Kind.TOO_LONG,
            "Attachments",
            "must not be longer than %d bytes".formatted(limit));
      }
      to.write(some, 0, read);
    }
  }

  private static MultipartException refused(String path, String problem) {
    return new MultipartException(MultipartException.Kind.REFUSED, path, problem);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-2", e);
    }
  }
}
