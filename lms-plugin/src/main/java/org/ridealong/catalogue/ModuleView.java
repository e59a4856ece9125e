package org.ridealong.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.course.Course;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;

/**
 * A module as the API shows it.
 *
 * @param learn what a learner can do afterwards
 * @param languages that it can be taken in, its own first
 * @param optional whether the programme is complete without it
 * @param activity what statements call it
 * @param play where to take it without an LMS
 */
@Schema(name = "Module")
public record ModuleView(
    String id,
    String title,
    String summary,
    String version,
    String language,
    List<String> languages,
    int minutes,
    boolean optional,
    List<String> learn,
    String activity,
    String play,
    List<PackageView> packages) {

  /**
   * One way to put the module into an LMS.
   *
   * @param title the standard as people call it
   * @param suits who should choose it
   */
  @Schema(name = "Package")
  public record PackageView(String standard, String title, String suits, String href) {}

  static ModuleView of(Course course, String base) {
    var about = course.about();
    String id = course.id().value();
    return new ModuleView(
        id,
        about.title(),
        about.summary(),
        about.version(),
        about.language(),
        course.languages(),
        about.minutes(),
        about.optional(),
        about.learn(),
        PackageOptions.DEFAULT.iri(course).toString(),
        base + "/play/" + id + "/",
        packages(id, base));
  }

  /** Of a module, or of the programme. */
  static List<PackageView> packages(String id, String base) {
    return Standards.all().stream().map(standard -> packaged(standard, id, base)).toList();
  }

  private static PackageView packaged(Standard standard, String id, String base) {
    String href = base + "/api/modules/" + id + "/packages/" + standard.name();
    return new PackageView(standard.name(), standard.title(), standard.suits(), href);
  }
}
