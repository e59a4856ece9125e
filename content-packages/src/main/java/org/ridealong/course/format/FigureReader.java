package org.ridealong.course.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.course.Aid.Field;
import org.ridealong.course.Aid.Figure;
import org.ridealong.course.Aid.Figure.How;
import org.ridealong.course.Id;

/**
 * Reads what makes a blank of a sheet a number.
 *
 * @param above the fields before it: a figure is worked out from these, so none can ask for itself
 */
record FigureReader(List<Field> above) {

  private static final Map<String, How> WORDS =
      Arrays.stream(How.values()).collect(Collectors.toMap(How::word, Function.identity()));

  Optional<Figure> read(Fields field) {
    Optional<How> how = field.find("figure").flatMap(figure -> figure.oneOf(WORDS));
    if (!field.has("figure")) {
      for (String key : List.of("of", "unit")) {
        field.find(key).ifPresent(value -> value.wrong("needs figure beside it"));
      }
    }
    return how.map(found -> new Figure(found, of(field, found), unit(field)));
  }

  private List<Id> of(Fields field, How how) {
    if (how == How.TYPED) {
      field.find("of").ifPresent(of -> of.wrong("does not go with figure: typed"));
      return List.of();
    }
    List<Id> known = above.stream().filter(one -> one.figure().isPresent()).map(Field::id).toList();
    int most = how == How.QUOTIENT ? 2 : 20;
    return field.get("of").list(2, most).stream()
        .map(value -> value.reference("figure above it in this sheet", known))
        .toList();
  }

  private static String unit(Fields field) {
    return field.find("unit").map(Value::line).orElse("");
  }
}
