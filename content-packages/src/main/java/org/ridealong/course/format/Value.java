package org.ridealong.course.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridealong.course.Id;
import org.ridealong.course.Place;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file. Asking it for something that it is not makes a finding and gives a
 * stand-in, so that reading goes on and finds the rest; whatever was built from stand-ins is thrown
 * away at the end. An absent value, whose absence has been found already, gives stand-ins in
 * silence.
 */
final class Value {

  /** Stands in for an id that is missing or malformed. */
  static final Id NO_ID = new Id("stand-in-for-what-is-no-id");

  private static final List<Tag> CELLS = List.of(Tag.STR, Tag.INT, Tag.FLOAT);

  private final Source source;
  private final @Nullable Node node;
  private final String name;
  private final Place place;
  private final String path;

  Value(Source source, Node node, String name) {
    this(source, node, name, source.place(line(node)), "");
  }

  private Value(Source source, @Nullable Node node, String name, Place place, String path) {
    this.source = source;
    this.node = node;
    this.name = name;
    this.place = place;
    this.path = path;
  }

  /** A key's value. A list or map of many lines is found where its key stands. */
  Value under(Node node, String key, Place keyPlace) {
    Place found = node instanceof ScalarNode ? source.place(line(node)) : keyPlace;
    return new Value(source, node, key, found, below(key));
  }

  /** A value that should be there; the caller has said so. */
  static Value absent(Source source, String name, Place place) {
    return new Value(source, null, name, place, "");
  }

  /** The way to it from the top of its file, by keys and ids: {@code steps/open/ask}. */
  String path() {
    return path;
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }

  /** This, called what the other is called. */
  Value as(Value other) {
    return new Value(source, node, other.name, place, path);
  }

  /** What it says, if it is a text. */
  Optional<String> text() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  boolean isBlank() {
    return text().filter(String::isBlank).isPresent();
  }

  private Value said() {
    return source.wording().of(this);
  }

  Place place() {
    return place;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  void wrong(String message) {
    source.findings().add(place, name + " " + message);
  }

  /** Plain text on one line. */
  String line() {
    return said().word();
  }

  /** As a line, but no text for people: it is the same in each language. */
  String word() {
    String text = string().orElse("").strip();
    if (text.contains("\n")) {
      wrong("is plain text and must be one line");
    }
    return text;
  }

  /** Plain text on one line, not longer than an LMS can hold. */
  String title() {
    Value said = said();
    String text = said.word();
    if (text.length() > 150) {
      said.wrong("has " + text.length() + " characters, expected at most 150");
    }
    return text;
  }

  /** Plain text that may be empty or a number: a cell of a table, as it is written. */
  String cell() {
    return said().written();
  }

  private String written() {
    if (node instanceof ScalarNode scalar && CELLS.contains(scalar.getTag())) {
      return scalar.getValue().strip();
    }
    if (node != null) {
      wrong("is " + kind() + ", expected a text or a number (an empty cell is \"\")");
    }
    return "";
  }

  /** Text of any length, with the line where it begins. */
  Source passage() {
    return said().block();
  }

  private Source block() {
    String text = string().orElse("");
    boolean block =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    int index = place.line() - source.line();
    return source.part(block ? index + 1 : index, text);
  }

  int whole(int least, int most) {
    if (node == null) {
      return least - 1;
    }
    try {
      if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
        int number = Integer.parseInt(scalar.getValue());
        if (number >= least && number <= most) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      // Said below, as for everything else that is no such number.
    }
    wrong("is " + kind() + ", expected a whole number from " + least + " to " + most);
    return least - 1;
  }

  BigDecimal number() {
    if (node == null) {
      return BigDecimal.ZERO;
    }
    try {
      if (node instanceof ScalarNode scalar
          && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) {
        return new BigDecimal(scalar.getValue());
      }
    } catch (NumberFormatException e) {
      // Said below, as for everything else that is no number: .inf, 0x1F.
    }
    wrong("is " + kind() + ", expected a number");
    return BigDecimal.ZERO;
  }

  boolean flag() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return scalar.getValue().equalsIgnoreCase("true");
    }
    if (node != null) {
      wrong("is " + kind() + ", expected true or false");
    }
    return false;
  }

  Id id() {
    Optional<String> text = string();
    if (text.isPresent() && !Id.isValid(text.get())) {
      wrong(
          "is \""
              + text.get()
              + "\", expected an id: a-z, 0-9 and -, starting with a letter, at most 32 characters");
      return NO_ID;
    }
    return text.map(Id::new).orElse(NO_ID);
  }

  /** The id of something that must exist. */
  Id reference(String what, Collection<Id> known) {
    Id id = id();
    if (!id.equals(NO_ID) && !known.contains(id)) {
      List<String> words = known.stream().map(Id::value).toList();
      wrong("is " + id + ", which is no " + what + Nearest.to(id.value(), words));
    }
    return id;
  }

  /** One of some words. */
  <T> Optional<T> oneOf(Map<String, T> words) {
    Optional<String> text = string();
    if (text.isPresent() && !words.containsKey(text.get())) {
      wrong("is " + text.get() + Nearest.to(text.get(), words.keySet()));
    }
    return text.map(words::get);
  }

  /** One of some words that need no meaning here. */
  String oneOf(List<String> words) {
    Optional<String> text = string();
    if (text.isPresent() && !words.contains(text.get())) {
      wrong("is " + text.get() + Nearest.to(text.get(), words));
    }
    return text.orElse("");
  }

  List<Value> list(int least, int most) {
    List<Value> values = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node one : sequence.getValue()) {
        int number = values.size() + 1;
        Place found = source.place(line(one));
        String key = idIn(one).orElse(String.valueOf(number));
        values.add(new Value(source, one, "entry " + number + " of " + name, found, below(key)));
      }
      if (values.size() < least || values.size() > most) {
        wrong("has " + values.size() + " entries, expected " + range(least, most));
      }
    } else if (node != null) {
      wrong("is " + kind() + ", expected a list");
    }
    return values;
  }

  /** The keys of a map; any key that is not among these is a finding. */
  Fields fields(String... known) {
    if (node instanceof MappingNode mapping) {
      return Fields.of(source, mapping, this, Arrays.asList(known));
    }
    if (node != null) {
      wrong("is " + kind() + ", expected the keys " + String.join(", ", known));
    }
    return Fields.none(source, this);
  }

  /** One value of a map, before it is known which keys the map may have. */
  Optional<Value> find(String key) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(
              tuple -> tuple.getKeyNode() instanceof ScalarNode one && one.getValue().equals(key))
          .findFirst()
          .map(tuple -> under(tuple.getValueNode(), key, source.place(line(tuple.getKeyNode()))));
    }
    return Optional.empty();
  }

  private static Optional<String> idIn(Node node) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                tuple ->
                    tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id"))
            .filter(tuple -> tuple.getValueNode() instanceof ScalarNode)
            .findFirst()
            .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
        : Optional.empty();
  }

  private Optional<String> string() {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
      if (!scalar.getValue().isBlank()) {
        return Optional.of(scalar.getValue());
      }
      wrong("is empty");
    } else if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      wrong("is " + kind() + ", expected a text; put it in quotes");
    } else if (node != null) {
      wrong("is " + kind() + ", expected a text");
    }
    return Optional.empty();
  }

  private String kind() {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      if (scalar.getTag().equals(Tag.NULL)) {
        return "empty";
      }
      return scalar.getTag().equals(Tag.STR)
          ? "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\""
          : text;
    }
    return node instanceof MappingNode ? "a map" : "a list";
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine()).orElse(0);
  }

  private static String range(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "at least " + least;
    }
    return least == most ? String.valueOf(least) : least + " to " + most;
  }
}
