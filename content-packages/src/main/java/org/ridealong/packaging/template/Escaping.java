package org.ridealong.packaging.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/**
 * Escapes whatever a template inserts, for text and for attributes in double quotes, in XML and in
 * HTML alike.
 *
 * <p>Apostrophes stay as they are: Moodle stores a numeric character reference in a title as that
 * literal text.
 */
final class Escaping implements ReferenceInsertionEventHandler {

  @Override
  public Object referenceInsert(Context context, String reference, Object value) {
    if (value instanceof Markup markup) {
      return markup.text();
    }
    return String.valueOf(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
