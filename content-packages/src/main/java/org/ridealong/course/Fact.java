package org.ridealong.course;

import java.util.List;

/**
 * Something that is the same wherever the courses of a programme speak of it.
 *
 * @param what how it is called, plain text
 * @param says how texts speak of it: regular expressions with one group, which holds the value; a
 *     space in them is any white space, a line's end too
 * @param value what the group holds in each such text, in whatever case
 */
public record Fact(String what, List<String> says, String value) {

  public Fact {
    says = List.copyOf(says);
  }
}
