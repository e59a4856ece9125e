package org.ridealong.course;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Where the parts of a course stand in its files, so that a check can point at what it found.
 *
 * <p>A side table keyed by the very objects that the reader made: courses stay plain values, equal
 * if they say the same, and an equal part elsewhere is not confused with this one.
 */
public final class Places {

  private static final Place NOWHERE = new Place("(not from a file)", 0);

  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
  private final IdentityHashMap<Course, List<Written>> texts = new IdentityHashMap<>();

  /** Remembers where a part stands and hands the part back. */
  public <T> T put(T part, Place place) {
    places.put(part, place);
    return part;
  }

  /** Where a part stands; for one that was never read from a file, no file. */
  public Place of(Object part) {
    return places.getOrDefault(part, NOWHERE);
  }

  /** Remembers what a course was read from. */
  public void write(Course course, List<Written> from) {
    texts.put(course, List.copyOf(from));
  }

  /** What a course was read from, in the language that it is in; nothing if from no files. */
  public List<Written> texts(Course course) {
    return texts.getOrDefault(course, List.of());
  }
}
