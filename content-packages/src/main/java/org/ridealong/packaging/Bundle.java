package org.ridealong.packaging;

import java.util.List;
import java.util.Optional;
import org.ridealong.course.Course;
import org.ridealong.course.PassRule;
import org.ridealong.course.Programme;

/**
 * What goes into one package: one module, or the whole programme.
 *
 * @param id a module's id or {@link #PROGRAMME}: every identifier of the package is made of it, so
 *     that an LMS knows a newer package for the same course
 * @param version of the content; a programme has none of its own
 */
public record Bundle(
    String id,
    String title,
    String summary,
    String language,
    Optional<String> version,
    List<Course> courses) {

  /** How the whole programme is called where a module's id can stand. */
  public static final String PROGRAMME = "programme";

  public Bundle {
    courses = List.copyOf(courses);
  }

  /** One module. */
  public static Bundle of(Course course) {
    var about = course.about();
    return new Bundle(
        course.id().value(),
        about.title(),
        about.summary(),
        about.language(),
        Optional.of(about.version()),
        List.of(course));
  }

  /** All modules in their order. */
  public static Bundle of(Programme programme) {
    return new Bundle(
        PROGRAMME,
        programme.title(),
        programme.summary(),
        programme.courses().get(0).about().language(),
        Optional.empty(),
        programme.courses());
  }

  public boolean isProgramme() {
    return id.equals(PROGRAMME);
  }

  /** The languages that all of it can be had in, its own first. */
  public List<String> languages() {
    return List.of(language);
  }

  /**
   * This as the options want it.
   *
   * @throws IllegalArgumentException if it cannot be had in their language
   */
  Bundle as(PackageOptions options) {
    options.language().filter(wanted -> !languages().contains(wanted)).ifPresent(this::refuse);
    if (options.masteryScore().isEmpty()) {
      return this;
    }
    int score = options.masteryScore().get();
    PassRule rule = new PassRule(score, score);
    return new Bundle(
        id,
        title,
        summary,
        language,
        version,
        courses.stream().map(course -> course.withPass(rule)).toList());
  }

  private void refuse(String wanted) {
    throw new IllegalArgumentException(
        id + " is not there in " + wanted + "; its languages: " + String.join(", ", languages()));
  }

  public int minutes() {
    return courses.stream().mapToInt(course -> course.about().minutes()).sum();
  }
}
