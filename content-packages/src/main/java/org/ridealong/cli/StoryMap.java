package org.ridealong.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridealong.course.Ending;
import org.ridealong.course.Id;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.check.Trial;

/** A scenario's graph as a drawing: each step below those that lead to it, the endings last. */
final class StoryMap {

  private static final int WIDE = 196;
  private static final int HIGH = 52;
  private static final int GAP = 14;
  private static final int ROW = 112;

  /** More would not be read on a small screen. */
  private static final int BESIDE = 3;

  /**
   * A drawing.
   *
   * @param nodes steps and endings
   * @param ways from node to node
   */
  public record Drawing(int width, int height, List<Node> nodes, List<Way> ways) {}

  /**
   * A step or an ending.
   *
   * @param kind {@code step}, or an ending's outcome
   * @param shares of attempts that came here
   */
  public record Node(String id, String kind, String title, int x, int y, List<Share> shares) {}

  /**
   * Somebody's way from one node to another.
   *
   * @param path as in SVG
   * @param width of the line
   */
  public record Way(String who, String path, double width) {}

  /** How many of an archetype's attempts. */
  public record Share(String who, String percent) {}

  private final Scenario scenario;
  private final List<Trial> trials;
  private final Map<Id, Integer> depths = new HashMap<>();
  private final Map<Id, Integer> xs = new HashMap<>();

  private StoryMap(Scenario scenario, List<Trial> trials) {
    this.scenario = scenario;
    this.trials = trials;
  }

  static Drawing of(Scenario scenario, List<Trial> trials) {
    return new StoryMap(scenario, trials).draw();
  }

  private Drawing draw() {
    deepen(scenario.start(), 0, new HashSet<>());
    int last = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    scenario.steps().forEach(step -> depths.putIfAbsent(step.id(), last - 1));
    for (int i = 0; i < scenario.endings().size(); i++) {
      depths.put(scenario.endings().get(i).id(), last + i / BESIDE);
    }
    int rest = (scenario.endings().size() - 1) / BESIDE;
    Map<Integer, List<Id>> rows = new TreeMap<>();
    places().forEach(id -> rows.computeIfAbsent(depth(id), row -> new ArrayList<>()).add(id));
    int most = rows.values().stream().mapToInt(List::size).max().orElse(1);
    int width = most * (WIDE + GAP) + GAP;
    rows.values().forEach(row -> spread(row, width));
    return new Drawing(width, (last + rest + 1) * ROW, nodes(), ways());
  }

  private Stream<Id> places() {
    return Stream.concat(
        scenario.steps().stream().map(Step::id), scenario.endings().stream().map(Ending::id));
  }

  /** As deep as the longest way that does not come back. */
  private void deepen(Id place, int depth, Set<Id> above) {
    if (above.contains(place) || scenario.step(place).isEmpty()) {
      return;
    }
    if (depths.getOrDefault(place, -1) >= depth) {
      return;
    }
    depths.put(place, depth);
    Set<Id> further = new HashSet<>(above);
    further.add(place);
    targets(scenario.step(place).orElseThrow()).forEach(to -> deepen(to, depth + 1, further));
  }

  private static Set<Id> targets(Step step) {
    Set<Id> targets = new LinkedHashSet<>();
    step.options().forEach(option -> option.next().forEach(branch -> targets.add(branch.to())));
    return targets;
  }

  private void spread(List<Id> row, int width) {
    int free = width - row.size() * (WIDE + GAP) + GAP;
    for (int i = 0; i < row.size(); i++) {
      xs.put(row.get(i), free / 2 + i * (WIDE + GAP));
    }
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    scenario.steps().forEach(step -> nodes.add(node(step.id(), "step", step.title())));
    scenario.endings().forEach(end -> nodes.add(node(end.id(), end.outcome().word(), end.title())));
    return nodes;
  }

  private Node node(Id id, String kind, String title) {
    List<Share> shares =
        trials.stream()
            .map(
                trial -> {
                  int met = trial.story(scenario.id()).visits().getOrDefault(id, 0);
                  return new Share(trial.who().word(), percent(met, trial.attempts()));
                })
            .toList();
    return new Node(scenario.id() + "/" + id, kind, title, x(id), y(id), shares);
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Step step : scenario.steps()) {
      for (Id to : targets(step)) {
        String path = path(step.id(), to);
        ways.add(new Way("any", path, 1));
        for (Trial trial : trials) {
          int gone = trial.story(scenario.id()).ways().getOrDefault(step.id() + "/" + to, 0);
          if (gone > 0) {
            double width = 1.5 + 7.0 * gone / trial.attempts();
            ways.add(new Way(trial.who().word(), path, Math.round(width * 10) / 10.0));
          }
        }
      }
    }
    return ways;
  }

  private String path(Id from, Id to) {
    int startX = x(from) + WIDE / 2;
    int startY = y(from) + HIGH;
    int endX = x(to) + WIDE / 2;
    int endY = y(to);
    int bend = depth(to) - depth(from) > 1 ? WIDE : 0;
    int side = endX >= startX ? bend : -bend;
    return "M%d %dC%d %d %d %d %d %d"
        .formatted(
            startX, startY, startX + side, startY + ROW / 2, endX, endY - ROW / 2, endX, endY);
  }

  private int depth(Id id) {
    return depths.getOrDefault(id, 0);
  }

  private int x(Id id) {
    return xs.getOrDefault(id, 0);
  }

  private int y(Id id) {
    return depth(id) * ROW + GAP;
  }

  static String percent(int part, int whole) {
    double percent = 100.0 * part / whole;
    return percent > 0 && percent < 1 ? "<1%" : Math.round(percent) + "%";
  }
}
