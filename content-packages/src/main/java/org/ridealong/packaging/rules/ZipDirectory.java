package org.ridealong.packaging.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The central directory of a zip: what an LMS reads first. PKWARE APPNOTE 4.3.12 and 4.3.16. */
record ZipDirectory(List<File> files) {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int HEAD = 0x02014b50;
  private static final int HEAD_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int SAYS_ZIP64 = 0xFFFF;

  /**
   * @param weight in bytes: what is packed, and the heads that its name needs
   */
  record File(String name, int flags, int method, long weight) {

    boolean isPlain() {
      boolean encrypted = (flags & 1) != 0;
      return !encrypted && (method == 0 || method == 8) && !name.endsWith("/");
    }
  }

  /** None if the bytes are no Zip32. */
  static Optional<ZipDirectory> of(byte[] zip) {
    if (zip.length < END_SIZE) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_SIZE;
    int count = Short.toUnsignedInt(bytes.getShort(end + 10));
    int at = bytes.getInt(end + 16);
    if (bytes.getInt(end) != END || count == SAYS_ZIP64) {
      return Optional.empty();
    }
    List<File> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (at < 0 || at + HEAD_SIZE > zip.length || bytes.getInt(at) != HEAD) {
        return Optional.empty();
      }
      int name = Short.toUnsignedInt(bytes.getShort(at + 28));
      int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
      int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
      long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
      files.add(
          new File(
              new String(zip, at + HEAD_SIZE, name, StandardCharsets.UTF_8),
              bytes.getShort(at + 8),
              bytes.getShort(at + 10),
              packed + HEAD_SIZE + LOCAL_SIZE + 2L * name));
      at += HEAD_SIZE + name + extra + comment;
    }
    return Optional.of(new ZipDirectory(files));
  }
}
