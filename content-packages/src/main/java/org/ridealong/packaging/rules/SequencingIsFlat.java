package org.ridealong.packaging.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Nothing in the manifest judges, maps or branches: that is the course's own. What may be said is
 * that an optional module does not count for the whole: {@code rollupRules} without a rule in it.
 */
final class SequencingIsFlat implements Rule {

  private static final Set<String> FLAT =
      Set.of("sequencing", "controlMode", "deliveryControls", "rollupRules");

  @Override
  public String reference() {
    return "Moodle 4.5: mapInfo ends the import, a mastery score overrules the course";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.xml()
        .all()
        .filter(element -> !made.xml().isOwn(element) && !isAllowed(element))
        .map(
            element ->
                made.note(
                    element.getNodeName() + " lets the LMS decide what the course decides",
                    "leave it out"));
  }

  private static boolean isAllowed(Element element) {
    String namespace = String.valueOf(element.getNamespaceURI());
    return namespace.contains("/imsmd_")
        || (namespace.contains("/imsss") && FLAT.contains(element.getLocalName()));
  }
}
