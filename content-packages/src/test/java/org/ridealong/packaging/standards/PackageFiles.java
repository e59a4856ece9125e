package org.ridealong.packaging.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Standard;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A package as a test looks at it. */
final class PackageFiles {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private PackageFiles(List<Entry> entries) {
    entries.forEach(entry -> files.put(entry.path(), entry.bytes()));
  }

  static PackageFiles of(Bundle bundle, Standard standard) {
    return of(bundle, standard, PackageOptions.DEFAULT);
  }

  static PackageFiles of(Bundle bundle, Standard standard, PackageOptions options) {
    return new PackageFiles(Packager.entries(bundle, standard, options));
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  byte[] bytes(String name) {
    return files.get(name);
  }

  String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  Document xml(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes(name)));
  }

  /** An attribute of all elements that have it, in order. */
  List<String> attributes(String name, String element, String attribute) throws Exception {
    NodeList all = xml(name).getElementsByTagName(element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      String value = ((Element) all.item(i)).getAttribute(attribute);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }
}
