package org.ridealong.course.format;

import java.util.List;
import org.ridealong.course.Id;

/** Where translations lie, beside what they translate and file by file, and how they are begun. */
public final class Translations {

  private static final String FOLDER = "translations/";

  private Translations() {}

  /**
   * The files of a module's translation brought up to date: what is translated stays, what is new
   * waits for words, what is gone goes.
   *
   * @return empty if there is no such module
   */
  public static List<TranslationSheet> sheets(CourseFiles files, Id module, String language) {
    return new ProgrammeReader(files).sheets(module, language);
  }

  /**
   * The translation of a file: {@code 01-x/lessons/a.md} in {@code
   * 01-x/translations/de/lessons/a.yaml}.
   */
  static String path(String path, String language) {
    int module = path.indexOf('/') + 1;
    String file = path.substring(module).replaceFirst("\\.[a-z]+$", ".yaml");
    return path.substring(0, module) + FOLDER + language + "/" + file;
  }
}
