package org.ridealong.packaging.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Finished;
import org.w3c.dom.Element;

/** A package as rules look at it. */
final class Inspection {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String manifest;
  private final List<Entry> entries;
  private final Map<String, Entry> byPath = new HashMap<>();
  private final byte[] zip;
  private final Xml xml;

  Inspection(Finished made, String manifest) {
    this.manifest = manifest;
    this.entries = made.entries();
    this.zip = made.zip();
    entries.forEach(entry -> byPath.putIfAbsent(entry.path(), entry));
    Entry described = byPath.get(manifest);
    this.xml = described == null ? Xml.missing() : Xml.read(described.bytes());
  }

  /** What the manifest is called. */
  String manifest() {
    return manifest;
  }

  Xml xml() {
    return xml;
  }

  /** Elements of the manifest's own namespace, by local name. */
  Stream<Element> elements(String name) {
    return xml.all().filter(xml::isOwn).filter(element -> element.getLocalName().equals(name));
  }

  Rule.Note note(String problem, String mend) {
    return new Rule.Note(manifest, problem, mend);
  }

  List<String> paths() {
    return entries.stream().map(Entry::path).toList();
  }

  Stream<String> paths(Predicate<String> which) {
    return paths().stream().filter(which).distinct();
  }

  boolean has(String path) {
    return byPath.containsKey(path);
  }

  String text(String path) {
    return Optional.ofNullable(byPath.get(path))
        .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
        .orElse("");
  }

  byte[] zip() {
    return zip;
  }

  /** Where a reference in a file leads, from the package's root. */
  static String resolved(String from, String reference) {
    try {
      return URI.create("/" + from).resolve(reference).getPath().substring(1);
    } catch (IllegalArgumentException e) {
      return reference;
    }
  }

  /** The compiled courses in the package. */
  List<Course> courses() {
    return paths(path -> path.equals("course.json") || path.endsWith("/course.json"))
        .map(this::course)
        .toList();
  }

  private Course course(String path) {
    try {
      JsonNode json = JSON.readTree(text(path));
      String folder = path.substring(0, path.length() - "course.json".length());
      return new Course(folder, json.path("id").asText(), json.path("iri").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param folder where it lies, empty or with a slash at the end
   * @param iri what statements call it
   */
  record Course(String folder, String id, String iri) {}
}
