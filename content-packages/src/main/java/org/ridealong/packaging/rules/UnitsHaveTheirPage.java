package org.ridealong.packaging.rules;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The page that a unit opens is named relatively and in the package. */
final class UnitsHaveTheirPage implements Rule {

  @Override
  public String reference() {
    return "cmi5 14.1.0.0-3, 14.1.0.0-4 and 13.1.4.0-3";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("au")
        .filter(unit -> urls(unit).count() != 1 || !urls(unit).allMatch(made::has))
        .map(
            unit ->
                made.note(
                    "%s opens %s, which is not one file of the package"
                        .formatted(Xml.name(unit), urls(unit).toList()),
                    "give one url: relative, without a query, of a file that is there"));
  }

  private static Stream<String> urls(Element unit) {
    return Xml.children(unit, "url").map(url -> url.getTextContent().strip());
  }
}
