package org.ridealong.course.format;

import org.ridealong.course.Place;

/**
 * A text of a file.
 *
 * @param file as it is called in findings
 * @param line the text's first line in the file, from 1
 */
record Source(String file, int line, String text, Findings findings, Wording wording) {

  /** The place of a line of this text, counted from 0. */
  Place place(int index) {
    return new Place(file, line + index);
  }

  /** The same text, read with other words. */
  Source with(Wording other) {
    return new Source(file, line, text, findings, other);
  }

  /** The file as a whole. */
  Place whole() {
    return new Place(file, 0);
  }

  void wrong(int index, String message) {
    findings.add(place(index), message);
  }

  /** Another text of the same file. */
  Source part(int index, String part) {
    return new Source(file, line + index, part, findings, wording);
  }
}
