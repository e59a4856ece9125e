package org.ridealong.packaging.rules;

import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The prefixes that LMSs look for as text: none for the package, adlcp and imsss for the rest. */
final class PrefixesAreLiteral implements Rule {

  private static final Map<String, String> KNOWN =
      Map.of(
          "/adlcp_", "adlcp",
          "/adlseq_", "adlseq",
          "/adlnav_", "adlnav",
          "/imsss", "imsss",
          "/imsmd_", "imsmd");

  @Override
  public String reference() {
    return "Moodle 4.5 knows elements by their literal prefix";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    return made.xml()
        .all()
        .flatMap(element -> Stream.concat(Stream.of(element), Xml.attributes(element)))
        .filter(node -> !Xml.isNamespaceDeclaration(node))
        .filter(node -> !expected(made, node).equals(prefix(node)))
        .map(
            node ->
                made.note(
                    "%s has the prefix \"%s\"".formatted(node.getNodeName(), prefix(node)),
                    "write \"%s\"".formatted(expected(made, node))));
  }

  private static String prefix(Node node) {
    return node.getPrefix() == null ? "" : node.getPrefix();
  }

  private static String expected(Inspection made, Node node) {
    String namespace = String.valueOf(node.getNamespaceURI());
    if (node instanceof Element element && made.xml().isOwn(element)) {
      return "";
    }
    return KNOWN.entrySet().stream()
        .filter(known -> namespace.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(prefix(node));
  }
}
