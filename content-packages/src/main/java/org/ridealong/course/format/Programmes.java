package org.ridealong.course.format;

import java.util.stream.Collectors;
import org.ridealong.course.Finding;
import org.ridealong.course.Programme;

/** Reads courses. Start here. */
public final class Programmes {

  private Programmes() {}

  /**
   * The programme that lies in this jar.
   *
   * @throws IllegalStateException if it has mistakes, which this module's build rules out
   */
  public static Programme bundled() {
    Reading reading = read(CourseFiles.bundled());
    if (reading instanceof Reading.Refused refused) {
      throw new IllegalStateException(
          refused.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
    return ((Reading.Complete) reading).programme();
  }

  /**
   * Reads a whole courses folder and finds everything that is wrong with its form. Never throws for
   * what an author wrote.
   */
  public static Reading read(CourseFiles files) {
    return new ProgrammeReader(files).read();
  }
}
