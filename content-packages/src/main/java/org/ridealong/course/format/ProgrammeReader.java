package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridealong.course.Course;
import org.ridealong.course.Fact;
import org.ridealong.course.Id;
import org.ridealong.course.Place;
import org.ridealong.course.Places;
import org.ridealong.course.Programme;
import org.ridealong.course.Programme.Named;

/** Reads a courses folder: {@code programme.yaml}, {@code cast.yaml} and the modules. */
final class ProgrammeReader {

  private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final CourseFiles files;
  private final Findings findings = new Findings();
  private final Places places = new Places();
  private final Sources sources;

  ProgrammeReader(CourseFiles files) {
    this.files = files;
    this.sources = new Sources(files, findings);
  }

  Reading read() {
    List<Fact> facts = Facts.read(sources.forModule(), places);
    Cast cast = Cast.read(sources);
    List<Course> courses = new ArrayList<>();
    List<Named> names = new ArrayList<>();
    var file = file(sources);
    if (file.isPresent()) {
      Fields fields = fields(file.get());
      names.add(named("", fields));
      fields.find("translations").ifPresent(all -> translations(all, names));
      Siblings siblings = new Siblings();
      for (Value named : fields.get("modules").list(1, 40)) {
        folder(named)
            .flatMap(
                folder ->
                    new ModuleReader(sources.forModule(), places, folder, cast, facts)
                        .read(named, siblings, courses))
            .ifPresent(courses::add);
      }
    }
    return findings.all().isEmpty()
        ? new Reading.Complete(programme(names, cast, courses), places)
        : new Reading.Refused(findings.all(), courses, places);
  }

  private static Programme programme(List<Named> names, Cast cast, List<Course> courses) {
    Named own = names.get(0);
    return new Programme(
        own.title(), own.summary(), cast.people(), courses, names.subList(1, names.size()));
  }

  private void translations(Value all, List<Named> names) {
    for (Value value : all.list(1, 40)) {
      String language = ModuleReader.language(value);
      if (!language.isEmpty()) {
        file(sources.in(language)).ifPresent(file -> names.add(named(language, fields(file))));
      }
    }
  }

  private static Fields fields(Value file) {
    return file.fields("title", "summary", "translations", "modules");
  }

  private static Named named(String language, Fields fields) {
    return new Named(language, fields.get("title").title(), fields.get("summary").line());
  }

  /** As {@link Translations#sheets}. */
  List<TranslationSheet> sheets(Id module, String language) {
    Sources drafted = sources.draftedIn(language);
    List<Value> modules =
        file(sources)
            .flatMap(programme -> programme.find("modules"))
            .map(all -> all.list(1, 40))
            .orElse(List.of());
    for (Value named : modules) {
      Optional<String> folder = folder(named).filter(found -> module.equals(idOf(found)));
      if (folder.isPresent()) {
        file(drafted).map(ProgrammeReader::fields).ifPresent(fields -> named(language, fields));
        Cast cast = Cast.read(drafted);
        new ModuleReader(drafted, places, folder.get(), cast, List.of())
            .read(named, new Siblings(), List.of());
      }
    }
    return drafted.translated().stream().map(TranslatedFile::sheet).toList();
  }

  private Optional<Value> file(Sources sources) {
    return sources.open("programme.yaml", top("programme.yaml")).flatMap(Yaml::parse);
  }

  private Id idOf(String folder) {
    String path = folder + "/module.yaml";
    return sources
        .open(path, top(path))
        .flatMap(Yaml::parse)
        .flatMap(file -> file.find("id"))
        .map(Value::id)
        .orElse(Value.NO_ID);
  }

  private static Optional<String> folder(Value named) {
    String folder = named.word();
    if (!folder.isEmpty() && !FOLDER.matcher(folder).matches()) {
      named.wrong("is " + folder + ", expected a folder's name: a-z, 0-9 and -");
    }
    return Optional.of(folder).filter(name -> FOLDER.matcher(name).matches());
  }

  private Place top(String path) {
    return new Place(files.shown(path), 0);
  }
}
