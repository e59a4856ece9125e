package org.ridealong.packaging.rules;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Each resource says once that it is a SCO, in its edition's spelling. */
final class ScormTypeIsSaidOnce implements Rule {

  @Override
  public String reference() {
    return "SCORM CAM: adlcp:scormtype (1.2), adlcp:scormType (2004); ADL's package checker";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.elements("resource")
        .filter(resource -> !isSaidOnce(resource))
        .map(
            resource ->
                made.note(
                    Xml.name(resource) + " does not say once that it is a SCO",
                    "write adlcp:scormtype=\"sco\" for 1.2, adlcp:scormType=\"sco\" for 2004"));
  }

  private static boolean isSaidOnce(Element resource) {
    List<Attr> said =
        Xml.attributes(resource)
            .filter(attribute -> attribute.getLocalName().equalsIgnoreCase("scormtype"))
            .toList();
    if (said.size() != 1) {
      return false;
    }
    Attr attribute = said.get(0);
    String namespace = String.valueOf(attribute.getNamespaceURI());
    String spelling = namespace.endsWith("adlcp_rootv1p2") ? "scormtype" : "scormType";
    return namespace.contains("/adlcp_")
        && attribute.getLocalName().equals(spelling)
        && attribute.getValue().equals("sco");
  }
}
