package org.ridealong.lrs.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A value in a statement that is being checked: it knows where it stands, so findings do too. */
final class Place {
  private static final int MOST_FINDINGS = 50;
  private static final int LONGEST_NAME_SHOWN = 80;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w{0,60}");

  private final JsonNode node;
  private final Supplier<String> path;
  private final XapiVersion version;
  private final List<Finding> findings;

  /**
   * @param path asked for only if there is something to say of this value
   */
  private Place(JsonNode node, Supplier<String> path, XapiVersion version, List<Finding> findings) {
    this.node = node;
    this.path = path;
    this.version = version;
    this.findings = findings;
  }

  /** What the rules find wrong with this value. */
  static List<Finding> findings(
      JsonNode node, String path, XapiVersion version, Consumer<Place> rules) {
    List<Finding> findings = new ArrayList<>();
    rules.accept(new Place(node, () -> path, version, findings));
    return List.copyOf(findings);
  }

  /** The xAPI whose rules hold here. */
  XapiVersion version() {
    return version;
  }

  JsonNode node() {
    return node;
  }

  void problem(String problem) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(path.get(), problem));
    }
  }

  /** Whether this is an object with only these properties, none of them null. */
  boolean isObjectOf(Set<String> properties) {
    if (!isObject()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!properties.contains(property.getKey())) {
        at(property.getKey(), property.getValue()).problem(unknown(property.getKey(), properties));
      } else if (property.getValue().isNull()) {
        at(property.getKey(), property.getValue()).problem("must not be null");
      }
    }
    return true;
  }

  boolean isObject() {
    if (!node.isObject()) {
      problem("must be an object");
    }
    return node.isObject();
  }

  /** Every member of this object, with its name. */
  void members(BiConsumer<String, Place> rules) {
    node.properties().forEach(m -> rules.accept(m.getKey(), at(m.getKey(), m.getValue())));
  }

  /** Every element of this array; a value that is no array is a finding. */
  void elements(Consumer<Place> rules) {
    if (!node.isArray()) {
      problem("must be an array");
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      int index = i;
      rules.accept(new Place(node.get(i), () -> path.get() + "[" + index + "]", version, findings));
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  void required(String name) {
    if (!node.has(name)) {
      problem("needs the property \"" + name + "\"");
    }
  }

  /** The property, if it is there; null is a finding of {@link #isObjectOf} already. */
  Optional<Place> optional(String name) {
    return has(name) ? Optional.of(at(name, node.get(name))) : Optional.empty();
  }

  void optional(String name, Consumer<Place> rules) {
    optional(name).ifPresent(rules);
  }

  void required(String name, Consumer<Place> rules) {
    required(name);
    optional(name, rules);
  }

  /** The text of a property, or nothing if it is absent or not a string. */
  Optional<String> text(String name) {
    return optional(name).map(Place::node).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  static Consumer<Place> text(Predicate<String> form, String problem) {
    return place -> {
      if (!place.node.isTextual()) {
        place.problem("must be a string");
      } else if (!form.test(place.node.textValue())) {
        place.problem(problem);
      }
    };
  }

  static Consumer<Place> text() {
    return text(any -> true, "");
  }

  private Place at(String name, JsonNode value) {
    return new Place(value, () -> path.get() + step(name), version, findings);
  }

  private static String step(String name) {
    String shown =
        name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    return PLAIN_NAME.matcher(name).matches()
        ? "." + name
        : "['" + shown.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  private static String unknown(String name, Set<String> properties) {
    return properties.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(right -> "is not a property here; did you mean \"" + right + "\"?")
        .orElse("is not a property here");
  }
}
