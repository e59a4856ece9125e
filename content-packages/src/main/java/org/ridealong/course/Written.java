package org.ridealong.course;

/**
 * A text as its author wrote it, with whatever marks it up.
 *
 * @param place where its first line stands
 */
public record Written(Place place, String text) {

  /**
   * Where a character of it stands.
   *
   * @param index from 0
   */
  public Place at(int index) {
    int lines = (int) text.substring(0, index).chars().filter(one -> one == '\n').count();
    return new Place(place.file(), place.line() + lines);
  }
}
