package org.ridealong.packaging.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A manifest as XML; without elements where it cannot be read. */
final class Xml {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final @Nullable Document document;
  private final String problem;

  private Xml(@Nullable Document document, String problem) {
    this.document = document;
    this.problem = problem;
  }

  static Xml missing() {
    return new Xml(null, "");
  }

  static Xml read(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(builder.parse(new ByteArrayInputStream(bytes)), "");
    } catch (SAXException e) {
      return new Xml(null, String.valueOf(e.getMessage()));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the parser says where it is not well formed. */
  Optional<String> problem() {
    return Optional.of(problem).filter(text -> !text.isEmpty());
  }

  Optional<Element> root() {
    return Optional.ofNullable(document).map(Document::getDocumentElement);
  }

  /** In document order. */
  Stream<Element> all() {
    return root().stream().flatMap(Xml::withDescendants);
  }

  /** Whether an element is of the namespace of the root. */
  boolean isOwn(Element element) {
    return root()
        .filter(root -> Objects.equals(root.getNamespaceURI(), element.getNamespaceURI()))
        .isPresent();
  }

  static Stream<Element> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  static Stream<Element> children(Element parent, String name) {
    return children(parent).filter(child -> child.getLocalName().equals(name));
  }

  static Stream<Attr> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(element.getAttributes()::item)
        .map(Attr.class::cast);
  }

  /** As messages name it: with the id that it has, if it has one. */
  static String name(Element element) {
    return Stream.of("identifier", "id")
        .map(element::getAttribute)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .map(id -> element.getLocalName() + " " + id)
        .orElse(element.getLocalName());
  }

  static boolean isNamespaceDeclaration(Node attribute) {
    return "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
  }

  private static Stream<Element> withDescendants(Element element) {
    return Stream.concat(Stream.of(element), children(element).flatMap(Xml::withDescendants));
  }
}
