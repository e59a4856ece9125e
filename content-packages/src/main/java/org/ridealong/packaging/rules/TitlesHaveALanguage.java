package org.ridealong.packaging.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Courses, blocks, units and objectives have a title and a description, each in a named language.
 */
final class TitlesHaveALanguage implements Rule {

  private static final Set<String> DESCRIBED = Set.of("course", "block", "au", "objective");

  @Override
  public String reference() {
    return "cmi5 13.1: title and description hold langstrings";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.xml()
        .all()
        .filter(element -> DESCRIBED.contains(element.getLocalName()) && element.hasAttribute("id"))
        .flatMap(
            element ->
                Stream.of("title", "description")
                    .filter(part -> !isSaid(element, part))
                    .map(
                        part ->
                            made.note(
                                "%s has no %s in a language".formatted(Xml.name(element), part),
                                "give it a langstring with lang and text")));
  }

  private static boolean isSaid(Element element, String part) {
    List<Element> texts =
        Xml.children(element, part).flatMap(child -> Xml.children(child, "langstring")).toList();
    return !texts.isEmpty()
        && texts.stream()
            .allMatch(
                text -> !text.getAttribute("lang").isBlank() && !text.getTextContent().isBlank());
  }
}
