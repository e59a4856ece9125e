package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ridealong.course.Beat;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.check.RandomStories.Chance;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.play.Result;
import org.ridealong.course.play.Run;
import org.ridealong.course.play.Scores;
import org.ridealong.packaging.Launch;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.WebPlayer;

/**
 * The packager's engine and the player's, over any walks through every course and through stories
 * that chance made, and over what modules make of such walks and of any answers; and what the
 * player saves of them, against what the checks reckon.
 */
class EnginesAgreeTest {

  private static final int LONGEST_WALK = 40;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Module> MODULES =
      Stream.of(
              Programmes.bundled().courses(),
              List.of(PatchedFiles.tiny().course(), PatchedFiles.tinyWithoutScenarios().course()))
          .flatMap(List::stream)
          .map(Module::of)
          .toList();

  private static Process player;
  private static BufferedReader said;

  @BeforeContainer
  static void start() throws IOException {
    player =
        new ProcessBuilder("node", "test/parity.mjs")
            .directory(Path.of("player").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    said = player.inputReader(StandardCharsets.UTF_8);
  }

  @AfterContainer
  static void end() throws Exception {
    player.getOutputStream().close();
    assertThat(player.waitFor()).isZero();
  }

  @Property(tries = 400)
  void aModuleIsTheSameInBothAndIsSavedInLessThanReckoned(@ForAll("luck") List<Integer> luck)
      throws IOException {
    Chance chance = chance(luck);
    agree(MODULES.get(chance.below(MODULES.size())), chance);
  }

  @Property(tries = 400)
  void aStoryThatChanceMadeIsTheSameInBoth(@ForAll("luck") List<Integer> luck) throws IOException {
    Chance chance = chance(luck);
    Course course = RandomStories.in(PatchedFiles.tiny().course(), chance);
    agree(Module.of(course, ResumeFits.ROOM), chance);
  }

  @Example
  void theWayToEachEndingIsTheSameInBoth() throws IOException {
    for (Module module : MODULES) {
      List<Run> ways =
          module.course().scenarios().stream().flatMap(EnginesAgreeTest::toEachEnding).toList();
      agree(module, ways, List.of());
    }
  }

  @Provide
  Arbitrary<List<Integer>> luck() {
    RandomDistribution even = RandomDistribution.uniform();
    return Arbitraries.integers()
        .between(0, 59)
        .withDistribution(even)
        .list()
        .ofMaxSize(800)
        .withSizeDistribution(even);
  }

  /** Once the numbers are used up, zeros. */
  private static Chance chance(List<Integer> luck) {
    Iterator<Integer> drawn = luck.iterator();
    return bound -> drawn.hasNext() ? drawn.next() % bound : 0;
  }

  /** A course as the player gets it, and the most characters of a saved place. */
  private record Module(Course course, String compiled, int most) {

    static Module of(Course course, int most) {
      return WebPlayer.files(course, PackageOptions.DEFAULT, Launch.preview()).stream()
          .filter(entry -> entry.path().equals("course.json"))
          .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
          .map(json -> new Module(course, json, most))
          .findFirst()
          .orElseThrow();
    }

    static Module of(Course course) {
      return of(
          course, ResumeFits.most(course, course.scenarios().stream().map(Walks::new).toList()));
    }
  }

  /** A run of each scenario, any answers, and what the module makes of them. */
  private static void agree(Module module, Chance chance) throws IOException {
    Course course = module.course();
    List<Run> runs = course.scenarios().stream().map(scenario -> walk(scenario, chance)).toList();
    boolean ended = runs.stream().allMatch(run -> run.ending().isPresent());
    agree(module, runs, ended ? List.of(outcome(course, runs, chance)) : List.of());
  }

  private static void agree(Module module, List<Run> walks, List<ObjectNode> outcomes)
      throws IOException {
    ObjectNode played = JSON.createObjectNode().put("most", module.most());
    played.putRawValue("course", new RawValue(module.compiled()));
    ArrayNode all = played.putArray("walks");
    walks.forEach(walk -> all.add(json(walk)));
    played.putArray("outcomes").addAll(outcomes);
    Writer out = player.outputWriter(StandardCharsets.UTF_8);
    out.write(played + "\n");
    out.flush();
    assertThat(JSON.readTree(said.readLine()).asText()).isEmpty();
  }

  private static ObjectNode outcome(Course course, List<Run> runs, Chance chance) {
    List<Double> answers =
        Stream.generate(() -> chance.below(3) / 2.0)
            .limit(Math.min(course.quiz().draw(), course.quiz().items().size()))
            .toList();
    Result result =
        Result.of(
            course.pass(),
            Scores.quiz(answers),
            runs.stream().map(Run::score).toList(),
            runs.stream().anyMatch(run -> !run.redLines().isEmpty()));
    ObjectNode json = JSON.createObjectNode();
    ObjectNode choices = json.putObject("choices");
    for (Run run : runs) {
      ArrayNode path = choices.putArray(run.scenario().id().value());
      run.moves().forEach(move -> path.add(move.option().id().value()));
    }
    answers.forEach(json.putArray("answers")::add);
    json.putObject("outcome").put("score", result.score()).put("passed", result.passed());
    return json;
  }

  private static Run walk(Scenario scenario, Chance chance) {
    Run run = Run.begin(scenario);
    for (int i = 0; i < LONGEST_WALK && run.step().isPresent(); i++) {
      List<Option> options = run.step().get().options();
      run = run.choose(options.get(chance.below(options.size())).id());
    }
    return run;
  }

  private static Stream<Run> toEachEnding(Scenario scenario) {
    List<Run> runs = new Walks(scenario).runs();
    return scenario.endings().stream()
        .map(
            ending ->
                runs.stream()
                    .filter(run -> run.place().equals(ending.id()))
                    .findFirst()
                    .orElseThrow());
  }

  private static ObjectNode json(Run run) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i <= run.moves().size(); i++) {
      runs.add(run.rewind(i));
    }
    ObjectNode json = JSON.createObjectNode().put("scenario", run.scenario().id().value());
    ArrayNode choices = json.putArray("choices");
    run.moves().forEach(move -> choices.add(move.option().id().value()));
    ArrayNode places = json.putArray("places");
    runs.forEach(one -> places.add(one.place().value()));
    ArrayNode values = json.putArray("values");
    for (Run one : runs) {
      ObjectNode five = values.addObject();
      for (ValueName name : ValueName.values()) {
        five.put(name.word(), one.values().get(name));
      }
    }
    ArrayNode beats = json.putArray("beats");
    runs.forEach(one -> one.shown(scene(one)).forEach(beats.addArray()::add));
    json.put("score", run.score());
    ArrayNode redLines = json.putArray("redLines");
    run.redLines().forEach(choice -> redLines.add(choice.toString()));
    return json;
  }

  private static List<Beat> scene(Run run) {
    return run.step().map(Step::scene).or(() -> run.ending().map(Ending::scene)).orElseThrow();
  }
}
