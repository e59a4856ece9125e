package org.ridealong.packaging.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ridealong.packaging.Entry;

/**
 * The schemas that a SCORM manifest refers to. ADL's package checker refuses a package without them
 * at its root. Byte for byte as their owners published them; the sets of two editions share names
 * and must never be mixed.
 */
final class ControlDocuments {

  private ControlDocuments() {}

  static List<Entry> of(String folder, List<String> names) {
    return names.stream().map(name -> new Entry(name, bytes(folder + "/" + name))).toList();
  }

  private static byte[] bytes(String path) {
    try (InputStream in = ControlDocuments.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Not in this jar: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
