package org.ridealong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Id;
import org.ridealong.course.format.CourseFiles;
import org.ridealong.course.format.TranslationSheet;
import org.ridealong.course.format.Translations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "translate",
    description = "Begins a translation of a module, or brings it up to date with the module.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each file of the module gets one in its folder translations/LANGUAGE, with every text and a",
      "place for its translation. What is translated stays. Where a text has changed since, the old",
      "one stands as \"was\": mend the translation, then delete that line. Once nothing is left to",
      "translate, add the language to \"translations\" in module.yaml, and packages carry it.",
    })
final class TranslateCommand implements Callable<Integer> {

  @Option(
      names = "--courses",
      required = true,
      paramLabel = "DIR",
      description = "A folder with programme.yaml; the translation is written into it.")
  Path folder = Path.of("");

  @Option(names = "--module", required = true, paramLabel = "ID", description = "A module's id.")
  String module = "";

  @Option(
      names = "--language",
      required = true,
      paramLabel = "TAG",
      description = "The language to translate into, such as de or pt-BR.")
  String language = "";

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new ParameterException(
          Out.line(spec), "--language is a tag such as de or pt-BR, not " + language + ".");
    }
    List<TranslationSheet> sheets =
        Id.isValid(module)
            ? Translations.sheets(CourseFiles.folder(folder), new Id(module), language)
            : List.of();
    if (sheets.isEmpty()) {
      throw new ParameterException(
          Out.line(spec), "There is no module " + module + " in " + folder + ".");
    }
    PrintWriter out = Out.of(spec);
    for (TranslationSheet sheet : sheets) {
      write(sheet);
      out.printf(
          "%s  %d texts, %d to translate, %d changed, %d gone%n",
          folder.resolve(sheet.path()),
          sheet.lines().size(),
          sheet.missing(),
          sheet.changed(),
          sheet.gone());
    }
    int missing = sheets.stream().mapToInt(TranslationSheet::missing).sum();
    out.println(missing == 0 ? "Nothing is left to translate." : "To translate: " + missing + ".");
    return Ridealong.DONE;
  }

  private void write(TranslationSheet sheet) {
    Path file = folder.resolve(sheet.path());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, sheet.yaml());
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + e.getMessage());
    }
  }
}
