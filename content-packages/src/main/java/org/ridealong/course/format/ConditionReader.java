package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridealong.course.Choice;
import org.ridealong.course.Condition;
import org.ridealong.course.Condition.Clause;
import org.ridealong.course.Condition.Comparison;
import org.ridealong.course.Id;
import org.ridealong.course.ValueName;
import org.ridealong.course.Values;

/** Reads conditions: clauses joined by {@code and}, and those by {@code or}. */
final class ConditionReader {

  private static final Pattern COMPARE =
      Pattern.compile("([a-z]+)\\s*(<=|>=|<|>|=)\\s*([-−]?\\d+)");
  private static final Pattern CHOSE = Pattern.compile("(not\\s+)?chose\\s+(\\S+)/(\\S+)");

  private static final Pattern AND = Pattern.compile("\\s+and\\s+");
  private static final Pattern OR = Pattern.compile("\\s+or\\s+");

  private ConditionReader() {}

  /** The condition of a {@code when} that may be there. */
  static Condition when(Fields fields) {
    Optional<Value> value = fields.find("when");
    if (value.isEmpty()) {
      return Condition.ALWAYS;
    }
    String text = value.get().word();
    if (text.isEmpty()) {
      return Condition.ALWAYS;
    }
    List<Condition> any = OR.splitAsStream(text).map(one -> all(value.get(), one)).toList();
    return any.size() == 1 ? any.get(0) : new Condition(List.of(new Condition.Any(any)));
  }

  private static Condition all(Value value, String text) {
    List<Clause> clauses = new ArrayList<>();
    AND.splitAsStream(text).forEach(one -> clause(value, one).ifPresent(clauses::add));
    return new Condition(clauses);
  }

  private static Optional<Clause> clause(Value value, String text) {
    Matcher chose = CHOSE.matcher(text);
    if (chose.matches() && Id.isValid(chose.group(2)) && Id.isValid(chose.group(3))) {
      Choice choice = new Choice(new Id(chose.group(2)), new Id(chose.group(3)));
      return Optional.of(new Condition.Chose(choice, chose.group(1) != null));
    }
    Matcher compare = COMPARE.matcher(text);
    if (compare.matches()) {
      return compare(value, compare);
    }
    value.wrong(
        "holds \""
            + text
            + "\", expected clauses joined by and, or: trust >= 1, chose step/option, not chose step/option");
    return Optional.empty();
  }

  private static Optional<Clause> compare(Value value, Matcher found) {
    Optional<ValueName> name =
        Arrays.stream(ValueName.values())
            .filter(one -> one.word().equals(found.group(1)))
            .findFirst();
    if (name.isEmpty()) {
      List<String> words = Arrays.stream(ValueName.values()).map(ValueName::word).toList();
      value.wrong("asks for " + found.group(1) + Nearest.to(found.group(1), words));
      return Optional.empty();
    }
    String digits = found.group(3).replace('−', '-');
    int than = digits.length() > 2 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (than < Values.LOWEST || than > Values.HIGHEST) {
      value.wrong("compares with " + digits + ", but values stay from −3 to 3");
      return Optional.empty();
    }
    Comparison is =
        Arrays.stream(Comparison.values())
            .filter(one -> one.sign().equals(found.group(2)))
            .findFirst()
            .orElseThrow();
    return Optional.of(new Condition.Compare(name.get(), is, than));
  }
}
