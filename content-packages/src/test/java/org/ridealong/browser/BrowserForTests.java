package org.ridealong.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Run by the build before the system tests: finds a browser for them or installs one, and writes
 * down which ({@code playwright}: the one that Playwright keeps for itself).
 */
public final class BrowserForTests {
  static final String PLAYWRIGHTS_OWN = "playwright";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path MAC =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private BrowserForTests() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!Boolean.getBoolean("skipTests")) {
      Files.writeString(Path.of(arguments[0]), browser());
    }
  }

  private static String browser() throws IOException, InterruptedException {
    Optional<Path> found = found().or(BrowserForTests::fromDebian);
    if (found.isPresent()) {
      return found.get().toString();
    }
    ProcessBuilder playwright =
        Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
    if (run(playwright, "install", "chromium")) {
      return PLAYWRIGHTS_OWN;
    }
    throw new IllegalStateException(
        "The system tests need Chromium or Chrome, and none could be installed. Install one"
            + " (Debian: sudo apt-get install chromium), say where yours is"
            + " (-Dridealong.test.browser=/path/to/chrome), or leave these tests out (-DskipITs).");
  }

  private static Optional<Path> found() {
    String named = System.getProperty("ridealong.test.browser");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    String path = System.getProperty("ridealong.test.path", System.getenv("PATH"));
    Stream<Path> candidates =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(candidates, Stream.of(MAC)).filter(BrowserForTests::answers).findFirst();
  }

  // On some systems the name is there and only says how to install what is not.
  private static boolean answers(Path candidate) {
    return Files.isExecutable(candidate)
        && run(new ProcessBuilder(candidate.toString()), "--version");
  }

  private static Optional<Path> fromDebian() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.exists(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    ProcessBuilder update = new ProcessBuilder("apt-get", "-q");
    ProcessBuilder install = new ProcessBuilder("apt-get", "-qy");
    install.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return run(update, "update") && run(install, "install", "chromium")
        ? found()
        : Optional.empty();
  }

  private static boolean run(ProcessBuilder builder, String... more) {
    List<String> command = new ArrayList<>(builder.command());
    command.addAll(List.of(more));
    try {
      return builder.command(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
