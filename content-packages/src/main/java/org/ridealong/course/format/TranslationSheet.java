package org.ridealong.course.format;

import java.util.List;
import java.util.Optional;

/**
 * A file of {@code translations/} as it should be written: every text of its source, with the
 * translations that there are.
 *
 * @param path relative to the courses folder
 * @param gone how many translations were left out, because their texts are no longer there
 */
public record TranslationSheet(String path, List<Line> lines, int gone) {

  public TranslationSheet {
    lines = List.copyOf(lines);
  }

  /**
   * One text.
   *
   * @param at where it stands in its file
   * @param was what it said when it was translated, if it says something else now
   * @param text its translation; empty if it has none yet
   */
  public record Line(String at, Optional<String> was, String source, String text) {}

  /** How many texts have no translation. */
  public int missing() {
    return (int) lines.stream().filter(line -> line.text().isEmpty()).count();
  }

  /** How many translations are of an earlier text. */
  public int changed() {
    return (int) lines.stream().filter(line -> line.was().isPresent()).count();
  }

  /** The file's content. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder("# yaml-language-server: $schema=");
    yaml.append("../".repeat((int) path.chars().filter(one -> one == '/').count() + 1));
    yaml.append("schema/translation.schema.json\ntexts:\n");
    for (Line line : lines) {
      yaml.append("  - at: ").append(quoted(line.at())).append('\n');
      line.was().ifPresent(was -> append(yaml, "was", was));
      append(yaml, "source", line.source());
      append(yaml, "text", line.text());
    }
    return yaml.toString();
  }

  private static void append(StringBuilder yaml, String key, String text) {
    yaml.append("    ").append(key).append(": ");
    if (text.contains("\n")) {
      yaml.append("|-\n");
      text.lines().forEach(line -> yaml.append(line.isBlank() ? "" : "      " + line).append('\n'));
    } else {
      yaml.append(quoted(text)).append('\n');
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }
}
