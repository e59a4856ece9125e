package org.ridealong.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.ridealong.browser.CompiledCourse;
import org.ridealong.browser.QuizTaker;

/** Somebody who takes the course without a mouse: Tab, arrows, Space and Enter. */
final class Keyboard {
  private static final int FURTHEST = 80;

  private final Page page;
  private final CompiledCourse course;

  Keyboard(Page page, CompiledCourse course) {
    this.page = page;
    this.course = course;
  }

  void passTheModule() {
    for (JsonNode lesson : course.json().path("lessons")) {
      open(lesson.path("title").asText());
      choose(CompiledCourse.right(lesson.at("/recall/options")).get(0));
      press(page.locator("form button[type=submit]"));
    }
    for (JsonNode scenario : course.scenarios()) {
      open(scenario.path("title").asText());
      press(page.locator("main .actions button.primary"));
      while (page.locator("main button.choice").count() > 0) {
        decide(scenario);
      }
    }
    open("Check what you can do");
    press(page.locator("main .actions button.primary"));
    while (page.locator("form.question").count() > 0) {
      answer();
      press(page.locator("form button[type=submit]"));
      press(page.locator("main .actions button.primary").first());
    }
  }

  /** Through the contents, as one who has just come. */
  void open(String part) {
    press(page.locator("button.module"));
    press(page.locator("button.part").filter(Visit.text(part)).first());
  }

  private void decide(JsonNode scenario) {
    JsonNode step = CompiledCourse.step(scenario, page.locator("main h1").textContent());
    String best = CompiledCourse.best(step).path("text").asText();
    press(page.locator("button.choice").filter(Visit.text(best)));
    press(page.locator(".sure button").first());
    press(page.locator("main .actions button.primary").first());
  }

  private void answer() {
    JsonNode item = new QuizTaker(page::locator, course).shown();
    switch (item.path("type").asText()) {
      case "single", "better-draft" -> choose(CompiledCourse.right(item.path("options")).get(0));
      case "mark-line" -> choose(CompiledCourse.right(item.path("lines")).get(0));
      case "rating" -> choose(item.path("best").asText());
      case "multiple" -> CompiledCourse.right(item.path("options")).forEach(this::tick);
      case "numeric" -> {
        reach(page.locator("#number"));
        page.keyboard().type(item.path("answer").asText());
      }
      case "match" -> item.path("pairs").forEach(this::match);
      case "order" -> order(item.path("entries"));
      default -> throw new IllegalStateException(item.path("type").asText());
    }
  }

  private void match(JsonNode pair) {
    Locator select = page.locator("#match-" + pair.path("id").asText());
    reach(select);
    while (!select.inputValue().equals(pair.path("id").asText())) {
      page.keyboard().press("ArrowDown");
    }
  }

  private void order(JsonNode entries) {
    for (int place = 0; place < entries.size(); place++) {
      String text = entries.path(place).path("text").asText();
      for (int at = shown().indexOf(text); at > place; at--) {
        press(page.locator("ol.order > li").nth(at).locator("button.up"));
      }
    }
  }

  private List<String> shown() {
    return page.locator("ol.order > li > span:first-child").allTextContents();
  }

  /** A radio button: Tab leads to its group, arrows lead through it. */
  private void choose(String value) {
    Locator wanted = page.locator("main form input[value='" + value + "']");
    String group = wanted.getAttribute("name");
    tabUntil("document.activeElement.name === '" + group + "'", value);
    page.keyboard().press("Space");
    for (int turn = 0; !wanted.isChecked(); turn++) {
      if (turn > FURTHEST) {
        throw new AssertionError("no arrow leads to " + value);
      }
      page.keyboard().press("ArrowDown");
    }
  }

  private void tick(String value) {
    reach(page.locator("main form input[value='" + value + "']"));
    page.keyboard().press("Space");
  }

  private void press(Locator button) {
    reach(button);
    page.keyboard().press("Enter");
  }

  private void reach(Locator target) {
    target.waitFor();
    for (int turn = 0; turn < FURTHEST; turn++) {
      if ((Boolean) target.evaluate("one => one === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + target);
  }

  private void tabUntil(String condition, String what) {
    for (int turn = 0; turn < FURTHEST; turn++) {
      if ((Boolean) page.evaluate("() => " + condition)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + what);
  }
}
