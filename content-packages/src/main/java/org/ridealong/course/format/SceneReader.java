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

  List<Beat> read(Value scene) {
    List<Beat> beats = new ArrayList<>();
    for (Value value : scene.list(1, MOST)) {
      beats.add(places.put(beat(value), value.place()));
    }
    return beats;
  }

  private Beat beat(Value value) {
    Fields fields = value.fields("tell", "who", "say", "mail", "table", "note", "when");
    Condition when = ConditionReader.when(fields);
    long kinds =
        List.of("tell", "say", "mail", "table", "note").stream().filter(fields::has).count();
    if (kinds > 1) {
      value.wrong("is more than one beat, expected one of tell, who and say, mail, table, note");
    }
    if (fields.has("tell")) {
      return new Beat.Tell(markdown.blocks(fields.get("tell")), when);
    } else if (fields.has("mail")) {
      return mail(fields.get("mail"), when);
    } else if (fields.has("table")) {
      return table(fields.get("table"), when);
    } else if (fields.has("note")) {
      return note(fields.get("note"), when);
    } else if (fields.has("say") || fields.has("who")) {
      Id who = people.speaker(fields.get("who"));
      return new Beat.Say(who, markdown.blocks(fields.get("say")), when);
    }
    if (value.isMap()) {
      value.wrong("is no beat, expected one of tell, who and say, mail, table, note");
    }
    return new Beat.Tell(new Prose("", ""), when);
  }

  private Beat mail(Value value, Condition when) {
    Fields fields = value.fields("from", "to", "subject", "body");
    return new Beat.Mail(
        fields.get("from").line(),
        fields.get("to").line(),
        fields.get("subject").line(),
        markdown.blocks(fields.get("body")),
        when);
  }

  private Beat note(Value value, Condition when) {
    Fields fields = value.fields("title", "body");
    return new Beat.Note(fields.get("title").line(), markdown.blocks(fields.get("body")), when);
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
