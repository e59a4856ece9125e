package org.ridealong.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Course;
import org.ridealong.course.Programme;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.web.DatabaseReady;
import org.ridealong.web.ProblemException;

/** The modules that this server has: those in its jar, read once at start. */
@ApplicationScoped
public class Catalogue {
  private final Programme programme = Programmes.bundled();

  /** Read now, so that a mistake stops the start and not the first visitor. */
  void read(@Observes DatabaseReady ready) {}

  public Programme programme() {
    return programme;
  }

  /** All modules' ids, in the order in which they are taken. */
  public List<String> ids() {
    return programme.courses().stream().map(course -> course.id().value()).toList();
  }

  public Optional<Course> find(String id) {
    return programme.courses().stream()
        .filter(course -> course.id().value().equals(id))
        .findFirst();
  }

  /**
   * The module of this name.
   *
   * @throws ProblemException with the ids that there are
   */
  public Course course(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    404,
                    "There is no module of this name. The modules are: "
                        + String.join(", ", ids())
                        + "."));
  }

  /** What statements call this module. */
  public String activity(String id) {
    return PackageOptions.DEFAULT.iri(course(id)).toString();
  }
}
