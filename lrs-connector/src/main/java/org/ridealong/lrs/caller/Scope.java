package org.ridealong.lrs.caller;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a key may do, in the words of xAPI (1.0.3, Communication 4.2). */
public enum Scope {
  STATEMENTS_WRITE("statements/write"),
  /** Reading the statements that came with the same key. */
  STATEMENTS_READ_MINE("statements/read/mine"),
  STATEMENTS_READ("statements/read"),
  /** Reading and writing states. */
  STATE("state"),
  /** Reading and writing activity and agent profiles. */
  PROFILE("profile"),
  /**
   * Saying what activities are: without it, definitions in statements are kept but not believed.
   */
  DEFINE("define"),
  ALL_READ("all/read"),
  ALL("all");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }

  /** Whether a holder of these may do this. */
  boolean isIn(Set<Scope> granted) {
    return granted.contains(ALL)
        || granted.contains(this)
        || ((this == STATEMENTS_READ || this == STATEMENTS_READ_MINE) && granted.contains(ALL_READ))
        || (this == STATEMENTS_READ_MINE && granted.contains(STATEMENTS_READ));
  }
}
