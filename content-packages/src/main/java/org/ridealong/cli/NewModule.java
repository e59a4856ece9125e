package org.ridealong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridealong.course.Id;
import org.ridealong.course.Programme;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;

/** Writes a module's first files. Nothing that is there is overwritten. */
record NewModule(Path courses, Id id, String template) {

  /** The template without a scenario. */
  static final String QUIZ_ONLY = "quiz-only";

  /** Before a template's lines that only a module with a scenario has. */
  private static final String STORY = "@STORY@";

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^modules:[^\\[\\n]*\\n(?:[ \\t]*(?:-.*|#.*)?\\n)*?(?=\\S|\\z)");
  private static final Pattern FLOW = Pattern.compile("(?m)^(modules:\\s*\\[[^\\]]*)\\]");

  /** Whom a new cast has. */
  private static final String FIRST_PERSON = "sam";

  /** For editors; they lie in a new programme's folder. */
  private static final List<String> SCHEMAS =
      List.of(
          "programme", "cast", "module", "lesson", "scenario", "quiz", "boosters", "aid", "facts");

  /** Where a template's file lies in a module. */
  private static final Map<String, String> FILES =
      Map.of(
          "module.yaml", "module.yaml",
          "first-lesson.md", "lessons/first-lesson.md",
          "quiz.yaml", "quiz.yaml",
          "boosters.yaml", "boosters.yaml",
          "talk-card.md", "aids/talk-card.md");

  /** The module's folder. Where there is no programme yet, one is begun with it. */
  Path write() {
    Path list = courses.resolve("programme.yaml");
    try {
      if (!Files.exists(list)) {
        return begin();
      }
      Programme programme = programme();
      if (programme.course(id).isPresent()) {
        throw new Failure("There is a module " + id + " already.");
      }
      String name = String.format(Locale.ROOT, "%02d-%s", programme.courses().size() + 1, id);
      Path folder = courses.resolve(name);
      if (Files.exists(folder)) {
        throw new Failure(folder + " is there already. Nothing was written.");
      }
      String now = named(Files.readString(list), name);
      module(folder, programme.cast().get(0).id().value());
      Files.writeString(list, now);
      return folder;
    } catch (IOException e) {
      throw new Failure("Cannot write to " + courses + ": " + e.getMessage() + ".");
    }
  }

  /**
   * The programme is written last: where writing fails, there is none, and it can be begun again.
   */
  private Path begin() throws IOException {
    try (Stream<Path> files = Files.isDirectory(courses) ? Files.list(courses) : Stream.empty()) {
      if (files.findAny().isPresent()) {
        throw new Failure(
            courses
                + " has files and no programme.yaml. Name an empty folder, or one with a programme. Nothing was written.");
      }
    }
    Path folder = courses.resolve("01-" + id);
    for (String schema : SCHEMAS) {
      String name = schema + ".schema.json";
      write(text("/schema/" + name), courses.resolve("schema").resolve(name));
    }
    write(text("/courses/FORMAT.md"), courses.resolve("FORMAT.md"));
    module(folder, FIRST_PERSON);
    copy("cast.yaml", courses.resolve("cast.yaml"), FIRST_PERSON);
    copy("programme.yaml", courses.resolve("programme.yaml"), FIRST_PERSON);
    return folder;
  }

  private void module(Path folder, String who) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      copy(file.getKey(), folder.resolve(file.getValue()), who);
    }
    if (!template.equals(QUIZ_ONLY)) {
      copy(template + ".yaml", folder.resolve("scenarios/first-talk.yaml"), who);
    }
  }

  private Programme programme() {
    Reading reading = Programmes.read(CourseFiles.folder(courses));
    if (reading instanceof Reading.Complete complete) {
      return complete.programme();
    }
    List<?> findings = ((Reading.Refused) reading).findings();
    throw new Failure(
        "The courses have mistakes. Mend them first; nothing was written.\n"
            + Courses.lines(findings));
  }

  private static String named(String programme, String folder) {
    Matcher flow = FLOW.matcher(programme);
    if (flow.find()) {
      return programme.substring(0, flow.end(1)) + ", " + folder + programme.substring(flow.end(1));
    }
    String text = programme.endsWith("\n") ? programme : programme + "\n";
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new Failure("programme.yaml has no list of modules that can be added to.");
    }
    String modules = block.group().stripTrailing();
    int last = modules.lastIndexOf("\n") + 1;
    String indent = modules.substring(last, modules.indexOf('-', last));
    return text.substring(0, block.start())
        + modules
        + "\n"
        + indent
        + "- "
        + folder
        + "\n"
        + text.substring(block.end());
  }

  private void copy(String name, Path file, String who) throws IOException {
    String written = text("new/" + name).replace("@ID@", id.value()).replace("@WHO@", who);
    String text = written.replaceAll(template.equals(QUIZ_ONLY) ? STORY + ".*\n" : STORY, "");
    boolean own = Files.isDirectory(courses.resolve("schema"));
    write(own ? text.replace("$schema=../", "$schema=") : text, file);
  }

  private static void write(String text, Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = NewModule.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not in this jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
