package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ridealong.course.Places;
import org.ridealong.course.Translation.Stale;

/**
 * A file of {@code translations/}: for each text of the file that it translates, where it stands,
 * what it says, and what it says in the other language. A text is found by what it says, and only
 * then by where it stands, so that nothing is lost when texts change places.
 */
final class TranslatedFile implements Wording {

  /** The name of a page's Markdown among its texts. */
  private static final String BODY = "body";

  private record Entry(String at, Optional<String> was, String source, Value text) {

    boolean says(String words) {
      return source.equals(words);
    }
  }

  private final String path;
  private final Source file;
  private final Map<String, Entry> byPlace = new LinkedHashMap<>();
  private final Map<String, Entry> bySource = new LinkedHashMap<>();
  private final Map<String, String> asked = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<Entry> used = new LinkedHashSet<>();
  private final Set<Entry> changed = new LinkedHashSet<>();

  private TranslatedFile(String path, Source file) {
    this.path = path;
    this.file = file;
  }

  /**
   * @param path relative to the courses folder
   */
  static TranslatedFile read(String path, Source file) {
    TranslatedFile translated = new TranslatedFile(path, file);
    Yaml.parse(file).ifPresent(translated::take);
    return translated;
  }

  /** One that holds nothing yet. */
  static TranslatedFile empty(String path, Findings findings) {
    return new TranslatedFile(path, new Source(path, 1, "", findings, Wording.OWN));
  }

  private void take(Value root) {
    for (Value value : root.fields("texts").get("texts").list(0, Integer.MAX_VALUE)) {
      Fields fields = value.fields("at", "was", "source", "text");
      String source = fields.get("source").passage().text().strip();
      Optional<String> was = fields.find("was").map(old -> old.passage().text().strip());
      Entry entry = new Entry(fields.get("at").word(), was, source, fields.get("text"));
      if (byPlace.putIfAbsent(entry.at(), entry) != null) {
        value.wrong("is at " + entry.at() + ", which stands above already");
      }
      bySource.putIfAbsent(source, entry);
    }
  }

  @Override
  public Value of(Value own) {
    lines.put(own.path(), own.place().line());
    return own.text().flatMap(text -> find(own.path(), text)).map(said -> said.as(own)).orElse(own);
  }

  @Override
  public Source body(Source own) {
    lines.put(BODY, own.line());
    return find(BODY, own.text()).map(Value::passage).orElse(own);
  }

  @Override
  public String of(String at, String own) {
    return find(at, own).map(Value::line).orElse(own);
  }

  private Optional<Value> find(String at, String own) {
    String source = own.strip();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    asked.put(at, source);
    Optional<Entry> found = entry(at, source);
    if (found.isEmpty()) {
      file.findings().add(file.whole(), at + " is not translated: " + beginning(source));
      return Optional.empty();
    }
    Entry entry = found.get();
    used.add(entry);
    if (entry.was().isPresent() || !entry.says(source)) {
      changed.add(entry);
    }
    if (entry.text().isBlank()) {
      entry.text().wrong("of " + at + " is empty: " + beginning(source));
      return Optional.empty();
    }
    return Optional.of(entry.text());
  }

  private Optional<Entry> entry(String at, String source) {
    Optional<Entry> here = Optional.ofNullable(byPlace.get(at));
    return here.filter(entry -> entry.says(source))
        .or(() -> Optional.ofNullable(bySource.get(source)))
        .or(() -> here);
  }

  private static String beginning(String text) {
    String line = text.lines().findFirst().orElse("");
    return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
  }

  /** What it says in the other language. */
  List<Source> texts() {
    return byPlace.values().stream()
        .map(Entry::text)
        .filter(text -> text.text().isPresent() && !text.isBlank())
        .map(Value::passage)
        .toList();
  }

  /** What no longer fits the file that it translates; asked for once that has been read. */
  List<Stale> stale(Places places) {
    List<Stale> stale = new ArrayList<>();
    for (Entry entry : byPlace.values()) {
      if (changed.contains(entry) || !used.contains(entry)) {
        Stale one = new Stale(entry.at(), !used.contains(entry));
        stale.add(places.put(one, entry.text().place()));
      }
    }
    return stale;
  }

  /** This file brought up to date with what was asked of it. */
  TranslationSheet sheet() {
    List<TranslationSheet.Line> sheet = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    List<String> places = new ArrayList<>(asked.keySet());
    places.sort(Comparator.comparing(at -> lines.getOrDefault(at, 0)));
    places.forEach(
        at -> {
          String source = Objects.requireNonNull(asked.get(at));
          boolean own = byPlace.containsKey(at) && byPlace.get(at).says(source);
          if (done.add(source) || own) {
            sheet.add(line(at, source));
          }
        });
    int gone = (int) byPlace.values().stream().filter(entry -> !used.contains(entry)).count();
    return new TranslationSheet(path, sheet, gone);
  }

  private TranslationSheet.Line line(String at, String source) {
    Optional<Entry> entry = entry(at, source);
    String text = entry.flatMap(found -> found.text().text()).orElse("").strip();
    Optional<String> was =
        entry.flatMap(
            found ->
                found.says(source)
                    ? found.was()
                    : found.was().or(() -> Optional.of(found.source())));
    return new TranslationSheet.Line(at, was.filter(old -> !text.isEmpty()), source, text);
  }
}
