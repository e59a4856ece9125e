package org.ridealong.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Somebody who takes the course in the LMS's page and mostly chooses well. */
public final class Learner {
  private final Function<String, Locator> player;
  private final CompiledCourse course;
  private final List<String> decisions = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();

  /** Of a course in the LMS's page. */
  public Learner(Page page, CompiledCourse course) {
    this(page.frameLocator("iframe")::locator, course);
  }

  /**
   * @param player finds elements by their selector wherever the course was opened
   */
  public Learner(Function<String, Locator> player, CompiledCourse course) {
    this.player = player;
    this.course = course;
  }

  /** Step and option of each decision, as {@code step/option}. */
  public List<String> decisions() {
    return decisions;
  }

  public String heading() {
    return player.apply("main h1").textContent();
  }

  public void open(String title) {
    player.apply("button.module").click();
    player
        .apply("button.part")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();
  }

  public void beginScenario() {
    begin(course.scenario());
  }

  public void begin(JsonNode scenario) {
    open(scenario.path("title").asText());
    next();
  }

  /** Chooses the best option of the decision that is shown, and says how sure it is. */
  public void decide() {
    decide(CompiledCourse::best);
  }

  private void decide(UnaryOperator<JsonNode> taste) {
    JsonNode step = step();
    JsonNode option = taste.apply(step);
    player
        .apply("button.choice")
        .filter(new Locator.FilterOptions().setHasText(option.path("text").asText()))
        .click();
    player.apply(".sure button").first().click();
    decisions.add(step.path("id").asText() + "/" + option.path("id").asText());
  }

  private JsonNode step() {
    String title = heading();
    JsonNode scenario = scenario(player.apply("main .kind").textContent());
    begun.add(scenario.path("id").asText());
    return CompiledCourse.step(scenario, title);
  }

  private JsonNode scenario(String shown) {
    return course.scenarios().stream()
        .filter(one -> shown.contains(one.path("title").asText()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not in a scenario: " + shown));
  }

  /** On from what a decision led to. */
  public void next() {
    player.apply("main .actions button.primary").first().click();
  }

  public void playToTheEnding() {
    playToAnEnding(CompiledCourse::best);
  }

  private void playToAnEnding(UnaryOperator<JsonNode> taste) {
    while (player.apply("main button.choice").count() > 0) {
      decide(taste);
      next();
    }
    player.apply("main .decisions").waitFor();
  }

  /** Every scenario with the worst choices, and the quiz. */
  public void failTheModule() {
    for (JsonNode scenario : course.scenarios()) {
      begin(scenario);
      playToAnEnding(CompiledCourse::worst);
    }
    takeTheQuiz();
  }

  /** The scenario whose ending is shown. */
  public void playAgain() {
    player.apply("main .decisions > button.secondary").click();
    next();
    playToTheEnding();
  }

  /** Every scenario once more from its start, now with the best choices. */
  public void playAllAgain() {
    for (JsonNode scenario : course.scenarios()) {
      open(scenario.path("title").asText());
      playAgain();
    }
  }

  /** The lessons with their questions, every scenario that was not begun yet, and the quiz. */
  public void passTheModule() {
    CompiledCourse.stream(course.json().path("lessons")).forEach(this::read);
    playTheOtherScenarios();
    takeTheQuiz();
  }

  /** Every scenario that was not begun yet. */
  public void playTheOtherScenarios() {
    course.scenarios().stream()
        .filter(one -> !begun.contains(one.path("id").asText()))
        .forEach(
            scenario -> {
              begin(scenario);
              playToTheEnding();
            });
  }

  public void read(JsonNode lesson) {
    open(lesson.path("title").asText());
    CompiledCourse.right(lesson.at("/recall/options"))
        .forEach(id -> player.apply("form input[value='" + id + "']").check());
    player.apply("form button[type=submit]").click();
    player.apply(".feedback").waitFor();
  }

  public void takeTheQuiz() {
    player.apply("button.module").click();
    player
        .apply("section.part-list")
        .filter(new Locator.FilterOptions().setHasText("Quiz and result"))
        .locator("button.part")
        .first()
        .click();
    next();
    QuizTaker quiz = new QuizTaker(player, course);
    while (player.apply("form.question").count() > 0) {
      quiz.answer();
      next();
    }
  }
}
