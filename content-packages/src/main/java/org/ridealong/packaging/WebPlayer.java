package org.ridealong.packaging;

import java.util.List;
import org.ridealong.course.Course;

/**
 * The page that plays a course, and everything that it loads. It is the same in a package and on
 * our own server.
 */
public final class WebPlayer {

  private WebPlayer() {}

  /**
   * {@code index.html}, {@code course.json}, {@code player.js} and {@code player.css}: they belong
   * into one folder.
   */
  public static List<Entry> files(Course course, PackageOptions options, Launch launch) {
    return List.of(
        new Entry("index.html", Page.html(course, launch)),
        new Entry("course.json", CourseJson.text(course, options)),
        Resources.entry("player/", "player.js"),
        Resources.entry("player/", "player.css"));
  }
}
