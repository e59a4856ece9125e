package org.ridealong.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ridealong.browser.BrowserTests;
import org.ridealong.browser.Chromium;

/** The page of {@code preview}, as an author uses it. */
@ExtendWith(BrowserTests.class)
class PreviewIT {

  private final Chromium chromium;
  private Path courses;
  private PreviewServer server;
  private BrowserContext device;
  private Page page;
  private FrameLocator player;

  PreviewIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    courses =
        Tree.copy(
            Path.of("fixtures/tiny"),
            folder.resolve("courses"),
            "programme.yaml",
            "title: Tiny",
            "title: Tiny");
    Courses read = new Courses();
    read.folder = courses;
    server = PreviewServer.start(0, read::read, read::saved, "tiny");
    device = chromium.device();
    page = device.newPage();
    page.navigate(server.address().toString());
    player = page.frameLocator("iframe");
  }

  @AfterEach
  void close() {
    device.close();
    server.close();
  }

  @Test
  void anAuthorPlaysFromAStateThatCanOccurAndSeesWhatWouldBeSent() {
    choose("late-notes", "agree-date");
    Locator hurt = ways().filter(new Locator.FilterOptions().setHasText("Fine.")).first();
    assertThat(hurt).containsText("trust −3 · ownership −2 · record +2 · customer −1");
    assertThat(hurt).containsText("After 1 decision");
    hurt.getByText("Play from here").click();
    assertThat(heading()).hasText("A date or a promise");
    assertThat(player.getByText("Fine.")).isVisible();
    assertThat(player.getByText("All right, what do you need?")).hasCount(0);
    assertThat(statements("resumed")).hasCount(1);

    player.getByText("Write down the date with Ben").click();
    player.locator(".sure button").first().click();
    statements("answered").last().click();
    assertThat(page.locator(".statements details[open] pre"))
        .containsText("\"response\": \"write-it\"");
  }

  @Test
  void anEndingIsPlayedFromWithTheScoreOfTheWayToIt() {
    choose("late-notes", "half-kept");
    ways().first().getByText("Play from here").click();
    assertThat(heading()).hasText("Half kept");
    assertThat(player.locator("main")).containsText("The first words");
  }

  @Test
  void aSavedFileIsPlayedOnFromWhereTheAuthorIs() throws IOException {
    choose("late-notes", "agree-date");
    ways().first().getByText("Play from here").click();
    assertThat(player.getByText("The cleaner waits at the door.")).isVisible();
    save("late-notes.yaml", "The cleaner waits at the door.", "The porter waits at the door.");
    assertThat(player.getByText("The porter waits at the door.")).isVisible();

    save("late-notes.yaml", "quality: 3", "quality: 9");
    assertThat(heading()).hasText("tiny cannot be played yet");
    assertThat(page.locator(".findings .error").first()).containsText("quality is 9");
    assertThat(page.locator("aside")).containsText("When the errors are mended");
    save("late-notes.yaml", "quality: 9", "quality: 3");
    assertThat(player.getByText("The porter waits at the door.")).isVisible();
  }

  @Test
  void aFindingLeadsToItsStepByKeyboardAlone() {
    Locator button = page.getByText("Play from first-words").first();
    button.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Part")).isFocused();
    assertThat(page.getByLabel("Part")).hasValue("late-notes/first-words");
    assertThat(ways().first()).containsText("trust −2 · record +2");
    page.keyboard().press("Tab");
    while (!page.locator(":focus").textContent().equals("Play from here")) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(heading()).hasText("The first words");
  }

  private void choose(String scenario, String place) {
    page.getByLabel("Part").selectOption(scenario + "/" + place);
  }

  private Locator ways() {
    return page.locator(".ways > ol > li");
  }

  private Locator heading() {
    return player.locator("h1");
  }

  private Locator statements(String verb) {
    return page.locator(".statements b", new Page.LocatorOptions().setHasText(verb));
  }

  private void save(String file, String old, String now) throws IOException {
    Tree.change(courses.resolve("01-tiny/scenarios/" + file), old, now);
  }
}
