package org.ridealong.packaging.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/** Escapes whatever a template inserts, for text and for attributes, in XML and in HTML alike. */
enum Escaping implements ReferenceInsertionEventHandler {
  /**
   * In packages. Apostrophes stay as they are: Moodle stores a numeric character reference in a
   * title as that literal text.
   */
  PACKAGE {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
      return value instanceof Markup markup ? markup.text() : escaped(value);
    }
  },
  /** On pages of a server. There is no way around it. */
  PAGE {
    @Override
    public Object referenceInsert(Context context, String reference, Object value) {
      return escaped(value).replace("'", "&#39;");
    }
  };

  private static String escaped(Object value) {
    return String.valueOf(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
