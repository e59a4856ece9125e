package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Translation;
import org.ridealong.course.Translation.Stale;

/** What is translated says what the module says now. */
final class TranslationsAreCurrent implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Translation translation : course.translations()) {
      for (Stale stale : translation.stale()) {
        findings.add(Finding.hint(places.of(stale), message(course, translation, stale)));
      }
    }
    return findings;
  }

  private static String message(Course course, Translation translation, Stale stale) {
    return stale.at()
        + (stale.gone()
            ? " translates a text that is no longer there"
            : " translates an earlier text")
        + "; ridealong translate --module %s --language %s brings the file up to date"
            .formatted(course.id(), translation.language());
  }
}
