package org.ridealong.course.format;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ridealong.course.Fact;
import org.ridealong.course.Places;

/** What all courses agree on, from {@code facts.yaml}, which may be left out. */
final class Facts {

  private static final String FILE = "facts.yaml";

  private Facts() {}

  static List<Fact> read(Sources sources, Places places) {
    return sources
        .find(FILE)
        .flatMap(Yaml::parse)
        .map(file -> file.fields("facts").get("facts").list(1, 1000))
        .orElse(List.of())
        .stream()
        .map(value -> fact(value, places))
        .toList();
  }

  private static Fact fact(Value value, Places places) {
    Fields fields = value.fields("fact", "says", "value");
    List<String> says = fields.get("says").list(1, 40).stream().map(Facts::expression).toList();
    String what = fields.get("fact").line();
    return places.put(new Fact(what, says, fields.get("value").cell()), value.place());
  }

  private static String expression(Value value) {
    String text = value.word();
    try {
      int groups = Pattern.compile(text).matcher("").groupCount();
      if (!text.isEmpty() && groups != 1) {
        value.wrong(
            "has %d groups, expected one, around the value; (?:…) groups without counting"
                .formatted(groups));
      }
    } catch (PatternSyntaxException e) {
      value.wrong("is no regular expression: " + e.getDescription());
    }
    return text;
  }
}
