package org.ridealong.packaging.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code xsi:schemaLocation} of a manifest maps to what. */
final class SchemaLocations {

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private SchemaLocations() {}

  /** Files by namespace. */
  static Map<String, String> of(Xml xml) {
    String text = xml.root().map(root -> root.getAttributeNS(XSI, "schemaLocation")).orElse("");
    String[] words = text.strip().split("\\s+", -1);
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      files.put(words[i], words[i + 1]);
    }
    return files;
  }
}
