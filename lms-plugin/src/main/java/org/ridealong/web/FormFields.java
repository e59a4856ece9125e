package org.ridealong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a form sent, read like the body of a program's request: one set of rules for both. */
public final class FormFields {
  private final Map<String, List<String>> values;

  public FormFields(Map<String, List<String>> values) {
    this.values = values;
  }

  public static FormFields empty() {
    return new FormFields(Map.of());
  }

  /** What was typed, for the page that shows it again. */
  public String of(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    return sent.isEmpty() ? "" : sent.get(0);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether a box or choice of that name and value was on. */
  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /** Fields with one text each. */
  public ObjectNode texts(String... names) {
    ObjectNode object = Json.object();
    for (String name : names) {
      object.put(name, of(name));
    }
    return object;
  }

  /** Adds a list of which each line is an entry. */
  public void lines(ObjectNode object, String name) {
    ArrayNode list = object.putArray(name);
    of(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
  }

  /** Adds a list of the boxes that were ticked. */
  public void ticked(ObjectNode object, String name) {
    ArrayNode list = object.putArray(name);
    values.getOrDefault(name, List.of()).forEach(list::add);
  }
}
