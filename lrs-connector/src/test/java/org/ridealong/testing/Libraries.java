package org.ridealong.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** The libraries that a deployment needs, found where this test run has them on its class path. */
public final class Libraries {
  private Libraries() {}

  /** The jars that hold these classes. */
  public static File[] of(Class<?>... classes) {
    return Stream.of(classes).map(Libraries::jar).distinct().toArray(File[]::new);
  }

  private static File jar(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(type.getName(), e);
    }
  }
}
