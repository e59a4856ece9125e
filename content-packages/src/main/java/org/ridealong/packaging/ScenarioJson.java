package org.ridealong.packaging;

import static org.ridealong.packaging.CourseJson.list;
import static org.ridealong.packaging.CourseJson.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ridealong.course.Beat;
import org.ridealong.course.Branch;
import org.ridealong.course.Condition;
import org.ridealong.course.Ending;
import org.ridealong.course.Option;
import org.ridealong.course.Scenario;
import org.ridealong.course.Step;
import org.ridealong.course.ValueName;
import org.ridealong.course.Values;

/** Scenarios in the compiled course. */
final class ScenarioJson {

  private ScenarioJson() {}

  static ObjectNode scenario(Scenario scenario) {
    ObjectNode json =
        object()
            .put("id", scenario.id().value())
            .put("title", scenario.title())
            .put("minutes", scenario.minutes())
            .put("briefHtml", scenario.brief().html())
            .put("start", scenario.start().value());
    scenario.setting().ifPresent(setting -> json.put("setting", setting));
    json.set("state", state(scenario.state()));
    json.set("steps", list(scenario.steps(), ScenarioJson::step));
    json.set("endings", list(scenario.endings(), ScenarioJson::ending));
    return json;
  }

  private static ObjectNode step(Step step) {
    ObjectNode json =
        object()
            .put("id", step.id().value())
            .put("title", step.title())
            .put("skill", step.skill().value());
    step.setting().ifPresent(setting -> json.put("setting", setting));
    json.set("scene", list(step.scene(), ScenarioJson::beat));
    json.put("ask", step.ask());
    json.set("options", list(step.options(), ScenarioJson::option));
    return json;
  }

  private static ObjectNode option(Option option) {
    ObjectNode json =
        object()
            .put("id", option.id().value())
            .put("text", option.text())
            .put("quality", option.quality());
    json.set("effects", effects(option.effects()));
    json.set("consequence", list(option.consequence(), ScenarioJson::beat));
    json.put("coachHtml", option.coach().html());
    json.put("fitsHtml", option.fits().html());
    option.redLine().ifPresent(redLine -> json.put("redLine", redLine));
    json.set("next", list(option.next(), ScenarioJson::branch));
    return json;
  }

  private static ObjectNode branch(Branch branch) {
    return when(object().put("to", branch.to().value()), branch.when());
  }

  private static ObjectNode ending(Ending ending) {
    ObjectNode json =
        object()
            .put("id", ending.id().value())
            .put("title", ending.title())
            .put("outcome", ending.outcome().word());
    json.set("scene", list(ending.scene(), ScenarioJson::beat));
    return json.put("lessonHtml", ending.lesson().html());
  }

  private static ObjectNode beat(Beat beat) {
    return when(kind(beat), beat.when());
  }

  private static ObjectNode kind(Beat beat) {
    ObjectNode json = object();
    if (beat instanceof Beat.Tell tell) {
      json.put("kind", "tell").put("html", tell.text().html());
    } else if (beat instanceof Beat.Say say) {
      json.put("kind", "say").put("who", say.who().value()).put("html", say.text().html());
    } else if (beat instanceof Beat.Mail mail) {
      json.put("kind", "mail").put("from", mail.from()).put("to", mail.to());
      json.put("subject", mail.subject()).put("bodyHtml", mail.body().html());
    } else if (beat instanceof Beat.Note note) {
      json.put("kind", "note").put("title", note.title()).put("bodyHtml", note.body().html());
    } else if (beat instanceof Beat.Table table) {
      json.put("kind", "table").put("caption", table.caption());
      table.columns().forEach(json.putArray("columns")::add);
      ArrayNode rows = json.putArray("rows");
      table.rows().forEach(row -> row.forEach(rows.addArray()::add));
    } else if (beat instanceof Beat.Crm crm) {
      json.put("kind", "crm").put("title", crm.title());
      json.set("fields", list(crm.fields(), ScenarioJson::field));
      json.set("activity", list(crm.activity(), ScenarioJson::activity));
    } else if (beat instanceof Beat.Transcript transcript) {
      json.put("kind", "transcript").put("title", transcript.title());
      json.set("lines", list(transcript.lines(), ScenarioJson::line));
    }
    return json;
  }

  private static ObjectNode field(Beat.Crm.Field field) {
    return object().put("label", field.label()).put("value", field.value());
  }

  private static ObjectNode activity(Beat.Crm.Activity activity) {
    return object().put("on", activity.on()).put("what", activity.what());
  }

  private static ObjectNode line(Beat.Transcript.Line line) {
    return object().put("at", line.at()).put("who", line.who().value()).put("say", line.say());
  }

  private static ObjectNode when(ObjectNode json, Condition condition) {
    if (!condition.isAlways()) {
      json.set("when", list(condition.clauses(), ScenarioJson::clause));
    }
    return json;
  }

  private static ObjectNode clause(Condition.Clause clause) {
    if (clause instanceof Condition.Compare compare) {
      return object()
          .put("value", compare.value().word())
          .put("is", compare.is().sign())
          .put("than", compare.than());
    }
    if (clause instanceof Condition.Any any) {
      ObjectNode json = object();
      ArrayNode of = json.putArray("any");
      any.of().forEach(one -> of.add(list(one.clauses(), ScenarioJson::clause)));
      return json;
    }
    Condition.Chose chose = (Condition.Chose) clause;
    ObjectNode json = object().put("chose", chose.choice().step().value());
    json.put("option", chose.choice().option().value());
    return chose.not() ? json.put("not", true) : json;
  }

  private static ObjectNode state(Values values) {
    ObjectNode json = object();
    for (ValueName name : ValueName.values()) {
      json.put(name.word(), values.get(name));
    }
    return json;
  }

  private static ObjectNode effects(Map<ValueName, Integer> effects) {
    ObjectNode json = object();
    for (ValueName name : ValueName.values()) {
      if (effects.containsKey(name)) {
        json.put(name.word(), effects.get(name));
      }
    }
    return json;
  }
}
