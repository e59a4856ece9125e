package org.ridealong.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers what is asked with what the course holds to be right. */
public final class QuizTaker {
  private final Function<String, Locator> player;
  private final CompiledCourse course;

  public QuizTaker(Function<String, Locator> player, CompiledCourse course) {
    this.player = player;
    this.course = course;
  }

  public void answer() {
    JsonNode item = shown();
    switch (item.path("type").asText()) {
      case "single", "better-draft", "multiple" -> tick(item.path("options"));
      case "mark-line" -> tick(item.path("lines"));
      case "rating" -> input(item.path("best").asText()).check();
      case "order" -> order(item.path("entries"));
      case "match" -> match(item.path("pairs"));
      case "numeric" -> player.apply("#number").fill(item.path("answer").asText());
      default -> throw new IllegalStateException("Unknown kind of item: " + item.path("type"));
    }
    player.apply("form.question button[type=submit]").click();
    player.apply("main .verdict").waitFor();
  }

  // Compared as the browser reads it, because the course holds HTML.
  public JsonNode shown() {
    Locator ask = player.apply("form.question .ask");
    return Stream.concat(
            CompiledCourse.stream(course.json().at("/quiz/items")),
            course.json().path("boosters").findValues("items").stream()
                .flatMap(CompiledCourse::stream))
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
    CompiledCourse.right(options).forEach(id -> input(id).check());
  }

  private Locator input(String value) {
    return player.apply("form.question input[value='" + value + "']");
  }

  private void match(JsonNode pairs) {
    for (JsonNode pair : pairs) {
      String id = pair.path("id").asText();
      player.apply("#match-" + id).selectOption(new SelectOption().setValue(id));
    }
  }

  private void order(JsonNode entries) {
    for (int place = 0; place < entries.size(); place++) {
      String text = entries.path(place).path("text").asText();
      for (int at = shownOrder().indexOf(text); at > place; at--) {
        player.apply("ol.order > li").nth(at).locator("button.up").click();
      }
    }
  }

  private List<String> shownOrder() {
    return player.apply("ol.order > li > span:first-child").allTextContents();
  }
}
