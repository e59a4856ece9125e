package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridealong.course.Boosters;
import org.ridealong.course.Id;
import org.ridealong.course.Item;
import org.ridealong.course.Places;
import org.ridealong.course.Quiz;
import org.ridealong.course.Task;

/** Reads {@code quiz.yaml} and {@code boosters.yaml}. */
record QuizReader(Markdown markdown, Places places, Collection<Id> skills, TaskReader tasks) {

  /** What an item of each type holds beside what all hold. */
  private record Type(List<String> keys, Function<Fields, Task> read) {}

  Quiz read(Value file) {
    Fields fields = file.fields("draw", "items");
    Siblings siblings = new Siblings();
    List<Item> items = new ArrayList<>();
    for (Value value : fields.get("items").list(1, 100)) {
      item(value, siblings).ifPresent(items::add);
    }
    return places.put(new Quiz(fields.get("draw").whole(1, 100), items), file.place());
  }

  /** The rounds of {@code boosters.yaml}. */
  List<Boosters.Round> boosters(Value file) {
    Siblings siblings = new Siblings();
    List<Boosters.Round> rounds = new ArrayList<>();
    int before = 0;
    for (Value value : file.fields("boosters").get("boosters").list(1, 6)) {
      Fields fields = value.fields("day", "items");
      int day = fields.get("day").whole(1, 365);
      if (day >= 1 && day <= before) {
        fields.get("day").wrong("is " + day + ", expected more than the " + before + " before it");
      }
      before = Math.max(before, day);
      List<Item> items = new ArrayList<>();
      for (Value item : fields.get("items").list(1, 10)) {
        item(item, siblings).ifPresent(items::add);
      }
      rounds.add(places.put(new Boosters.Round(day, items), value.place()));
    }
    return rounds;
  }

  private Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    types.put("single", new Type(List.of("options"), tasks::single));
    types.put("better-draft", new Type(List.of("options"), tasks::betterDraft));
    types.put("mark-line", new Type(List.of("lines"), tasks::markLine));
    types.put("multiple", new Type(List.of("options"), tasks::multiple));
    types.put("rating", new Type(List.of("action", "best", "near"), tasks::rating));
    types.put("order", new Type(List.of("entries"), tasks::order));
    types.put("match", new Type(List.of("pairs"), tasks::match));
    types.put("numeric", new Type(List.of("answer", "tolerance", "unit"), tasks::numeric));
    return types;
  }

  private Optional<Item> item(Value value, Siblings siblings) {
    Optional<Type> type = value.find("type").flatMap(found -> found.oneOf(types()));
    if (type.isEmpty()) {
      if (value.isMap() && value.find("type").isEmpty()) {
        value.wrong("has no type, expected one of " + String.join(", ", types().keySet()));
      }
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>(List.of("id", "skill", "type", "ask", "feedback"));
    keys.addAll(type.get().keys());
    Fields fields = value.fields(keys.toArray(String[]::new));
    Item item =
        new Item(
            siblings.take(fields.get("id")),
            fields.get("skill").reference("skill of module.yaml", skills),
            markdown.blocks(fields.get("ask")),
            markdown.blocks(fields.get("feedback")),
            type.get().read().apply(fields));
    return Optional.of(places.put(item, value.place()));
  }
}
