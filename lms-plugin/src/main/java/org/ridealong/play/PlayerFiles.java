package org.ridealong.play;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Launch;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Reporting;
import org.ridealong.packaging.WebPlayer;
import org.ridealong.web.Bytes;

/** The player's files for a module. Only its page depends on where it reports to. */
@ApplicationScoped
class PlayerFiles {
  private static final String PAGE = "index.html";

  private final Map<Id, Map<String, Bytes>> besides = new ConcurrentHashMap<>();

  Bytes page(Course course, Reporting reporting) {
    Launch launch = Launch.web(Optional.of(reporting), Optional.empty());
    return files(course, launch).stream()
        .filter(file -> file.path().equals(PAGE))
        .map(file -> Bytes.named(file.path(), file.bytes()))
        .findFirst()
        .orElseThrow();
  }

  /** What the page loads, by name. */
  Map<String, Bytes> beside(Course course) {
    return besides.computeIfAbsent(
        course.id(),
        id ->
            files(course, Launch.web(Optional.empty(), Optional.empty())).stream()
                .filter(file -> !file.path().equals(PAGE))
                .collect(
                    Collectors.toUnmodifiableMap(
                        Entry::path, file -> Bytes.named(file.path(), file.bytes()))));
  }

  private static List<Entry> files(Course course, Launch launch) {
    return WebPlayer.files(course, PackageOptions.DEFAULT, launch);
  }
}
