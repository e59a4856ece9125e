package org.ridealong.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips that depend on nothing but their entries: one time for all files, no time zone, no names of
 * machines or users.
 */
final class Zip {

  /**
   * Early and fixed. As local time it takes no time zone and no extra field, except on the first
   * day that a zip can say, which Java takes for "before 1980".
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Zip() {}

  static void write(List<Entry> entries, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
    for (Entry entry : entries) {
      byte[] bytes = entry.bytes();
      zip.putNextEntry(head(entry.path(), bytes));
      zip.write(bytes);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * With all that is known only afterwards, which would else need a record behind each file: so it
   * is packed once for that, in the same way.
   */
  private static ZipEntry head(String path, byte[] bytes) throws IOException {
    ZipEntry head = new ZipEntry(path);
    head.setTimeLocal(TIME);
    try (ZipOutputStream nowhere = new ZipOutputStream(OutputStream.nullOutputStream())) {
      nowhere.setLevel(Deflater.BEST_COMPRESSION);
      nowhere.putNextEntry(head);
      nowhere.write(bytes);
      nowhere.closeEntry();
    }
    // Only what is set so stands in the head.
    head.setCompressedSize(head.getCompressedSize());
    return head;
  }
}
