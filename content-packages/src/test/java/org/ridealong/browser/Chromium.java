package org.ridealong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The browser that the build has found or installed. */
public final class Chromium implements AutoCloseable {
  private static final List<String> QUIET_AND_LOCAL =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(String found) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET_AND_LOCAL);
    if (!found.equals(BrowserForTests.PLAYWRIGHTS_OWN)) {
      options.setExecutablePath(Path.of(found));
    }
    browser = playwright.chromium().launch(options);
  }

  public static Chromium start() {
    try {
      return new Chromium(
          Files.readString(Path.of(System.getProperty("ridealong.test.browser.file"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Browser browser() {
    return browser;
  }

  /** A device of its own that nothing is kept on yet. */
  public BrowserContext device() {
    return device(options -> {});
  }

  /** Nothing moves on it, so that nobody waits for what moves. */
  public BrowserContext device(Consumer<Browser.NewContextOptions> wishes) {
    var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    wishes.accept(options);
    BrowserContext device = browser.newContext(options);
    device.setDefaultTimeout(20_000);
    return device;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
