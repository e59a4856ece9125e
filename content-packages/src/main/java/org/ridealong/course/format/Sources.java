package org.ridealong.course.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ridealong.course.Place;

/** Opens course files as text. */
record Sources(CourseFiles files, Findings findings) {

  /** A file that may be there. */
  Optional<Source> find(String path) {
    try {
      return files.read(path).flatMap(found -> decoded(path, found));
    } catch (IOException e) {
      findings.add(new Place(files.shown(path), 0), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * A file that must be there.
   *
   * @param named where it is named; a missing file is found there
   */
  Optional<Source> open(String path, Place named) {
    try {
      Optional<byte[]> bytes = files.read(path);
      if (bytes.isEmpty()) {
        boolean itself = named.file().equals(files.shown(path));
        findings.add(named, (itself ? "" : files.shown(path) + " ") + "does not exist");
      }
      return bytes.flatMap(found -> decoded(path, found));
    } catch (IOException e) {
      findings.add(new Place(files.shown(path), 0), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Source> decoded(String path, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) decoded.chars().filter(one -> one == '\n').count();
      findings.add(
          new Place(files.shown(path), line),
          "is not UTF-8 from here on; save the file with the encoding UTF-8");
      return Optional.empty();
    }
    String lines = decoded.replace("\r\n", "\n");
    String clean = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    return Optional.of(new Source(files.shown(path), 1, clean, findings));
  }
}
