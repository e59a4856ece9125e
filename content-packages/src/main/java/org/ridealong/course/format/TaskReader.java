package org.ridealong.course.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ridealong.course.Prose;
import org.ridealong.course.Task;

/** Reads what is special to each type of quiz item. */
record TaskReader(Markdown markdown, People people) {

  Task single(Fields fields) {
    return new Task.Single(oneCorrect(fields.get("options"), 3, 5, this::plain));
  }

  Task betterDraft(Fields fields) {
    return new Task.BetterDraft(oneCorrect(fields.get("options"), 2, 3, markdown::inline));
  }

  Task multiple(Fields fields) {
    Value options = fields.get("options");
    List<Task.Pick> picks = picks(options, 3, 6, this::plain);
    if (!picks.isEmpty() && picks.stream().noneMatch(Task.Pick::correct)) {
      options.wrong("has no option with correct: true");
    }
    return new Task.Multiple(picks);
  }

  Task markLine(Fields fields) {
    Value list = fields.get("lines");
    Siblings siblings = new Siblings();
    List<Task.Line> lines = new ArrayList<>();
    for (Value value : list.list(3, 12)) {
      Fields line = value.fields("id", "who", "text", "correct", "why");
      lines.add(new Task.Line(people.speaker(line.get("who")), pick(line, siblings, this::plain)));
    }
    correct(list, lines.stream().map(Task.Line::pick).toList());
    return new Task.MarkLine(lines);
  }

  Task rating(Fields fields) {
    int best = fields.get("best").whole(1, 5);
    List<Integer> near =
        fields.get("near").list(0, 4).stream().map(value -> value.whole(1, 5)).toList();
    if (near.contains(best)) {
      fields.get("near").wrong("holds " + best + ", which is the best already");
    }
    return new Task.Rating(fields.get("action").line(), best, near);
  }

  Task order(Fields fields) {
    Siblings siblings = new Siblings();
    List<Task.Entry> entries = new ArrayList<>();
    for (Value value : fields.get("entries").list(3, 8)) {
      Fields entry = value.fields("id", "text");
      entries.add(new Task.Entry(siblings.take(entry.get("id")), entry.get("text").line()));
    }
    return new Task.Order(entries);
  }

  Task match(Fields fields) {
    Siblings siblings = new Siblings();
    List<Task.Pair> pairs = new ArrayList<>();
    for (Value value : fields.get("pairs").list(2, 8)) {
      Fields pair = value.fields("id", "left", "right", "why");
      pairs.add(
          new Task.Pair(
              siblings.take(pair.get("id")),
              pair.get("left").line(),
              pair.get("right").line(),
              pair.get("why").line()));
    }
    return new Task.Match(pairs);
  }

  Task numeric(Fields fields) {
    BigDecimal tolerance = fields.get("tolerance").number();
    if (tolerance.signum() < 0) {
      fields.get("tolerance").wrong("is below 0");
    }
    return new Task.Numeric(fields.get("answer").number(), tolerance, fields.get("unit").line());
  }

  private List<Task.Pick> oneCorrect(
      Value options, int least, int most, Function<Value, Prose> text) {
    List<Task.Pick> picks = picks(options, least, most, text);
    correct(options, picks);
    return picks;
  }

  private static void correct(Value options, List<Task.Pick> picks) {
    long correct = picks.stream().filter(Task.Pick::correct).count();
    if (!picks.isEmpty() && correct != 1) {
      options.wrong("has " + correct + " entries with correct: true, expected exactly one");
    }
  }

  private List<Task.Pick> picks(Value options, int least, int most, Function<Value, Prose> text) {
    Siblings siblings = new Siblings();
    List<Task.Pick> picks = new ArrayList<>();
    for (Value value : options.list(least, most)) {
      picks.add(pick(value.fields("id", "text", "correct", "why"), siblings, text));
    }
    return picks;
  }

  private Task.Pick pick(Fields fields, Siblings siblings, Function<Value, Prose> text) {
    return new Task.Pick(
        siblings.take(fields.get("id")),
        text.apply(fields.get("text")),
        fields.find("correct").map(Value::flag).orElse(false),
        fields.get("why").line());
  }

  private Prose plain(Value value) {
    return Markdown.plain(value.line());
  }
}
