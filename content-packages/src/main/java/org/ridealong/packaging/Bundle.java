package org.ridealong.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Course;
import org.ridealong.course.PassRule;
import org.ridealong.course.Programme;
import org.ridealong.course.Programme.Named;

/**
 * What goes into one package: one module, or the whole programme.
 *
 * @param id a module's id or {@link #PROGRAMME}: every identifier of the package is made of it, so
 *     that an LMS knows a newer package for the same course
 * @param names what it is called, in its own language first
 * @param version of the content; a programme has none of its own
 */
public record Bundle(String id, List<Named> names, Optional<String> version, List<Course> courses) {

  /** How the whole programme is called where a module's id can stand. */
  public static final String PROGRAMME = "programme";

  public Bundle {
    names = List.copyOf(names);
    courses = List.copyOf(courses);
  }

  /** One module. */
  public static Bundle of(Course course) {
    List<Named> names =
        course.editions().stream()
            .map(Course::about)
            .map(about -> new Named(about.language(), about.title(), about.summary()))
            .toList();
    String version = course.about().version();
    return new Bundle(course.id().value(), names, Optional.of(version), List.of(course));
  }

  /** All modules in their order. */
  public static Bundle of(Programme programme) {
    String language = programme.courses().get(0).about().language();
    List<Named> names = new ArrayList<>();
    names.add(new Named(language, programme.title(), programme.summary()));
    names.addAll(programme.translations());
    return new Bundle(PROGRAMME, names, Optional.empty(), programme.courses());
  }

  public String title() {
    return names.get(0).title();
  }

  public String summary() {
    return names.get(0).summary();
  }

  public String language() {
    return names.get(0).language();
  }

  public boolean isProgramme() {
    return id.equals(PROGRAMME);
  }

  /** The languages that all of it can be had in, its own first. */
  public List<String> languages() {
    return names.stream()
        .map(Named::language)
        .filter(language -> courses.stream().allMatch(course -> course.in(language).isPresent()))
        .toList();
  }

  /**
   * This as the options want it.
   *
   * @throws IllegalArgumentException if it cannot be had in their language
   */
  Bundle as(PackageOptions options) {
    options.language().filter(wanted -> !languages().contains(wanted)).ifPresent(this::refuse);
    String first = options.language().orElse(language());
    Optional<PassRule> rule = options.masteryScore().map(score -> new PassRule(score, score));
    List<Course> wanted =
        courses.stream()
            .map(course -> course.in(first).isPresent() ? course.startingIn(first) : course)
            .map(course -> rule.map(course::withPass).orElse(course))
            .toList();
    List<Named> sorted = new ArrayList<>(names);
    sorted.sort(Comparator.comparing(name -> !name.language().equals(first)));
    return new Bundle(id, sorted, version, wanted);
  }

  /** The same in one of its languages, without the others. */
  Bundle onlyIn(String language) {
    List<Course> alone =
        courses.stream().map(course -> course.in(language).orElse(course).with(List.of())).toList();
    List<Named> named = names.stream().filter(one -> one.language().equals(language)).toList();
    return new Bundle(id, named, version, alone);
  }

  private void refuse(String wanted) {
    throw new IllegalArgumentException(
        id + " is not there in " + wanted + "; its languages: " + String.join(", ", languages()));
  }

  public int minutes() {
    return courses.stream().mapToInt(course -> course.about().minutes()).sum();
  }
}
