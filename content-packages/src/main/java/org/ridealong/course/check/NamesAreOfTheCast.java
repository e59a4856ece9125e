package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.course.Beat;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Option;
import org.ridealong.course.Person;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;

/** Somebody of the cast has one surname, in every mail, note and record. */
final class NamesAreOfTheCast implements Rule {

  private static final Pattern FULL = Pattern.compile("(\\p{Lu}[\\p{L}-]+) (\\p{Lu}[\\p{L}-]+)");

  @Override
  public List<Finding> check(Course course, Places places) {
    return course.scenarios().stream()
        .flatMap(scenario -> check(scenario, course.cast(), places).stream())
        .toList();
  }

  private static List<Finding> check(Scenario scenario, List<Person> cast, Places places) {
    Map<String, String> surnames = new HashMap<>();
    for (Person person : cast) {
      String[] names = person.name().split(" ", 2);
      if (names.length == 2) {
        surnames.put(names[0], names[1]);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Step step : scenario.steps()) {
      step.scene()
          .forEach(beat -> look(findings, beat, surnames, places, Nodes.of(scenario, step)));
      for (Option option : step.options()) {
        String node = Nodes.of(scenario, step, option);
        option.consequence().forEach(beat -> look(findings, beat, surnames, places, node));
      }
    }
    for (Ending ending : scenario.endings()) {
      String node = Nodes.of(scenario, ending.id());
      ending.scene().forEach(beat -> look(findings, beat, surnames, places, node));
    }
    return findings;
  }

  /** Only where full names are written: heads of mails and titles. */
  private static void look(
      List<Finding> findings, Beat beat, Map<String, String> surnames, Places places, String node) {
    for (String text : heads(beat)) {
      Matcher name = FULL.matcher(text);
      while (name.find()) {
        String surname = surnames.get(name.group(1));
        if (surname != null && !surname.startsWith(name.group(2))) {
          findings.add(
              Finding.warning(
                      places.of(beat),
                      "%s is called %s in cast.yaml, not %s"
                          .formatted(name.group(1), name.group(1) + " " + surname, name.group()))
                  .at(node)
                  .mend("use the name of the cast"));
        }
      }
    }
  }

  private static List<String> heads(Beat beat) {
    if (beat instanceof Beat.Mail mail) {
      return List.of(mail.from(), mail.to());
    } else if (beat instanceof Beat.Crm crm) {
      return List.of(crm.title());
    } else if (beat instanceof Beat.Note note) {
      return List.of(note.title());
    } else if (beat instanceof Beat.Table table) {
      return List.of(table.caption());
    }
    return List.of();
  }
}
