package org.ridealong.course.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Condition;
import org.ridealong.course.Ending;
import org.ridealong.course.Finding;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Step;
import org.ridealong.course.play.Run;

/**
 * A condition holds in some states that can occur, and in others not. Otherwise it decides nothing.
 */
final class ConditionsDecide implements StoryRule {

  @Override
  public List<Finding> check(Walks story, Places places) {
    Map<Id, List<Run>> at = story.runs().stream().collect(Collectors.groupingBy(Run::place));
    Judge judge = new Judge(places, new ArrayList<>());
    for (Ending ending : story.scenario().endings()) {
      List<Run> here = at.getOrDefault(ending.id(), List.of());
      judge.scene(ending.scene(), here, Nodes.of(story.scenario(), ending.id()));
    }
    for (Step step : story.scenario().steps()) {
      List<Run> here = at.getOrDefault(step.id(), List.of());
      judge.scene(step.scene(), here, Nodes.of(story.scenario(), step));
      Map<List<Branch>, List<Run>> leaving = new LinkedHashMap<>();
      for (Option option : step.options()) {
        List<Run> after = here.stream().map(run -> run.choose(option.id())).toList();
        judge.scene(option.consequence(), after, Nodes.of(story.scenario(), step, option));
        leaving.computeIfAbsent(option.next(), next -> new ArrayList<>()).addAll(after);
      }
      String node = Nodes.of(story.scenario(), step);
      leaving.forEach((next, runs) -> judge.branches(next, runs, node));
    }
    return judge.findings();
  }

  private record Judge(Places places, List<Finding> findings) {

    void scene(List<Beat> scene, List<Run> runs, String node) {
      for (Beat beat : scene) {
        judge(beat, beat.when(), runs, node, "the beat");
      }
    }

    /** Of those that come this far: the branches before it took theirs. */
    void branches(List<Branch> next, List<Run> runs, String node) {
      List<Run> left = runs;
      for (Branch branch : next) {
        judge(branch, branch.when(), left, node, "the branch to " + branch.to());
        left = left.stream().filter(run -> !run.holds(branch.when())).toList();
      }
    }

    private void judge(Object part, Condition when, List<Run> runs, String node, String what) {
      if (when.isAlways() || runs.isEmpty()) {
        return;
      }
      long holds = runs.stream().filter(run -> run.holds(when)).count();
      if (holds == 0) {
        findings.add(
            Finding.warning(places.of(part), what + " has a condition that is never true")
                .at(node)
                .mend("compare with a value that can occur here, or delete it"));
      } else if (holds == runs.size()) {
        findings.add(
            Finding.warning(places.of(part), what + " has a condition that is always true")
                .at(node)
                .mend("leave the condition out, or compare with another value"));
      }
    }
  }
}
