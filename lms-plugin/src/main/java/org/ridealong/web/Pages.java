package org.ridealong.web;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.ridealong.packaging.template.Templates;

/** Renders pages. A name that a page uses and its model lacks is an error, not an empty place. */
final class Pages {
  private static final String FOLDER = "org/ridealong/web/views/";

  private Pages() {}

  static void render(String view, Map<String, Object> model, Writer out) {
    Templates.page(FOLDER + view, model, out);
  }

  static String render(String view, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    render(view, model, out);
    return out.toString();
  }
}
