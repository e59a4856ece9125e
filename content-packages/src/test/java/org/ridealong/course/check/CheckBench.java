package org.ridealong.course.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridealong.course.Course;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;
import org.ridealong.course.play.Run;

/**
 * Prints how fast courses are checked. The baseline plays every whole walk from the start, one by
 * one, as somebody without {@link Walks} would; both in the same process, after a warm-up.
 */
class CheckBench {

  /** Where a story has more, the baseline stops, and the ratio is a lower bound. */
  private static final int MOST = 50_000;

  /** The quickest counts: the others met somebody else on the machine. */
  private static final int ROUNDS = 5;

  private record Measured(long count, double seconds) {

    double aSecond() {
      return count / seconds;
    }
  }

  @Test
  void printsRunsASecondAndTheTimeToCheckAllModules() {
    Reading reading = Programmes.read(CourseFiles.bundled());
    System.out.printf(
        "%-26s %8s %9s %9s %9s %8s%n", "scenario", "states", "walks", "ms", "naive ms", "faster");
    Measured naive = new Measured(0, 0);
    for (Course course : reading.courses()) {
      for (Scenario scenario : course.scenarios()) {
        Measured shared = measure(scenario, one -> new Walks(one).runs().size());
        Measured each = measure(scenario, CheckBench::walkEach);
        naive = new Measured(naive.count() + each.count(), naive.seconds() + each.seconds());
        System.out.printf(
            "%-26s %8d %s%8d %9.1f %9.1f %7.1fx%n",
            scenario.id(),
            shared.count(),
            each.count() >= MOST ? ">" : " ",
            each.count(),
            shared.seconds() * 1000,
            each.seconds() * 1000,
            each.seconds() / shared.seconds());
      }
    }
    Measured trials = measure(reading.courses(), CheckBench::tryAll);
    System.out.printf(
        "Trial: %,.0f runs a second with a quiz each, %.2f of the baseline's %,.0f without%n",
        trials.aSecond(), trials.aSecond() / naive.aSecond(), naive.aSecond());
    Measured checks =
        measure(
            reading,
            one ->
                one.courses().stream()
                    .mapToLong(course -> CourseChecks.of(course, one.places()).size())
                    .sum());
    System.out.printf(
        "All %d modules checked in %.1f s%n", reading.courses().size(), checks.seconds());
  }

  private static <T> Measured measure(T subject, ToLongFunction<T> work) {
    long count = work.applyAsLong(subject);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.applyAsLong(subject);
      best = Math.min(best, System.nanoTime() - start);
    }
    return new Measured(count, best / 1e9);
  }

  private static long tryAll(List<Course> courses) {
    return courses.stream()
        .mapToLong(
            course ->
                Trial.all(course).stream().mapToLong(Trial::attempts).sum()
                    * course.scenarios().size())
        .sum();
  }

  /** How many walks there are, or the first of them. */
  private static long walkEach(Scenario scenario) {
    long walks = 0;
    Deque<List<Id>> open = new ArrayDeque<>(List.of(List.of()));
    while (!open.isEmpty() && walks < MOST) {
      List<Id> choices = open.pop();
      Run run = Run.begin(scenario);
      for (Id choice : choices) {
        run = run.choose(choice);
      }
      List<Option> options = run.step().map(Step::options).orElse(List.of());
      walks += options.isEmpty() ? 1 : 0;
      for (Option option : options) {
        open.push(Stream.concat(choices.stream(), Stream.of(option.id())).toList());
      }
    }
    return walks;
  }
}
