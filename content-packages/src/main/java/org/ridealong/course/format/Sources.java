package org.ridealong.course.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Place;
import org.ridealong.course.Places;
import org.ridealong.course.Translation;
import org.ridealong.course.Written;

/**
 * Opens course files as text.
 *
 * @param language in which they are read; empty for their own
 * @param drafting whether a translation may be missing
 * @param translated the translations opened so far
 * @param texts what was opened so far, in the language in which it is read
 */
record Sources(
    CourseFiles files,
    Findings findings,
    Optional<String> language,
    boolean drafting,
    List<TranslatedFile> translated,
    List<Source> texts) {

  Sources(CourseFiles files, Findings findings) {
    this(files, findings, Optional.empty(), false, List.of(), new ArrayList<>());
  }

  /** The same files for one module, with the texts that all modules share. */
  Sources forModule() {
    return new Sources(files, findings, language, drafting, translated, new ArrayList<>(texts));
  }

  /** The same files with the words of another language. */
  Sources in(String other) {
    return new Sources(
        files, findings, Optional.of(other), false, new ArrayList<>(), new ArrayList<>());
  }

  /** The same, whether or not anything is translated yet, and without a word about it. */
  Sources draftedIn(String other) {
    return new Sources(
        files, new Findings(), Optional.of(other), true, new ArrayList<>(), new ArrayList<>());
  }

  /** What no longer fits in the translations opened so far. */
  List<Translation.Stale> stale(Places places) {
    return translated.stream().flatMap(file -> file.stale(places).stream()).toList();
  }

  /** What was opened so far. */
  List<Written> written() {
    return texts.stream().map(one -> new Written(one.place(0), one.text())).toList();
  }

  /** A file that may be there. */
  Optional<Source> find(String path) {
    return read(path, () -> {}).map(own -> worded(own, path));
  }

  /**
   * A file that must be there.
   *
   * @param named where it is named; a missing file is found there
   */
  Optional<Source> open(String path, Place named) {
    boolean itself = named.file().equals(files.shown(path));
    String what = itself ? "" : files.shown(path) + " ";
    return read(path, () -> findings.add(named, what + "does not exist"))
        .map(own -> worded(own, path));
  }

  /** With the words of the language in which files are read. */
  private Source worded(Source own, String path) {
    Optional<TranslatedFile> words = language.flatMap(other -> translation(path, other));
    words.ifPresent(translated::add);
    texts.addAll(words.map(TranslatedFile::texts).orElse(List.of(own)));
    return words.map(own::with).orElse(own);
  }

  private Optional<TranslatedFile> translation(String path, String other) {
    String place = Translations.path(path, other);
    if (drafting && !isThere(place)) {
      return Optional.of(TranslatedFile.empty(place, findings));
    }
    Place whole = new Place(files.shown(place), 0);
    return read(place, () -> findings.add(whole, "does not exist"))
        .map(file -> TranslatedFile.read(place, file));
  }

  private boolean isThere(String path) {
    return read(path, () -> {}).isPresent();
  }

  private Optional<Source> read(String path, Runnable absent) {
    try {
      Optional<byte[]> bytes = files.read(path);
      if (bytes.isEmpty()) {
        absent.run();
      }
      return bytes.flatMap(found -> decoded(path, found));
    } catch (IOException e) {
      findings.add(new Place(files.shown(path), 0), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Source> decoded(String path, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) decoded.chars().filter(one -> one == '\n').count();
      findings.add(
          new Place(files.shown(path), line),
          "is not UTF-8 from here on; save the file with the encoding UTF-8");
      return Optional.empty();
    }
    String lines = decoded.replace("\r\n", "\n");
    String clean = lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    return Optional.of(new Source(files.shown(path), 1, clean, findings, Wording.OWN));
  }
}
