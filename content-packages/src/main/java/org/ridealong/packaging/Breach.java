package org.ridealong.packaging;

/**
 * A rule that a package does not keep, for which it is not handed out.
 *
 * @param rule its name
 * @param reference where the rule is written, or where it was measured
 * @param file in the package
 * @param problem what is wrong there
 * @param mend what to do about it
 */
public record Breach(String rule, String reference, String file, String problem, String mend) {

  @Override
  public String toString() {
    return "%s: %s; %s (%s: %s)".formatted(file, problem, mend, rule, reference);
  }
}
