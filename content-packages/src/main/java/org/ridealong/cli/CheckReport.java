package org.ridealong.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.Scenario;
import org.ridealong.course.check.Archetype;
import org.ridealong.course.check.Checked;
import org.ridealong.course.check.Trial;
import org.ridealong.packaging.template.Templates;

/** What a check found, as one page that needs nothing else. */
final class CheckReport {

  /**
   * A module on the page.
   *
   * @param played whether it could be: then rates and stories are there
   */
  public record Module(
      String id,
      String title,
      boolean played,
      List<Line> findings,
      List<Rate> rates,
      List<Story> stories) {}

  /**
   * A finding.
   *
   * @param node empty, or a part that may be drawn
   */
  public record Line(String severity, String place, String node, String message, String mend) {

    /** The step or ending that is drawn; of an option its step. */
    public String anchor() {
      String[] parts = node.split("/", -1);
      return parts.length > 1 ? parts[0] + "/" + parts[1] : node;
    }
  }

  /**
   * How often an archetype passes.
   *
   * @param asItShould whether that is as it should be
   */
  public record Rate(
      String who, String module, String quiz, List<String> stories, boolean asItShould) {}

  /** A scenario and its drawing. */
  public record Story(String id, String title, StoryMap.Drawing drawing) {}

  /** Who is drawn. */
  public record Player(String word, String title) {}

  private CheckReport() {}

  /**
   * The page.
   *
   * @param refused findings that keep a module from being read
   */
  static String page(List<Finding> refused, List<Checked> checked) {
    List<Module> modules = checked.stream().map(CheckReport::module).toList();
    List<Player> players = new ArrayList<>();
    for (Archetype who : Archetype.values()) {
      players.add(new Player(who.word(), who.title()));
    }
    return Templates.render(
        "/org/ridealong/cli/report.html.vm",
        Map.of(
            "modules", modules,
            "refused", lines(refused),
            "players", players,
            "errors", count(refused, checked, Finding.Severity.ERROR),
            "warnings", count(refused, checked, Finding.Severity.WARNING),
            "hints", count(refused, checked, Finding.Severity.HINT)));
  }

  private static Module module(Checked checked) {
    Course course = checked.course();
    List<Trial> trials = checked.isSound() ? checked.trials() : List.of();
    List<Story> stories = new ArrayList<>();
    for (Scenario scenario : course.scenarios()) {
      String id = scenario.id().value();
      stories.add(new Story(id, scenario.title(), StoryMap.of(scenario, trials)));
    }
    return new Module(
        course.id().value(),
        course.about().title(),
        checked.isSound(),
        lines(checked.findings()),
        trials.stream().map(trial -> rate(course, trial)).toList(),
        stories);
  }

  private static Rate rate(Course course, Trial trial) {
    int attempts = trial.attempts();
    List<String> stories =
        course.scenarios().stream()
            .map(one -> StoryMap.percent(trial.story(one.id()).passed(), attempts))
            .toList();
    boolean passes = trial.passRate() > 50;
    return new Rate(
        trial.who().title(),
        StoryMap.percent(trial.passed(), attempts),
        StoryMap.percent(trial.quizPassed(), attempts),
        stories,
        passes == trial.who().shouldPass());
  }

  private static List<Line> lines(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .map(
            one ->
                new Line(
                    one.severity().word(),
                    one.place().toString(),
                    one.node(),
                    one.message(),
                    one.mend()))
        .toList();
  }

  private static long count(
      List<Finding> refused, List<Checked> checked, Finding.Severity severity) {
    return refused.stream().filter(one -> one.severity() == severity).count()
        + checked.stream()
            .flatMap(one -> one.findings().stream())
            .filter(one -> one.severity() == severity)
            .count();
  }
}
