package org.ridealong.course;

import java.util.List;
import java.util.Optional;

/**
 * All modules in the order in which they are taken, and the people who appear in them.
 *
 * @param title plain text
 * @param summary plain text
 * @param translations what it is called in other languages
 */
public record Programme(
    String title,
    String summary,
    List<Person> cast,
    List<Course> courses,
    List<Named> translations) {

  /** What the programme is called in another language (BCP 47). */
  public record Named(String language, String title, String summary) {}

  public Programme {
    translations = List.copyOf(translations);
    cast = List.copyOf(cast);
    courses = List.copyOf(courses);
  }

  /** The module with this id, if there is one. */
  public Optional<Course> course(Id id) {
    return courses.stream().filter(course -> course.id().equals(id)).findFirst();
  }
}
