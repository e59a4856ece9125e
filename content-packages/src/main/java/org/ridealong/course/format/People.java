package org.ridealong.course.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Person;
import org.ridealong.course.Task;

/** The cast as one module sees it: who there is, and who has appeared. */
final class People {

  private final Map<Id, Person> cast = new LinkedHashMap<>();
  private final String you;
  private final Set<Id> appeared = new LinkedHashSet<>();

  People(Cast cast) {
    this.you = cast.you();
    cast.people().forEach(person -> this.cast.put(person.id(), person));
  }

  /** Somebody who speaks: an id of the cast, or {@code you}. */
  Id speaker(Value value) {
    Set<Id> known = new LinkedHashSet<>(cast.keySet());
    known.add(Person.YOU);
    Id id = value.reference("person of cast.yaml", known);
    appeared.add(id);
    return id;
  }

  /** The name of a speaker; empty for somebody who is not in the cast. */
  Optional<String> name(String speaker) {
    if (speaker.equals(Person.YOU.value())) {
      return Optional.of(you);
    }
    Optional<Person> person =
        Id.isValid(speaker) ? Optional.ofNullable(cast.get(new Id(speaker))) : Optional.empty();
    person.ifPresent(found -> appeared.add(found.id()));
    return person.map(Person::name);
  }

  /** Whoever speaks in a question. */
  void heard(Item item) {
    if (item.task() instanceof Task.MarkLine mark) {
      mark.lines().forEach(line -> appeared.add(line.who()));
    }
  }

  /** Somebody who writes: appears if the cast holds a person of that name. */
  String writer(String name) {
    cast.values().stream()
        .filter(person -> person.name().equals(name))
        .forEach(person -> appeared.add(person.id()));
    return name;
  }

  List<String> ids() {
    return cast.keySet().stream().map(Id::value).toList();
  }

  List<Person> whoAppeared() {
    return cast.values().stream().filter(person -> appeared.contains(person.id())).toList();
  }
}
