package org.ridealong.lms;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ridealong.browser.Learner;

/** A learner's sitting in an LMS's page. */
final class Visit {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Lms lms;
  private final Page page;
  private final Show show;
  private final Function<String, Locator> player;
  private final Page course;
  private final Learner learner;

  private Visit(Lms lms, Page page, Show show) {
    this.lms = lms;
    this.page = page;
    this.show = show;
    course = show == Show.POPUP ? page.waitForPopup(() -> page.click("button")) : page;
    player =
        switch (show) {
          case POPUP -> course::locator;
          case NESTED_FRAME -> page.frameLocator("iframe").frameLocator("iframe")::locator;
          default -> page.frameLocator("iframe")::locator;
        };
    learner = new Learner(player, lms.course());
    player.apply("h1").waitFor();
  }

  static Visit of(Lms lms, BrowserContext device, Show show) {
    Page page = device.newPage();
    page.navigate(lms.address() + "/launch?" + show);
    return new Visit(lms, page, show);
  }

  Learner learner() {
    return learner;
  }

  /** The page of the LMS. */
  Page page() {
    return page;
  }

  /** Something in the course. */
  Locator find(String selector) {
    return player.apply(selector);
  }

  List<String> notices() {
    try {
      return player.apply(".notice > p").allTextContents();
    } catch (PlaywrightException loading) {
      return List.of(); // the frame is on its way to another document
    }
  }

  /** Waits until this is one of the notices, word for word. */
  void says(String text) {
    await(() -> text + " instead of " + notices(), () -> notices().contains(text));
  }

  /** The LMS's page from the start, as a learner reloads it. */
  Visit reload() {
    page.reload();
    return new Visit(lms, page, show);
  }

  void behave(String manner) {
    page.evaluate("manner => (lms.manner = manner)", manner);
  }

  /** What the strict API wrote down so far, whether the server heard of it or not. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    return (List<String>) page.evaluate("lms.strict.violations");
  }

  @SuppressWarnings("unchecked")
  List<String> calls() {
    return (List<String>) page.evaluate("lms.strict.calls");
  }

  void end(End end) {
    int before = lms.finished();
    switch (end) {
      case SAVE_AND_LEAVE -> {
        find(".menu-button").click();
        find(".menu-panel .menu-item").filter(text("Save and leave")).click();
        find("main.alone").waitFor();
      }
      case NAVIGATE_AWAY, UNLOAD_FORBIDDEN -> course.navigate(lms.address() + "/home");
      case CLOSE_THE_PAGE -> course.close();
      case FRAME_REMOVED -> page.evaluate("document.querySelector('iframe').remove()");
    }
    await("the LMS saw the learner leave", () -> lms.finished() > before);
  }

  static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  static void await(String what, BooleanSupplier condition) {
    await(() -> what, condition);
  }

  private static void await(Supplier<String> what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what.get());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("in vain: " + what.get(), e);
      }
    }
  }
}
