package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Look;
import org.ridealong.course.Person;
import org.ridealong.course.Place;

/**
 * Who appears in the stories, from {@code cast.yaml}.
 *
 * @param you how the learner is called where they speak
 */
record Cast(List<Person> people, String you) {

  private static final String FILE = "cast.yaml";

  static Cast read(Sources sources) {
    List<Person> people = new ArrayList<>();
    Optional<Source> source = sources.open(FILE, new Place(sources.files().shown(FILE), 0));
    String you = source.map(file -> file.wording().of("you", "You")).orElse("You");
    source
        .flatMap(Yaml::parse)
        .ifPresent(
            file -> {
              Siblings siblings = new Siblings();
              for (Value value : file.fields("people").get("people").list(1, 100)) {
                people.add(person(value, siblings));
              }
            });
    return new Cast(people, you);
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
            fields.find("look").map(Cast::look));
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
}
