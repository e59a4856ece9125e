package org.ridealong.course.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ridealong.course.Id;
import org.ridealong.course.Place;

/** Ids that must differ from each other. */
final class Siblings {

  private final Map<Id, Place> taken = new LinkedHashMap<>();

  /** Reads an id and takes it. */
  Id take(Value value) {
    Id id = value.id();
    if (!id.equals(Value.NO_ID)) {
      Place first = taken.putIfAbsent(id, value.place());
      if (first != null) {
        value.wrong("is " + id + ", which line " + first.line() + " has taken already");
      }
    }
    return id;
  }

  Set<Id> ids() {
    return taken.keySet();
  }
}
