package org.ridealong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field and gathers every mistake, so that its sender hears of all at
 * once. Values read are only good after {@link #check}.
 */
public final class Fields {
  private final ObjectNode object;
  private final String path;
  private final List<Problem.FieldError> errors;
  private final Set<String> known = new HashSet<>();
  private final List<Fields> children = new ArrayList<>();

  Fields(ObjectNode object) {
    this(object, "", new ArrayList<>());
  }

  private Fields(ObjectNode object, String path, List<Problem.FieldError> errors) {
    this.object = object;
    this.path = path;
    this.errors = errors;
  }

  /** Text that must be there: with something in it, without control characters. */
  public String text(String name, int longest) {
    JsonNode value = required(name);
    return value == null ? "" : text(name, value, longest);
  }

  /** Text that may be missing; null and nothing but blanks count as missing. */
  public @Nullable String optionalText(String name, int longest) {
    known.add(name);
    JsonNode value = object.get(name);
    boolean missing =
        value == null || value.isNull() || (value.isTextual() && value.asText().isBlank());
    return missing ? null : text(name, value, longest);
  }

  /** Text that must be one of these. */
  public String oneOf(String name, List<String> allowed) {
    String value = text(name, 100);
    if (!value.isEmpty() && !allowed.contains(value)) {
      refuse(name, "must be one of: " + String.join(", ", allowed));
    }
    return value;
  }

  /** A list of texts; missing and null count as empty. */
  public List<String> texts(String name, int most, int longest) {
    known.add(name);
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      refuse(name, "must be a list of " + most + " texts at most");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      texts.add(text(name + "[" + i + "]", value.path(i), longest));
    }
    return texts;
  }

  /** True or false; missing and null count as false. */
  public boolean flag(String name) {
    known.add(name);
    JsonNode value = object.get(name);
    if (value != null && !value.isNull() && !value.isBoolean()) {
      refuse(name, "must be true or false");
    }
    return value != null && value.asBoolean();
  }

  /** An object that must be there. */
  public Fields object(String name) {
    JsonNode value = required(name);
    ObjectNode found = Json.object();
    if (value instanceof ObjectNode inside) {
      found = inside;
    } else if (value != null) {
      refuse(name, "must be an object");
    }
    Fields child =
        new Fields(
            found, path + name + ".", value instanceof ObjectNode ? errors : new ArrayList<>());
    children.add(child);
    return child;
  }

  /** Notes a mistake that the caller found. */
  public void refuse(String name, String message) {
    errors.add(new Problem.FieldError(path + name, message));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException if there were mistakes or fields that nobody asked for
   */
  public void check() {
    refuseUnknown();
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.of(errors));
    }
  }

  private void refuseUnknown() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                refuse(
                    name,
                    "is not known here; known: "
                        + String.join(", ", known.stream().sorted().toList()));
              }
            });
    children.forEach(Fields::refuseUnknown);
  }

  private @Nullable JsonNode required(String name) {
    known.add(name);
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      refuse(name, "is missing");
      return null;
    }
    return value;
  }

  private String text(String name, JsonNode value, int longest) {
    if (!value.isTextual()) {
      refuse(name, "must be text");
      return "";
    }
    String text = value.asText();
    if (text.isBlank()) {
      refuse(name, "must not be empty");
    } else if (text.length() > longest) {
      refuse(name, "may have " + longest + " characters at most");
    } else if (text.codePoints().anyMatch(Fields::isNoText)) {
      refuse(name, "must not hold control characters or halves of characters");
    }
    return text;
  }

  private static boolean isNoText(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
