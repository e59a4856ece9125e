package org.ridealong.web;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** Renders pages. A name that a page uses and its model lacks is an error, not an empty place. */
final class Pages {
  private static final String FOLDER = "org/ridealong/web/views/";
  private static final VelocityEngine ENGINE = engine();

  private Pages() {}

  static void render(String view, Map<String, Object> model, Writer out) {
    VelocityContext context = new VelocityContext();
    model.forEach(context::put);
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new HtmlEscaping());
    events.attachToContext(context);
    ENGINE.getTemplate(FOLDER + view, "UTF-8").merge(context, out);
  }

  static String render(String view, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    render(view, model, out);
    return out.toString();
  }

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT_ESCAPE, true);
    engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "class");
    engine.setProperty("resource.loader.class.class", ClasspathResourceLoader.class.getName());
    engine.setProperty("resource.loader.class.cache", true);
    engine.init();
    return engine;
  }
}
