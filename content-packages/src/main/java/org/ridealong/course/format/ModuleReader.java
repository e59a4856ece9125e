package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.ridealong.course.About;
import org.ridealong.course.Aid;
import org.ridealong.course.Boosters;
import org.ridealong.course.Course;
import org.ridealong.course.Fact;
import org.ridealong.course.Id;
import org.ridealong.course.Lesson;
import org.ridealong.course.PassRule;
import org.ridealong.course.Places;
import org.ridealong.course.Quiz;
import org.ridealong.course.Scenario;
import org.ridealong.course.Skill;
import org.ridealong.course.Translation;

/** Reads one module: its {@code module.yaml} and every file that it names. */
final class ModuleReader {

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Sources sources;
  private final Places places;
  private final String folder;
  private final People people;
  private final Markdown markdown;
  private final List<Fact> facts;

  ModuleReader(Sources sources, Places places, String folder, Cast cast, List<Fact> facts) {
    this.sources = sources;
    this.places = places;
    this.folder = folder;
    this.people = new People(cast);
    this.markdown = new Markdown(people);
    this.facts = facts;
  }

  /**
   * The module, or empty if anything is wrong with it.
   *
   * @param named where the programme names its folder
   * @param siblings the ids of the modules before it
   * @param earlier the modules before it
   */
  Optional<Course> read(Value named, Siblings siblings, List<Course> earlier) {
    int before = sources.findings().count();
    Optional<Value> file =
        sources.open(folder + "/module.yaml", named.place()).flatMap(Yaml::parse);
    Optional<Course> course = file.map(found -> course(found, siblings, earlier));
    if (sources.language().isEmpty() && course.isPresent() && isClean(before)) {
      List<Translation> others = translations(named, file.get(), course.get(), earlier);
      course = course.map(read -> places.put(read.with(others), file.get().place()));
    }
    course.ifPresent(read -> places.write(read, sources.written()));
    return course.filter(read -> isClean(before));
  }

  private boolean isClean(int before) {
    return sources.findings().count() == before;
  }

  /** Read once more for each further language, with its words in the place of the module's own. */
  private List<Translation> translations(
      Value named, Value file, Course own, List<Course> earlier) {
    List<Translation> translations = new ArrayList<>();
    List<String> languages = new ArrayList<>(List.of(own.about().language()));
    for (Value value : file.find("translations").map(all -> all.list(1, 40)).orElse(List.of())) {
      String language = language(value);
      if (languages.contains(language)) {
        value.wrong("is " + language + ", which the module has already");
      } else if (!language.isEmpty()) {
        languages.add(language);
        Sources there = sources.in(language);
        new ModuleReader(there, places, folder, Cast.read(there), facts)
            .read(named, new Siblings(), earlier)
            .map(course -> new Translation(language, course, there.stale(places)))
            .ifPresent(translations::add);
      }
    }
    return translations;
  }

  static String language(Value value) {
    return shaped(value, LANGUAGE, "a language tag such as en or pt-BR");
  }

  private Course course(Value file, Siblings siblings, List<Course> earlier) {
    Fields fields =
        file.fields(
            "id",
            "title",
            "summary",
            "version",
            "language",
            "translations",
            "minutes",
            "optional",
            "learn",
            "skills",
            "lessons",
            "scenarios",
            "aids",
            "pass");
    Id id = siblings.take(fields.get("id"));
    About about = about(fields);
    Siblings skillIds = new Siblings();
    List<Skill> skills =
        fields.get("skills").list(2, 8).stream().map(value -> skill(value, skillIds)).toList();
    Optional<Value> stories = fields.find("scenarios");
    PassRule pass = pass(fields.get("pass"), stories.isPresent());
    PageReader pages = new PageReader(markdown, places, skillIds.ids());
    List<Lesson> lessons = parts(fields.get("lessons"), "lessons/%s.md", pages::lesson);
    List<Scenario> scenarios =
        stories.map(names -> scenarios(names, skillIds.ids())).orElse(List.of());
    Quiz quiz = quiz(file, skillIds.ids());
    List<Boosters> boosters = new ArrayList<>(boosters(earlier));
    boosters.add(new Boosters(id, about.title(), rounds(skillIds.ids())));
    boosters.stream().flatMap(one -> one.items().stream()).forEach(people::heard);
    List<Aid> aids = parts(fields.get("aids"), "aids/%s.md", pages::aid);
    Course course =
        new Course(
            id,
            about,
            skills,
            lessons,
            scenarios,
            quiz,
            boosters,
            aids,
            pass,
            people.whoAppeared(),
            facts,
            List.of());
    places.put(about, file.place());
    return places.put(course, file.place());
  }

  /** Each module's own, which stand last in it; in its own language where it has no other. */
  private List<Boosters> boosters(List<Course> modules) {
    return modules.stream()
        .map(module -> sources.language().flatMap(module::in).orElse(module).boosters())
        .map(all -> all.get(all.size() - 1))
        .toList();
  }

  private About about(Fields fields) {
    return new About(
        fields.get("title").title(),
        fields.get("summary").line(),
        shaped(fields.get("version"), VERSION, "three numbers such as 1.2.0"),
        sources.language().orElseGet(() -> language(fields.get("language"))),
        fields.get("minutes").whole(1, 600),
        fields.find("optional").map(Value::flag).orElse(false),
        fields.get("learn").list(3, 5).stream().map(Value::line).toList());
  }

  private Skill skill(Value value, Siblings siblings) {
    Fields fields = value.fields("id", "title", "objective");
    Skill skill =
        new Skill(
            siblings.take(fields.get("id")),
            fields.get("title").title(),
            fields.get("objective").line());
    return places.put(skill, value.place());
  }

  private static PassRule pass(Value value, boolean hasStories) {
    Fields fields = value.fields("quiz", "skill");
    int quiz = fields.get("quiz").whole(1, 100);
    if (hasStories) {
      return new PassRule(quiz, fields.get("skill").whole(1, 100));
    }
    fields
        .find("skill")
        .ifPresent(
            skill ->
                skill.wrong(
                    "is asked of scenarios, but the module has none; take the line out, or name scenarios"));
    return PassRule.ofQuiz(quiz);
  }

  private List<Scenario> scenarios(Value names, Set<Id> skills) {
    return parts(
        names,
        "scenarios/%s.yaml",
        (name, source) -> Yaml.parse(source).map(value -> scenario(name, value, skills)));
  }

  private Scenario scenario(Id name, Value value, Set<Id> skills) {
    SceneReader scenes = new SceneReader(markdown, people, places);
    Scenario scenario = new ScenarioReader(markdown, scenes, places, skills).read(name, value);
    new ScenarioReferences(scenario, places, sources.findings()).check();
    return scenario;
  }

  private Quiz quiz(Value file, Set<Id> skills) {
    QuizReader reader = quizReader(skills);
    return sources
        .open(folder + "/quiz.yaml", file.place())
        .flatMap(Yaml::parse)
        .map(reader::read)
        .orElseGet(() -> new Quiz(1, List.of()));
  }

  private List<Boosters.Round> rounds(Set<Id> skills) {
    return sources
        .find(folder + "/boosters.yaml")
        .flatMap(Yaml::parse)
        .map(quizReader(skills)::boosters)
        .orElse(List.of());
  }

  private QuizReader quizReader(Set<Id> skills) {
    return new QuizReader(markdown, places, skills, new TaskReader(markdown, people));
  }

  /** The files that a list names. */
  private <T> List<T> parts(Value list, String path, BiFunction<Id, Source, Optional<T>> read) {
    Siblings siblings = new Siblings();
    List<T> parts = new ArrayList<>();
    for (Value named : list.list(1, 40)) {
      Id id = siblings.take(named);
      if (!id.equals(Value.NO_ID)) {
        sources
            .open(folder + "/" + path.formatted(id), named.place())
            .flatMap(source -> read.apply(id, source))
            .ifPresent(parts::add);
      }
    }
    return parts;
  }

  private static String shaped(Value value, Pattern shape, String expected) {
    String text = value.word();
    if (!text.isEmpty() && !shape.matcher(text).matches()) {
      value.wrong("is " + text + ", expected " + expected);
    }
    return text;
  }
}
