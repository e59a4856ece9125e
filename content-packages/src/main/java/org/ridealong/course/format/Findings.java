package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Finding;
import org.ridealong.course.Place;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  void add(Place place, String message) {
    Finding finding = Finding.error(place, message);
    if (!all.contains(finding)) {
      all.add(finding);
    }
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  int count() {
    return all.size();
  }
}
