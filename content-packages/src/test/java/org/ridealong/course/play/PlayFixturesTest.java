package org.ridealong.course.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ridealong.course.Beat;
import org.ridealong.course.Course;
import org.ridealong.course.Ending;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.PassRule;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.Task;
import org.ridealong.course.ValueName;
import org.ridealong.course.format.PatchedFiles;

/**
 * The rules of play as fixtures/README.md tells them, by the examples that the player passes too.
 */
class PlayFixturesTest {

  private final Course course = PatchedFiles.tiny().course();

  @TestFactory
  Stream<DynamicTest> walks() throws IOException {
    return fixtures("walks").map(walk -> dynamicTest(walk.get("name").asText(), () -> walk(walk)));
  }

  @TestFactory
  Stream<DynamicTest> answers() throws IOException {
    return fixtures("answers")
        .map(
            one ->
                dynamicTest(one.get("item").asText() + " " + one.get("answer"), () -> answer(one)));
  }

  @TestFactory
  Stream<DynamicTest> results() throws IOException {
    return fixtures("results").map(one -> dynamicTest(one.get("name").asText(), () -> result(one)));
  }

  private void walk(JsonNode walk) {
    Scenario scenario =
        course.scenarios().stream()
            .filter(one -> one.id().value().equals(walk.get("scenario").asText()))
            .findFirst()
            .orElseThrow();
    List<Run> runs = new ArrayList<>(List.of(Run.begin(scenario)));
    for (JsonNode choice : walk.get("choices")) {
      String[] names = choice.asText().split("/");
      Run run = runs.get(runs.size() - 1);
      assertThat(run.place()).hasToString(names[0]);
      runs.add(run.choose(new Id(names[1])));
    }
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      assertThat(run.place()).hasToString(walk.get("places").get(i).asText());
      for (ValueName name : ValueName.values()) {
        int expected = walk.get("values").get(i).get(name.word()).asInt();
        assertThat(run.values().get(name)).as("%s at %s", name, i).isEqualTo(expected);
      }
      List<Beat> scene =
          run.step().map(Step::scene).or(() -> run.ending().map(Ending::scene)).orElseThrow();
      assertThat(run.shown(scene))
          .containsExactlyElementsOf(list(walk.get("beats").get(i), JsonNode::asInt));
    }
    Run last = runs.get(runs.size() - 1);
    assertThat(last.ending()).isPresent();
    assertThat(last.score()).isEqualTo(walk.get("score").asInt());
    assertThat(last.redLines().stream().map(Object::toString))
        .containsExactlyElementsOf(list(walk.get("redLines"), JsonNode::asText));
  }

  private void answer(JsonNode fixture) {
    Item item =
        course.quiz().items().stream()
            .filter(one -> one.id().value().equals(fixture.get("item").asText()))
            .findFirst()
            .orElseThrow();
    double score = Scores.of(item.task(), answer(item.task(), fixture.get("answer")));
    assertThat(score).isCloseTo(fixture.get("score").asDouble(), within(1e-9));
  }

  private static Answer answer(Task task, JsonNode json) {
    if (json.isTextual()) {
      return new Answer.Picked(new Id(json.asText()));
    } else if (json.isNumber()) {
      return new Answer.Entered(json.asDouble());
    } else if (json.isObject()) {
      Map<Id, Id> rights = new HashMap<>();
      json.fields()
          .forEachRemaining(
              one -> rights.put(new Id(one.getKey()), new Id(one.getValue().asText())));
      return new Answer.Matched(rights);
    }
    List<Id> ids = list(json, one -> new Id(one.asText()));
    return task instanceof Task.Order
        ? new Answer.Ordered(ids)
        : new Answer.Ticked(new LinkedHashSet<>(ids));
  }

  private void result(JsonNode fixture) {
    boolean played = fixture.has("skill");
    Result result =
        Result.of(
            played ? course.pass() : PassRule.ofQuiz(course.pass().quiz()),
            fixture.get("quiz").asInt(),
            played ? List.of(fixture.get("skill").asInt()) : List.of(),
            fixture.get("redLine").asBoolean());
    assertThat(result)
        .isEqualTo(new Result(fixture.get("score").asInt(), fixture.get("passed").asBoolean()));
  }

  private static Stream<JsonNode> fixtures(String name) throws IOException {
    JsonNode all = new ObjectMapper().readTree(Path.of("fixtures", name + ".json").toFile());
    return StreamSupport.stream(all.spliterator(), false);
  }

  private static <T> List<T> list(JsonNode json, java.util.function.Function<JsonNode, T> read) {
    return StreamSupport.stream(json.spliterator(), false).map(read).toList();
  }
}
