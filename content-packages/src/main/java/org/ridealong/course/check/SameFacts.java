package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.course.Course;
import org.ridealong.course.Fact;
import org.ridealong.course.Finding;
import org.ridealong.course.Places;
import org.ridealong.course.Written;

/** What {@code facts.yaml} holds is the same in each text that speaks of it, in each language. */
final class SameFacts implements Rule {

  @Override
  public List<Finding> check(Course course, Places places) {
    List<Written> texts =
        course.editions().stream().flatMap(one -> places.texts(one).stream()).toList();
    List<Finding> findings = new ArrayList<>();
    for (Fact fact : course.facts()) {
      for (String says : fact.says()) {
        Pattern pattern = pattern(says);
        texts.forEach(text -> look(findings, text, pattern, fact, places));
      }
    }
    return findings;
  }

  static Pattern pattern(String says) {
    return Pattern.compile(says.replace(" ", "\\s+"), Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static void look(
      List<Finding> findings, Written text, Pattern pattern, Fact fact, Places places) {
    Matcher said = pattern.matcher(text.text());
    while (said.find()) {
      String value = said.group(1);
      if (value != null && !value.equalsIgnoreCase(fact.value())) {
        findings.add(
            Finding.error(
                    text.at(said.start(1)),
                    "says %s in \"%s\", expected %s: %s"
                        .formatted(
                            value, said.group().replaceAll("\\s+", " "), fact.value(), fact.what()))
                .mend("write %s, or change %s".formatted(fact.value(), places.of(fact))));
      }
    }
  }
}
