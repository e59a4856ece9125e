package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridealong.course.Boosters;
import org.ridealong.course.Course;
import org.ridealong.course.Look;
import org.ridealong.course.Person;
import org.ridealong.course.Place;
import org.ridealong.course.Places;
import org.ridealong.course.Programme;

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
    List<Person> cast = cast();
    List<Course> courses = new ArrayList<>();
    String title = "";
    String summary = "";
    var file = sources.open("programme.yaml", top("programme.yaml")).flatMap(Yaml::parse);
    if (file.isPresent()) {
      Fields fields = file.get().fields("title", "summary", "modules");
      title = fields.get("title").title();
      summary = fields.get("summary").line();
      Siblings siblings = new Siblings();
      for (Value named : fields.get("modules").list(1, 40)) {
        String folder = named.line();
        if (FOLDER.matcher(folder).matches()) {
          new ModuleReader(sources, places, folder, cast)
              .read(named, siblings, boosters(courses))
              .ifPresent(courses::add);
        } else if (!folder.isEmpty()) {
          named.wrong("is " + folder + ", expected a folder's name: a-z, 0-9 and -");
        }
      }
    }
    return findings.all().isEmpty()
        ? new Reading.Complete(new Programme(title, summary, cast, courses), places)
        : new Reading.Refused(findings.all(), courses, places);
  }

  private static List<Boosters> boosters(List<Course> courses) {
    return courses.isEmpty() ? List.of() : courses.get(courses.size() - 1).boosters();
  }

  private List<Person> cast() {
    List<Person> cast = new ArrayList<>();
    var file = sources.open("cast.yaml", top("cast.yaml")).flatMap(Yaml::parse);
    if (file.isPresent()) {
      Siblings siblings = new Siblings();
      for (Value value : file.get().fields("people").get("people").list(1, 100)) {
        cast.add(person(value, siblings));
      }
    }
    return cast;
  }

  private static Person person(Value value, Siblings siblings) {
    Fields fields = value.fields("id", "name", "role", "about", "colour", "look");
    Person person =
        new Person(
            siblings.take(fields.get("id")),
            fields.get("name").title(),
            fields.get("role").line(),
            fields.get("about").line(),
            fields.get("colour").whole(1, 8),
            fields.find("look").map(ProgrammeReader::look));
    if (person.id().equals(Person.YOU)) {
      fields.get("id").wrong("is you, which is the learner; expected another id");
    }
    return person;
  }

  private static Look look(Value value) {
    Fields fields =
        value.fields("skin", "hair", "hairColour", "top", "topColour", "glasses", "beard");
    return new Look(
        fields.get("skin").whole(1, 6),
        fields.get("hair").oneOf(Look.HAIR),
        fields.get("hairColour").oneOf(Look.COLOURS),
        fields.get("top").oneOf(Look.TOPS),
        fields.get("topColour").oneOf(Look.COLOURS),
        fields.find("glasses").map(glasses -> glasses.oneOf(Look.GLASSES)),
        fields.find("beard").map(beard -> beard.oneOf(Look.BEARDS)));
  }

  private Place top(String path) {
    return new Place(files.shown(path), 0);
  }
}
