package org.ridealong.course.format;

import org.ridealong.course.Place;

/**
 * A text of a file.
 *
 * @param file as it is called in findings
 * @param line the text's first line in the file, from 1
 */
record Source(String file, int line, String text, Findings findings) {

  /** The place of a line of this text, counted from 0. */
  Place place(int index) {
    return new Place(file, line + index);
  }

  void wrong(int index, String message) {
    findings.add(place(index), message);
  }

  /** Another text of the same file. */
  Source part(int index, String part) {
    return new Source(file, line + index, part, findings);
  }
}
