package org.ridealong.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.course.Id;
import org.ridealong.course.Programme;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.course.format.Reading;

/** Writes a module's first files. Nothing that is there is overwritten. */
record NewModule(Path courses, Id id, String template) {

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^modules:[^\\[\\n]*\\n(?:[ \\t]*(?:-.*|#.*)?\\n)*?(?=\\S|\\z)");
  private static final Pattern FLOW = Pattern.compile("(?m)^(modules:\\s*\\[[^\\]]*)\\]");

  /** Where a template's file lies in a module. */
  private static final Map<String, String> FILES =
      Map.of(
          "module.yaml", "module.yaml",
          "first-lesson.md", "lessons/first-lesson.md",
          "quiz.yaml", "quiz.yaml",
          "boosters.yaml", "boosters.yaml",
          "talk-card.md", "aids/talk-card.md");

  /** The module's folder. */
  Path write() {
    Path list = courses.resolve("programme.yaml");
    try {
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
      String who = programme.cast().get(0).id().value();
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        copy(file.getKey(), folder.resolve(file.getValue()), who);
      }
      copy(template + ".yaml", folder.resolve("scenarios/first-talk.yaml"), who);
      Files.writeString(list, now);
      return folder;
    } catch (IOException e) {
      throw new Failure("Cannot write to " + courses + ": " + e.getMessage() + ".");
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
    try (var in = NewModule.class.getResourceAsStream("new/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Not in this jar: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text.replace("@ID@", id.value()).replace("@WHO@", who));
    }
  }
}
