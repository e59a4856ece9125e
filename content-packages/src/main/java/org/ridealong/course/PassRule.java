package org.ridealong.course;

/**
 * The percentages that are needed, both of them.
 *
 * @param skill of the scenarios; in a module without any the quiz's, which stands for them
 */
public record PassRule(int quiz, int skill) {

  /** Of a module without scenarios. */
  public static PassRule ofQuiz(int percent) {
    return new PassRule(percent, percent);
  }
}
