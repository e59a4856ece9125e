package org.ridealong.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.course.Beat;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.play.Result;
import org.ridealong.course.play.Run;
import org.ridealong.course.play.Scores;
import org.ridealong.packaging.Launch;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.WebPlayer;

/**
 * The packager's engine and the player's, over random walks through every course and through
 * stories that chance made, and over what modules make of such walks and of random answers; and
 * what the player saves of them, against what the checks reckon.
 */
class EnginesAgreeTest {

  private static final int WALKS = 60;
  private static final int LONGEST_WALK = 40;

  /** Of each course. */
  private static final int OUTCOMES = 40;

  /** Tries at an ending that walks by chance seldom reach. */
  private static final int TRIES = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyWalkIsTheSameInBothAndIsSavedInLessThanReckoned() throws Exception {
    ArrayNode all = JSON.createArrayNode();
    for (Course course : written()) {
      all.add(
          played(
              course,
              ResumeFits.most(course, course.scenarios().stream().map(Walks::new).toList())));
    }
    for (int seed = 1; seed <= 25; seed++) {
      all.add(played(RandomStories.in(PatchedFiles.tiny().course(), seed), ResumeFits.ROOM));
    }
    Path file = folder.resolve("walks.json");
    Files.writeString(file, all.toString());
    Process node =
        new ProcessBuilder("node", "test/parity.mjs", file.toString())
            .directory(Path.of("player").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("walks \\d{4,}, outcomes \\d{4,}, longest \\d+");
  }

  @Test
  void everyEndingOfEveryModuleIsReached() {
    for (Course course : Programmes.bundled().courses()) {
      for (Scenario scenario : course.scenarios()) {
        assertThat(reached(scenario))
            .as("%s/%s", course.id(), scenario.id())
            .containsExactlyInAnyOrderElementsOf(
                scenario.endings().stream().map(ending -> ending.id().value()).toList());
      }
    }
  }

  private static List<Course> written() {
    List<Course> courses = new ArrayList<>(Programmes.bundled().courses());
    courses.add(PatchedFiles.tiny().course());
    courses.add(PatchedFiles.tinyWithoutScenarios().course());
    return courses;
  }

  private static ObjectNode played(Course course, int most) throws IOException {
    ObjectNode played = JSON.createObjectNode().put("most", most);
    played.set("course", compiled(course));
    ArrayNode walks = played.putArray("walks");
    List<List<Run>> ended = new ArrayList<>();
    for (Scenario scenario : course.scenarios()) {
      List<Run> runs = walks(scenario, course.id().value().hashCode());
      runs.forEach(run -> walks.add(json(run)));
      ended.add(runs.stream().filter(run -> run.ending().isPresent()).toList());
    }
    ArrayNode outcomes = played.putArray("outcomes");
    Random random = new Random(course.id().value().hashCode());
    for (int i = 0; i < OUTCOMES && ended.stream().noneMatch(List::isEmpty); i++) {
      outcomes.add(outcome(course, ended, random));
    }
    return played;
  }

  /** A run of each scenario, any answers, and what the module makes of them. */
  private static ObjectNode outcome(Course course, List<List<Run>> ended, Random random) {
    List<Run> runs = ended.stream().map(all -> all.get(random.nextInt(all.size()))).toList();
    double skilled = random.nextDouble();
    List<Double> answers =
        random
            .doubles(Math.min(course.quiz().draw(), course.quiz().items().size()))
            .mapToObj(luck -> luck < skilled ? 1.0 : 0.5)
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
    ArrayNode scores = json.putArray("answers");
    answers.forEach(scores::add);
    json.putObject("outcome").put("score", result.score()).put("passed", result.passed());
    return json;
  }

  /** By chance, and one to each ending. */
  private static List<Run> walks(Scenario scenario, long seed) {
    Random random = new Random(seed);
    List<Run> walks = new ArrayList<>();
    Set<String> ends = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      Run run = walk(scenario, random);
      boolean news = ends.add(run.place().value());
      if (i < WALKS || news) {
        walks.add(run);
      }
      if (i >= WALKS && ends.size() >= scenario.endings().size()) {
        break;
      }
    }
    return walks;
  }

  private static Set<String> reached(Scenario scenario) {
    Set<String> ends = new HashSet<>();
    walks(scenario, 1)
        .forEach(run -> run.ending().map(Ending::id).ifPresent(id -> ends.add(id.value())));
    return ends;
  }

  private static Run walk(Scenario scenario, Random random) {
    Run run = Run.begin(scenario);
    for (int i = 0; i < LONGEST_WALK && run.step().isPresent(); i++) {
      List<Option> options = run.step().get().options();
      run = run.choose(options.get(random.nextInt(options.size())).id());
    }
    return run;
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

  private static JsonNode compiled(Course course) throws IOException {
    byte[] json =
        WebPlayer.files(course, PackageOptions.DEFAULT, Launch.preview()).stream()
            .filter(entry -> entry.path().equals("course.json"))
            .findFirst()
            .orElseThrow()
            .bytes();
    return JSON.readTree(json);
  }
}
