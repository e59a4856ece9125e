package org.ridealong.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One module, whole and consistent in itself: every id that it names exists in it.
 *
 * @param boosters of the modules before this one in the programme and, last, its own
 * @param cast only the people who appear in this module, in the order of the programme's cast
 * @param facts of the programme, which its texts must not gainsay
 * @param translations the same module in other languages; a translation has none
 */
public record Course(
    Id id,
    About about,
    List<Skill> skills,
    List<Lesson> lessons,
    List<Scenario> scenarios,
    Quiz quiz,
    List<Boosters> boosters,
    List<Aid> aids,
    PassRule pass,
    List<Person> cast,
    List<Fact> facts,
    List<Translation> translations) {

  public Course {
    skills = List.copyOf(skills);
    lessons = List.copyOf(lessons);
    scenarios = List.copyOf(scenarios);
    boosters = List.copyOf(boosters);
    aids = List.copyOf(aids);
    cast = List.copyOf(cast);
    facts = List.copyOf(facts);
    translations = List.copyOf(translations);
  }

  /** It in each of its languages, its own first. */
  public List<Course> editions() {
    return Stream.concat(Stream.of(this), translations.stream().map(Translation::course)).toList();
  }

  /** The languages that it can be had in, its own first. */
  public List<String> languages() {
    return editions().stream().map(edition -> edition.about().language()).toList();
  }

  /** The same module with other words, if it has them. */
  public Optional<Course> in(String language) {
    return editions().stream()
        .filter(edition -> edition.about().language().equals(language))
        .findFirst();
  }

  /**
   * The same module with another of its languages as its own.
   *
   * @throws IllegalArgumentException if it does not have that language
   */
  public Course startingIn(String language) {
    Course first =
        in(language).orElseThrow(() -> new IllegalArgumentException("no language " + language));
    if (language.equals(about.language())) {
      return this;
    }
    List<Translation> others = new ArrayList<>();
    others.add(new Translation(about.language(), with(List.of()), List.of()));
    translations.stream().filter(one -> !one.language().equals(language)).forEach(others::add);
    return first.with(others);
  }

  /** The same module, with words in other languages beside its own. */
  public Course with(List<Translation> others) {
    return new Course(
        id, about, skills, lessons, scenarios, quiz, boosters, aids, pass, cast, facts, others);
  }

  /** The same module, judged by another rule. */
  public Course withPass(PassRule rule) {
    List<Translation> judged =
        translations.stream()
            .map(one -> new Translation(one.language(), one.course().withPass(rule), one.stale()))
            .toList();
    return new Course(
        id, about, skills, lessons, scenarios, quiz, boosters, aids, rule, cast, facts, judged);
  }
}
