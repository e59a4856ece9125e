package org.ridealong.packaging;

import java.nio.charset.StandardCharsets;

/** One file of a package. */
public final class Entry {

  private final String path;
  private final byte[] bytes;

  /**
   * @param path from the package's root, with {@code /}; ASCII, because LMSs disagree about
   *     anything else
   */
  public Entry(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes.clone();
  }

  /** A text file, in UTF-8. */
  public Entry(String path, String text) {
    this(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public String path() {
    return path;
  }

  /** A copy of its content. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
