package org.ridealong.lms;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what is shown as people see it: in both schemes at four widths, and with text twice as
 * large.
 */
final class Views {
  private static final Path AXE = Path.of("player/node_modules/axe-core/axe.min.js");

  private static final List<Sight> SIGHTS =
      List.of(
          new Sight(1280, ColorScheme.LIGHT, 100),
          new Sight(1280, ColorScheme.DARK, 200),
          new Sight(650, ColorScheme.LIGHT, 100),
          new Sight(650, ColorScheme.DARK, 100),
          new Sight(390, ColorScheme.LIGHT, 200),
          new Sight(390, ColorScheme.DARK, 100),
          new Sight(320, ColorScheme.LIGHT, 100),
          new Sight(320, ColorScheme.DARK, 100));

  private final Page page;
  private final List<String> found = new ArrayList<>();

  private record Sight(int width, ColorScheme scheme, int percent) {}

  private Views(Page page) {
    this.page = page;
  }

  /** A course of a package, opened without an LMS. */
  static Views open(Lms lms, BrowserContext device) throws Exception {
    device.addInitScript(Files.readString(AXE));
    return another(lms, device);
  }

  /** One tab more. */
  static Views another(Lms lms, BrowserContext device) {
    Page page = device.newPage();
    page.navigate(lms.address() + "/course/index.html");
    page.locator("main h1").waitFor();
    return new Views(page);
  }

  Page page() {
    return page;
  }

  /** What axe and the ruler found at this view, each with where and how it was looked at. */
  List<String> found() {
    return found;
  }

  void look(String view) {
    look(view, "body");
  }

  /** At a part alone, such as one that lies over the rest. */
  void look(String view, String part) {
    for (Sight sight : SIGHTS) {
      page.setViewportSize(sight.width(), 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(sight.scheme()));
      page.evaluate(
          "text => (document.documentElement.style.fontSize = text)",
          sight.percent() == 100 ? "" : 17 * sight.percent() / 100 + "px");
      String at = view + " at " + sight + ": ";
      axe(part).forEach(one -> found.add(at + one));
      ruler().forEach(one -> found.add(at + one));
    }
    page.setViewportSize(1280, 800);
    page.evaluate("() => (document.documentElement.style.fontSize = '')");
  }

  @SuppressWarnings("unchecked")
  private List<String> axe(String part) {
    return (List<String>)
        page.evaluate(
            """
            async (part) => {
              const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
              const { violations } = await axe.run(part, options);
              return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
            }
            """,
            part);
  }

  @SuppressWarnings("unchecked")
  private List<String> ruler() {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const wide = document.documentElement.scrollWidth - window.innerWidth;
              const out = (one) => one.getBoundingClientRect().right > window.innerWidth + 1;
              const widest = [...document.querySelectorAll("body *")].filter((one) => out(one) && ![...one.children].some(out));
              const clickable = [...document.querySelectorAll("button, select, input[type=radio], input[type=checkbox], summary, [role=button]")];
              const small = clickable
                .filter((one) => one.checkVisibility())
                .map((one) => ({ one, at: (one.closest("label") ?? one).getBoundingClientRect() }))
                .filter(({ at }) => at.width > 0 && (at.width < 24 || at.height < 24))
                .map(({ one, at }) => `${one.tagName}.${one.className} is ${at.width} by ${at.height}`);
              return [...(wide > 0 ? [`scrolls sideways by ${wide} for ${widest.map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 30)}`)}`] : []), ...small];
            }
            """);
  }

  /** What has the focus, as its tag and first words. */
  String focused() {
    return page.evaluate(
            "() => { const at = document.activeElement; return at.tagName + ' ' + at.textContent.trim().slice(0, 60); }")
        .toString();
  }
}
