package org.ridealong.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that the build put beside these classes. */
final class Resources {

  private Resources() {}

  static Entry entry(String folder, String name) {
    try (InputStream in = Resources.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Not in this jar: " + folder + name + ". Was the player built?");
      }
      return new Entry(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
