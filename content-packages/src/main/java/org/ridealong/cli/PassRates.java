package org.ridealong.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.ridealong.course.Course;
import org.ridealong.course.Scenario;
import org.ridealong.course.check.Archetype;
import org.ridealong.course.check.Checked;
import org.ridealong.course.check.Trial;

/** How often each archetype does well enough, as a table for a terminal. */
final class PassRates {

  private static final String HEAD = "Does well enough";

  private record Row(String name, Map<Archetype, String> rates) {}

  private PassRates() {}

  /**
   * A line for each module's whole and for each of its scenarios.
   *
   * @param modules without errors
   */
  static List<String> lines(List<Checked> modules) {
    if (modules.isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (Checked module : modules) {
      Course course = module.course();
      List<Trial> trials = module.trials();
      rows.add(row(course.id().value(), trials, Trial::passed));
      for (Scenario story : course.scenarios()) {
        rows.add(row("  " + story.id(), trials, trial -> trial.story(story.id()).passed()));
      }
    }
    int wide = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    wide = Math.max(wide, HEAD.length());
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(padded(HEAD, wide));
    for (Archetype who : Archetype.values()) {
      head.append("  ").append(who.title());
    }
    lines.add(head.toString());
    for (Row row : rows) {
      StringBuilder line = new StringBuilder(padded(row.name(), wide));
      row.rates()
          .forEach(
              (who, rate) ->
                  line.append(" ".repeat(2 + who.title().length() - rate.length())).append(rate));
      lines.add(line.toString());
    }
    return lines;
  }

  private static Row row(String name, List<Trial> trials, ToIntFunction<Trial> passed) {
    Map<Archetype, String> rates = new EnumMap<>(Archetype.class);
    for (Trial trial : trials) {
      rates.put(trial.who(), StoryMap.percent(passed.applyAsInt(trial), trial.attempts()));
    }
    return new Row(name, rates);
  }

  private static String padded(String text, int wide) {
    return text + " ".repeat(wide - text.length());
  }
}
