package org.ridealong.course.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridealong.course.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a map in a YAML file. */
final class Fields {

  private final Source source;
  private final Value owner;
  private final boolean there;
  private final Map<String, Value> values = new LinkedHashMap<>();

  private Fields(Source source, Value owner, boolean there) {
    this.source = source;
    this.owner = owner;
    this.there = there;
  }

  static Fields none(Source source, Value owner) {
    return new Fields(source, owner, false);
  }

  static Fields of(Source source, MappingNode mapping, Value owner, List<String> known) {
    Fields fields = new Fields(source, owner, true);
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      Place place = new Value(source, tuple.getKeyNode(), key).place();
      if (!known.contains(key)) {
        List<String> free = new ArrayList<>(known);
        free.removeAll(fields.values.keySet());
        source.findings().add(place, "unknown key " + key + Nearest.to(key, free));
      } else if (fields.values.containsKey(key)) {
        source.findings().add(place, key + " is given twice");
      } else {
        fields.values.put(key, owner.under(tuple.getValueNode(), key, place));
      }
    }
    return fields;
  }

  Place place() {
    return owner.place();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A key that must be there. */
  Value get(String key) {
    Value value = values.get(key);
    if (value != null) {
      return value;
    }
    if (there) {
      source.findings().add(place(), key + " is missing");
    }
    return Value.absent(source, key, place());
  }

  /** A key that may be there. */
  Optional<Value> find(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
