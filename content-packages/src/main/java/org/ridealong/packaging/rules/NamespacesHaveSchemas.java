package org.ridealong.packaging.rules;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Node;

/** Each namespace that the manifest uses is mapped to a schema, on one line. */
final class NamespacesHaveSchemas implements Rule {

  private static final Pattern LINES =
      Pattern.compile("xsi:schemaLocation=\"[^\"]*(?:[\\r\\n]|&#)");

  @Override
  public String reference() {
    return "SCORM CAM, Content Packaging: xsi:schemaLocation; ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    Set<String> mapped = SchemaLocations.of(made.xml()).keySet();
    Stream<Note> unmapped =
        made.xml()
            .all()
            .flatMap(element -> Stream.concat(Stream.of(element), Xml.attributes(element)))
            .map(Node::getNamespaceURI)
            .filter(Objects::nonNull)
            .filter(namespace -> !namespace.startsWith("http://www.w3.org/"))
            .distinct()
            .filter(namespace -> !mapped.contains(namespace))
            .map(
                namespace ->
                    made.note(
                        "no schema is named for the namespace " + namespace,
                        "add it and its file to xsi:schemaLocation"));
    Stream<Note> lines =
        LINES
            .matcher(made.text(made.manifest()))
            .results()
            .map(
                found ->
                    made.note(
                        "xsi:schemaLocation goes over lines", "write it on one, with spaces"));
    return Stream.concat(unmapped, lines);
  }
}
