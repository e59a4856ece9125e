package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ridealong.course.Aid;
import org.ridealong.course.Id;
import org.ridealong.course.Lesson;
import org.ridealong.course.Places;

/**
 * Reads {@code lessons/*.md} and {@code aids/*.md}: YAML between two lines of {@code ---}, then
 * Markdown.
 */
record PageReader(Markdown markdown, Places places, Collection<Id> skills) {

  private static final String FENCE = "---\n";

  /** The two parts of a page. */
  private record Page(Value head, Source own) {

    Source body() {
      return own.wording().body(own);
    }
  }

  Optional<Lesson> lesson(Id id, Source source) {
    return page(source)
        .map(
            page -> {
              Fields fields = page.head().fields("title", "minutes", "skill", "recall");
              Lesson lesson =
                  new Lesson(
                      id,
                      fields.get("title").title(),
                      fields.get("minutes").whole(1, 60),
                      fields.get("skill").reference("skill of module.yaml", skills),
                      markdown.blocks(page.body()),
                      recall(fields.get("recall")));
              return places.put(lesson, source.place(0));
            });
  }

  Optional<Aid> aid(Id id, Source source) {
    return page(source)
        .map(
            page -> {
              Fields fields = page.head().fields("title", "summary", "fields");
              Siblings siblings = new Siblings();
              List<Aid.Field> blanks = new ArrayList<>();
              for (Value value : fields.get("fields").list(1, 40)) {
                blanks.add(blank(value, siblings, blanks));
              }
              Aid aid =
                  new Aid(
                      id,
                      fields.get("title").title(),
                      fields.get("summary").line(),
                      markdown.sheet(page.body(), siblings.ids()),
                      blanks);
              return places.put(aid, source.place(0));
            });
  }

  private Aid.Field blank(Value value, Siblings siblings, List<Aid.Field> above) {
    Fields field = value.fields("id", "label", "lines", "from", "figure", "of", "unit");
    Aid.Field blank =
        new Aid.Field(
            siblings.take(field.get("id")),
            field.get("label").line(),
            field.find("lines").map(lines -> lines.whole(1, 20)).orElse(1),
            field.find("from").flatMap(PageReader::origin),
            new FigureReader(above).read(field));
    return places.put(blank, value.place());
  }

  private static Optional<Aid.Origin> origin(Value value) {
    String[] ids = value.word().split("/", -1);
    if (ids.length == 2 && Id.isValid(ids[0]) && Id.isValid(ids[1])) {
      return Optional.of(new Aid.Origin(new Id(ids[0]), new Id(ids[1])));
    }
    value.wrong("names a field as aid-id/field-id");
    return Optional.empty();
  }

  private Lesson.Recall recall(Value value) {
    Fields fields = value.fields("ask", "options");
    Siblings siblings = new Siblings();
    List<Lesson.Choice> options = new ArrayList<>();
    Value list = fields.get("options");
    for (Value one : list.list(2, 4)) {
      Fields option = one.fields("id", "text", "correct", "feedback");
      options.add(
          new Lesson.Choice(
              siblings.take(option.get("id")),
              option.get("text").line(),
              option.find("correct").map(Value::flag).orElse(false),
              markdown.blocks(option.get("feedback"))));
    }
    long correct = options.stream().filter(Lesson.Choice::correct).count();
    if (!options.isEmpty() && correct != 1) {
      list.wrong("has " + correct + " entries with correct: true, expected exactly one");
    }
    return new Lesson.Recall(markdown.blocks(fields.get("ask")), options);
  }

  private static Optional<Page> page(Source source) {
    String text = source.text();
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      source.wrong(0, "starts with YAML between two lines of ---, then Markdown");
      return Optional.empty();
    }
    String head = text.substring(FENCE.length(), end + 1);
    String body = text.substring(end + 1 + FENCE.length());
    int lines = (int) head.chars().filter(one -> one == '\n').count();
    if (body.isBlank()) {
      source.wrong(lines + 1, "has no text below its second line of ---");
    }
    return Yaml.parse(source.part(1, head))
        .map(value -> new Page(value, source.part(lines + 2, body)));
  }
}
