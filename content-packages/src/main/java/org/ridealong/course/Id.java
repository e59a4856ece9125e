package org.ridealong.course;

import java.util.regex.Pattern;

/**
 * The name of a module, skill, lesson, scenario, step, option, ending, quiz item, answer, aid,
 * field or person: {@code a-z}, {@code 0-9} and {@code -}, starting with a letter, at most 32
 * characters. Unique among its siblings and never changed once learners have met it; safe in a file
 * name, an IRI and an XML name.
 */
public record Id(String value) implements Comparable<Id> {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * @throws IllegalArgumentException if the value has another shape
   */
  public Id {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not an id: " + value);
    }
  }

  /** Whether an id may look like this. */
  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(Id other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
