package org.ridealong.lrs.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ridealong.lrs.statement.Received;

/**
 * The data of attachments that came beside statements: files by their hash (sha2, in lower case),
 * which is proven. They may be deleted once the intake has answered.
 */
public record Parts(Map<String, Path> bySha2) {
  public Parts {
    bySha2 = Map.copyOf(bySha2);
  }

  public static Parts none() {
    return new Parts(Map.of());
  }

  /** Those that this statement declares. */
  Parts of(Received statement) {
    Map<String, Path> declared = new HashMap<>(bySha2);
    declared.keySet().retainAll(AttachmentCheck.of(statement, this));
    return new Parts(declared);
  }

  boolean has(String sha2) {
    return bySha2.containsKey(sha2);
  }
}
