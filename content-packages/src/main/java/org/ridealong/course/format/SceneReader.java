package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.List;
import org.ridealong.course.Beat;
import org.ridealong.course.Condition;
import org.ridealong.course.Id;
import org.ridealong.course.Places;
import org.ridealong.course.Prose;

/** Reads the beats of scenes and consequences. */
record SceneReader(Markdown markdown, People people, Places places) {

  private static final int MOST = 6;

  private static final List<String> KINDS =
      List.of("tell", "say", "mail", "table", "note", "crm", "transcript");

  private static final String EXPECTED =
      "expected one of tell, who and say, mail, table, note, crm, transcript";

  List<Beat> read(Value scene) {
    List<Beat> beats = new ArrayList<>();
    for (Value value : scene.list(1, MOST)) {
      beats.add(places.put(beat(value), value.place()));
    }
    return beats;
  }

  private Beat beat(Value value) {
    Fields fields =
        value.fields("tell", "who", "say", "mail", "table", "note", "crm", "transcript", "when");
    Condition when = ConditionReader.when(fields);
    if (KINDS.stream().filter(fields::has).count() > 1) {
      value.wrong("is more than one beat, " + EXPECTED);
    }
    if (fields.has("tell")) {
      return new Beat.Tell(markdown.blocks(fields.get("tell")), when);
    } else if (fields.has("mail")) {
      return mail(fields.get("mail"), when);
    } else if (fields.has("table")) {
      return table(fields.get("table"), when);
    } else if (fields.has("note")) {
      return note(fields.get("note"), when);
    } else if (fields.has("crm")) {
      return crm(fields.get("crm"), when);
    } else if (fields.has("transcript")) {
      return transcript(fields.get("transcript"), when);
    } else if (fields.has("say") || fields.has("who")) {
      Id who = people.speaker(fields.get("who"));
      return new Beat.Say(who, markdown.blocks(fields.get("say")), when);
    }
    if (value.isMap()) {
      value.wrong("is no beat, " + EXPECTED);
    }
    return new Beat.Tell(new Prose("", ""), when);
  }

  private Beat mail(Value value, Condition when) {
    Fields fields = value.fields("from", "to", "subject", "body");
    return new Beat.Mail(
        people.writer(fields.get("from").line()),
        fields.get("to").line(),
        fields.get("subject").line(),
        markdown.blocks(fields.get("body")),
        when);
  }

  private Beat note(Value value, Condition when) {
    Fields fields = value.fields("title", "body");
    return new Beat.Note(fields.get("title").line(), markdown.blocks(fields.get("body")), when);
  }

  private static Beat crm(Value value, Condition when) {
    Fields fields = value.fields("title", "fields", "activity");
    List<Beat.Crm.Field> parts = new ArrayList<>();
    for (Value part : fields.get("fields").list(1, 8)) {
      Fields field = part.fields("label", "value");
      parts.add(new Beat.Crm.Field(field.get("label").line(), field.get("value").cell()));
    }
    List<Beat.Crm.Activity> activity = new ArrayList<>();
    for (Value row : fields.find("activity").map(rows -> rows.list(1, 12)).orElse(List.of())) {
      Fields done = row.fields("on", "what");
      activity.add(new Beat.Crm.Activity(done.get("on").cell(), done.get("what").line()));
    }
    return new Beat.Crm(fields.get("title").line(), parts, activity, when);
  }

  private Beat transcript(Value value, Condition when) {
    Fields fields = value.fields("title", "lines");
    List<Beat.Transcript.Line> lines = new ArrayList<>();
    for (Value spoken : fields.get("lines").list(1, 20)) {
      Fields line = spoken.fields("at", "who", "say");
      lines.add(
          new Beat.Transcript.Line(
              line.get("at").line(), people.speaker(line.get("who")), line.get("say").line()));
    }
    return new Beat.Transcript(fields.get("title").line(), lines, when);
  }

  private static Beat table(Value value, Condition when) {
    Fields fields = value.fields("caption", "columns", "rows");
    List<String> columns = fields.get("columns").list(1, 8).stream().map(Value::cell).toList();
    List<List<String>> rows = new ArrayList<>();
    for (Value row : fields.get("rows").list(1, 20)) {
      List<Value> cells = row.list(0, Integer.MAX_VALUE);
      if (row.isList() && cells.size() != columns.size()) {
        row.wrong("has " + cells.size() + " cells, expected " + columns.size() + " as in columns");
      }
      rows.add(cells.stream().map(Value::cell).toList());
    }
    return new Beat.Table(fields.get("caption").line(), columns, rows, when);
  }
}
