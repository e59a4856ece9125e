package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridealong.course.Branch;
import org.ridealong.course.Condition;
import org.ridealong.course.Ending;
import org.ridealong.course.Ending.Outcome;
import org.ridealong.course.Id;
import org.ridealong.course.Option;
import org.ridealong.course.Places;
import org.ridealong.course.Scenario;
import org.ridealong.course.Setting;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.Values;

/** Reads {@code scenarios/*.yaml}. */
record ScenarioReader(Markdown markdown, SceneReader scenes, Places places, Collection<Id> skills) {

  Scenario read(Id name, Value file) {
    Fields fields =
        file.fields(
            "id", "title", "minutes", "brief", "setting", "state", "start", "steps", "endings");
    Id id = fields.get("id").id();
    if (!id.equals(name) && !id.equals(Value.NO_ID)) {
      fields.get("id").wrong("is " + id + ", expected " + name + " as in the file's name");
    }
    Siblings siblings = new Siblings();
    List<Step> steps = new ArrayList<>();
    for (Value step : fields.get("steps").list(1, 40)) {
      steps.add(step(step, siblings));
    }
    List<Ending> endings = new ArrayList<>();
    for (Value ending : fields.get("endings").list(1, 12)) {
      endings.add(ending(ending, siblings));
    }
    Scenario scenario =
        new Scenario(
            id,
            fields.get("title").title(),
            fields.get("minutes").whole(1, 120),
            markdown.blocks(fields.get("brief")),
            setting(fields),
            fields
                .get("start")
                .reference("step of this file", steps.stream().map(Step::id).toList()),
            fields.find("state").map(state -> Values.of(effects(state, 3))).orElse(Values.ZERO),
            steps,
            endings);
    return places.put(scenario, file.place());
  }

  private Step step(Value value, Siblings siblings) {
    Fields fields =
        value.fields("id", "title", "skill", "setting", "scene", "ask", "options", "next");
    Id id = siblings.take(fields.get("id"));
    Optional<Shared> shared = fields.find("next").map(next -> new Shared(next, branches(next)));
    Siblings optionIds = new Siblings();
    List<Option> options = new ArrayList<>();
    for (Value option : fields.get("options").list(3, 4)) {
      options.add(option(option, optionIds, shared));
    }
    shared.ifPresent(next -> next.mustBeUsed(options));
    Step step =
        new Step(
            id,
            fields.get("title").title(),
            fields.get("skill").reference("skill of module.yaml", skills),
            setting(fields),
            scenes.read(fields.get("scene")),
            fields.get("ask").line(),
            options);
    return places.put(step, value.place());
  }

  private static Optional<String> setting(Fields fields) {
    return fields.find("setting").map(setting -> setting.oneOf(Setting.ALL));
  }

  private Option option(Value value, Siblings siblings, Optional<Shared> shared) {
    Fields fields =
        value.fields(
            "id", "text", "quality", "effects", "consequence", "coach", "fits", "redLine", "next");
    Option option =
        new Option(
            siblings.take(fields.get("id")),
            fields.get("text").line(),
            fields.get("quality").whole(0, 3),
            fields.find("effects").map(effects -> effects(effects, 2)).orElse(Map.of()),
            scenes.read(fields.get("consequence")),
            markdown.blocks(fields.get("coach")),
            markdown.blocks(fields.get("fits")),
            fields.find("redLine").map(Value::line),
            fields.has("next") || shared.isEmpty()
                ? branches(fields.get("next"))
                : shared.get().branches());
    return places.put(option, value.place());
  }

  /** The branches that a step gives to those of its options that have none of their own. */
  private record Shared(Value value, List<Branch> branches) {

    void mustBeUsed(List<Option> options) {
      if (options.stream().noneMatch(option -> option.next().equals(branches))) {
        value.wrong("of the step is used by no option: each has its own");
      }
    }
  }

  private List<Branch> branches(Value next) {
    if (!next.isList()) {
      return List.of(places.put(new Branch(next.id(), Condition.ALWAYS), next.place()));
    }
    List<Branch> branches = new ArrayList<>();
    for (Value value : next.list(1, 8)) {
      Fields fields = value.fields("when", "to");
      Branch branch = new Branch(fields.get("to").id(), ConditionReader.when(fields));
      branches.add(places.put(branch, value.place()));
    }
    return branches;
  }

  private Ending ending(Value value, Siblings siblings) {
    Fields fields = value.fields("id", "title", "outcome", "scene", "lesson");
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome.word(), outcome));
    Ending ending =
        new Ending(
            siblings.take(fields.get("id")),
            fields.get("title").title(),
            fields.get("outcome").oneOf(outcomes).orElse(Outcome.MIXED),
            scenes.read(fields.get("scene")),
            markdown.blocks(fields.get("lesson")));
    return places.put(ending, value.place());
  }

  private static Map<ValueName, Integer> effects(Value value, int most) {
    Fields fields =
        value.fields(Arrays.stream(ValueName.values()).map(ValueName::word).toArray(String[]::new));
    Map<ValueName, Integer> effects = new EnumMap<>(ValueName.class);
    for (ValueName name : ValueName.values()) {
      fields.find(name.word()).ifPresent(effect -> effects.put(name, effect.whole(-most, most)));
    }
    return effects;
  }
}
