package org.ridealong.packaging.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** Ids name things for the whole world: absolute IRIs. */
final class IdsAreIris implements Rule {

  @Override
  public String reference() {
    return "cmi5 3.0.0.0-1; xAPI 1.0.3, Data 2.4.4.1: activity ids";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.xml()
        .all()
        .filter(element -> element.hasAttribute("id"))
        .filter(element -> !isAbsolute(element.getAttribute("id")))
        .map(
            element ->
                made.note(Xml.name(element) + " is no absolute IRI", "begin it with https://"));
  }

  private static boolean isAbsolute(String id) {
    try {
      URI uri = new URI(id);
      return uri.isAbsolute() && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
