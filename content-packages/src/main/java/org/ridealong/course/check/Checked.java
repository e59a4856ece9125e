package org.ridealong.course.check;

import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;

/**
 * What the rules say of a course.
 *
 * @param trials of each archetype, in order; none where an error keeps the course from being played
 */
public record Checked(Course course, List<Finding> findings, List<Trial> trials) {

  public Checked {
    findings = List.copyOf(findings);
    trials = List.copyOf(trials);
  }

  /** Whether it may be published. */
  public boolean isSound() {
    return findings.stream().noneMatch(Finding::isError);
  }
}
