package org.ridealong.course;

import java.util.List;

/**
 * A bank of questions.
 *
 * @param draw how many of them are asked
 */
public record Quiz(int draw, List<Item> items) {

  public Quiz {
    items = List.copyOf(items);
  }
}
