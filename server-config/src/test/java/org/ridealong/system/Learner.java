package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody who takes the course in the LMS's page and mostly chooses well. */
final class Learner {
  private final FrameLocator player;
  private final Course course;
  private final List<String> decisions = new ArrayList<>();

  Learner(Page page, Course course) {
    this.player = page.frameLocator("iframe");
    this.course = course;
  }

  /** Step and option of each decision, as {@code step/option}. */
  List<String> decisions() {
    return decisions;
  }

  String heading() {
    return player.locator("main h1").textContent();
  }

  void open(String title) {
    player.locator("button.module").click();
    player
        .locator("button.part")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first()
        .click();
  }

  void beginScenario() {
    open(course.scenario().path("title").asText());
    next();
  }

  /** Chooses the best option of the decision that is shown, and says how sure it is. */
  void decide() {
    JsonNode step = course.step(heading());
    JsonNode option = Course.best(step);
    player
        .locator("button.choice")
        .filter(new Locator.FilterOptions().setHasText(option.path("text").asText()))
        .click();
    player.locator(".sure button").first().click();
    decisions.add(step.path("id").asText() + "/" + option.path("id").asText());
  }

  /** On from what a decision led to. */
  void next() {
    player.locator("main .actions button.primary").first().click();
  }

  void playToTheEnding() {
    while (player.locator("main button.choice").count() > 0) {
      decide();
      next();
    }
    player.locator("main .decisions").waitFor();
  }

  void takeTheQuiz() {
    player.locator("button.module").click();
    player
        .locator("section.part-list")
        .filter(new Locator.FilterOptions().setHasText("Quiz and result"))
        .locator("button.part")
        .first()
        .click();
    next();
    QuizTaker quiz = new QuizTaker(player, course);
    while (player.locator("form.question").count() > 0) {
      quiz.answer();
      next();
    }
  }
}
