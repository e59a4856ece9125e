package org.ridealong.packaging.rules;

import java.util.stream.Stream;
import org.ridealong.packaging.Bundle;
import org.w3c.dom.Element;

/** Identifiers are made of the module's id alone, for ever. */
final class IdentifiersFollowTheModule implements Rule {

  @Override
  public String reference() {
    return "Moodle 4.5: another item identifier deletes every learner's attempts";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("resource").flatMap(resource -> check(made, resource));
  }

  private static Stream<Note> check(Inspection made, Element resource) {
    String page = resource.getAttribute("href");
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    String here = resource.getAttribute("identifier");
    return made.courses().stream()
        .filter(course -> course.folder().equals(folder))
        .flatMap(
            course -> {
              String bundle = folder.isEmpty() ? course.id() : Bundle.PROGRAMME;
              return Stream.of(
                      expect(made, Stream.of(resource), "sco-" + course.id()),
                      expect(made, items(made, here), "item-" + course.id()),
                      expect(made, made.elements("organization"), "org-" + bundle),
                      expect(made, made.elements("manifest"), "ridealong-" + bundle))
                  .flatMap(notes -> notes);
            });
  }

  private static Stream<Element> items(Inspection made, String resource) {
    return made.elements("item")
        .filter(item -> item.getAttribute("identifierref").equals(resource));
  }

  private static Stream<Note> expect(Inspection made, Stream<Element> elements, String id) {
    return elements
        .filter(element -> !element.getAttribute("identifier").equals(id))
        .map(
            element ->
                made.note(
                    Xml.name(element) + " would be new to an LMS that has an earlier package",
                    "call it " + id));
  }
}
