package org.ridealong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Answers what is asked with what the course holds to be right. */
final class QuizTaker {
  private final FrameLocator player;
  private final Course course;

  QuizTaker(FrameLocator player, Course course) {
    this.player = player;
    this.course = course;
  }

  void answer() {
    JsonNode item = shown();
    switch (item.path("type").asText()) {
      case "single", "better-draft", "multiple" -> tick(item.path("options"));
      case "mark-line" -> tick(item.path("lines"));
      case "rating" -> input(item.path("best").asText()).check();
      case "order" -> order(item.path("entries"));
      case "match" -> match(item.path("pairs"));
      case "numeric" -> player.locator("#number").fill(item.path("answer").asText());
      default -> throw new IllegalStateException("Unknown kind of item: " + item.path("type"));
    }
    player.locator("form.question button[type=submit]").click();
    player.locator("main .verdict").waitFor();
  }

  // Compared as the browser reads it, because the course holds HTML.
  private JsonNode shown() {
    Locator ask = player.locator("form.question .ask");
    return Course.stream(course.json().path("quiz").path("items"))
        .filter(item -> isShown(ask, item.path("askHtml").asText()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not in the course: " + ask.textContent()));
  }

  private static boolean isShown(Locator ask, String html) {
    String script =
        "(shown, html) => { const box = document.createElement('div'); box.innerHTML = html;"
            + " return box.textContent.trim() === shown.textContent.trim(); }";
    return (Boolean) ask.evaluate(script, html);
  }

  private void tick(JsonNode options) {
    Course.stream(options)
        .filter(option -> option.path("correct").asBoolean())
        .forEach(option -> input(option.path("id").asText()).check());
  }

  private Locator input(String value) {
    return player.locator("form.question input[value='" + value + "']");
  }

  private void match(JsonNode pairs) {
    for (JsonNode pair : pairs) {
      String id = pair.path("id").asText();
      player.locator("#match-" + id).selectOption(new SelectOption().setValue(id));
    }
  }

  private void order(JsonNode entries) {
    for (int place = 0; place < entries.size(); place++) {
      String text = entries.path(place).path("text").asText();
      for (int at = shownOrder().indexOf(text); at > place; at--) {
        player.locator("ol.order > li").nth(at).locator("button.up").click();
      }
    }
  }

  private List<String> shownOrder() {
    return player.locator("ol.order > li > span:first-child").allTextContents();
  }
}
