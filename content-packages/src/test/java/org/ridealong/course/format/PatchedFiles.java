package org.ridealong.course.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridealong.course.Course;
import org.ridealong.course.Finding;
import org.ridealong.course.check.CourseChecks;

/** The tiny course, with something changed. */
public final class PatchedFiles implements CourseFiles {

  private final CourseFiles tiny = CourseFiles.folder(Path.of("fixtures/tiny"));
  private final Map<String, byte[]> changed = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  private PatchedFiles() {}

  /** As it is. */
  public static PatchedFiles tiny() {
    return new PatchedFiles();
  }

  /** A module that is passed by its quiz alone. */
  public static PatchedFiles tinyWithoutScenarios() {
    return tiny()
        .with("01-tiny/module.yaml", "id: tiny\n", "id: quiz-only\n")
        .with("01-tiny/module.yaml", "scenarios: [late-notes, second-call]\n", "")
        .with("01-tiny/module.yaml", "  skill: 70\n", "");
  }

  /** With a passage of a file replaced wherever it stands. */
  public PatchedFiles with(String path, String old, String now) {
    String text = text(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " does not hold: " + old);
    }
    return with(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
  }

  public PatchedFiles with(String path, byte[] bytes) {
    changed.put(path, bytes);
    return this;
  }

  public PatchedFiles without(String path) {
    gone.add(path);
    return this;
  }

  public String text(String path) {
    try {
      return new String(read(path).orElseThrow(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    if (gone.contains(path)) {
      return Optional.empty();
    }
    return changed.containsKey(path) ? Optional.of(changed.get(path)) : tiny.read(path);
  }

  @Override
  public String shown(String path) {
    return path;
  }

  /** The one course, which must be readable. */
  public Course course() {
    return complete().courses().get(0);
  }

  /** What the reader finds. */
  public List<String> findings() {
    return Programmes.read(this) instanceof Reading.Refused refused
        ? refused.findings().stream().map(Finding::toString).toList()
        : List.of();
  }

  /** What the rules find that would stop a publish; the course must be readable. */
  public List<String> errors() {
    Reading.Complete reading = complete();
    return CourseChecks.of(reading.courses().get(0), reading.places()).stream()
        .filter(Finding::isError)
        .map(Finding::toString)
        .toList();
  }

  /** All that the rules find; the course must be readable. */
  public List<String> checked() {
    Reading.Complete reading = complete();
    return CourseChecks.of(reading.courses().get(0), reading.places()).stream()
        .map(Finding::toString)
        .toList();
  }

  private Reading.Complete complete() {
    Reading reading = Programmes.read(this);
    if (reading instanceof Reading.Refused refused) {
      throw new AssertionError(refused.findings());
    }
    return (Reading.Complete) reading;
  }
}
