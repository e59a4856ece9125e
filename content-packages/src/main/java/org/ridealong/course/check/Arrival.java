package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.play.Run;

/**
 * A way to stand at a place of a scenario: there, something is seen or follows that is not seen or
 * does not follow on the other ways.
 *
 * @param run the shortest one
 * @param alike the others, one for each further state that can occur
 */
public record Arrival(Run run, List<Run> alike) {

  public Arrival {
    alike = List.copyOf(alike);
  }

  /** What is seen of a scene, and what each option leads to. */
  private record Sight(List<Integer> scene, List<Onward> onward) {}

  private record Onward(Id to, List<Integer> consequence) {}

  /**
   * All of them, those with the fewest decisions first; none where nobody can come.
   *
   * @param scenario one that the checks found no error in
   * @param place a step's or an ending's id
   */
  public static List<Arrival> at(Scenario scenario, Id place) {
    Map<Sight, List<Run>> ways = new LinkedHashMap<>();
    new Walks(scenario)
        .runs().stream()
            .filter(run -> run.place().equals(place))
            .sorted(Comparator.comparingInt(run -> run.moves().size()))
            .forEach(run -> ways.computeIfAbsent(sight(run), key -> new ArrayList<>()).add(run));
    return ways.values().stream()
        .map(runs -> new Arrival(runs.get(0), runs.subList(1, runs.size())))
        .toList();
  }

  private static Sight sight(Run run) {
    List<Option> options = run.step().map(Step::options).orElse(List.of());
    return new Sight(
        run.ending().map(ending -> run.shown(ending.scene())).orElseGet(() -> scene(run)),
        options.stream().map(option -> onward(run, option)).toList());
  }

  private static List<Integer> scene(Run run) {
    return run.step().map(step -> run.shown(step.scene())).orElse(List.of());
  }

  private static Onward onward(Run run, Option option) {
    Run next = run.choose(option.id());
    return new Onward(next.place(), next.shown(option.consequence()));
  }
}
