package org.ridealong.packaging;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;

/**
 * The page that plays a course, and everything that it loads. It is the same in a package and on
 * our own server.
 */
public final class WebPlayer {

  private WebPlayer() {}

  /**
   * {@code index.html}, {@code course.json}, {@code course.<language>.json} for each further
   * language, {@code player.js} and {@code player.css}: they belong into one folder.
   */
  public static List<Entry> files(Course course, PackageOptions options, Launch launch) {
    List<Entry> files = new ArrayList<>(own("", "", course, options, launch));
    files.addAll(shared(launch));
    return List.copyOf(files);
  }

  /**
   * The files that belong to one module, its page first.
   *
   * @param folder where they lie, empty or with a slash at the end
   * @param root the way from there to the {@link #shared} files, empty or with a slash at the end
   */
  static List<Entry> own(
      String folder, String root, Course course, PackageOptions options, Launch launch) {
    List<Entry> own = new ArrayList<>();
    own.add(new Entry(folder + "index.html", Page.module(course, options, launch, root)));
    own.add(new Entry(folder + "course.json", CourseJson.text(course, options)));
    for (Course edition : course.editions().subList(1, course.editions().size())) {
      String path = folder + "course." + edition.about().language() + ".json";
      own.add(new Entry(path, CourseJson.edition(course, edition, options)));
    }
    return own;
  }

  /**
   * The files that all modules of a package have in common. There is one player for each standard
   * and, where only our server hears statements, one without these: no package carries what it
   * cannot use.
   */
  static List<Entry> shared(Launch launch) {
    return List.of(
        Resources.entry("player/" + build(launch) + "/", "player.js"),
        Resources.entry("player/", "player.css"));
  }

  /** As {@code player/src/players} names them: what only reports need is left out without them. */
  private static String build(Launch launch) {
    String standard = launch.standard();
    if (standard.equals("preview")) {
      return "web";
    }
    boolean reports = standard.startsWith("scorm") && launch.reporting().isPresent();
    return reports ? standard + "-reporting" : standard;
  }
}
