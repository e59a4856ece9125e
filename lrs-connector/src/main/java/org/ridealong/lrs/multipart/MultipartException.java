package org.ridealong.lrs.multipart;

import java.io.IOException;

/** A body of several parts is not one, or one of its parts is not what it says. */
public final class MultipartException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String place;
  private final String problem;

  /** What can be gone on with differs. */
  public enum Kind {
    /** Where a part ends is not known: nothing behind it can be read. */
    MALFORMED,
    /** This part is not what its headers say; the next ones can be read. */
    REFUSED,
    TOO_LONG
  }

  MultipartException(Kind kind, String place, String problem) {
    super(place + " " + problem);
    this.kind = kind;
    this.place = place;
    this.problem = problem;
  }

  public Kind kind() {
    return kind;
  }

  /** {@code parts[2]} for instance, or the body. */
  public String place() {
    return place;
  }

  /** Goes on from the place: "must be …". */
  public String problem() {
    return problem;
  }
}
