package org.ridealong.packaging.template;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/**
 * Renders templates from the class path. A name that a template uses and its model lacks is an
 * error, not an empty place.
 */
public final class Templates {

  private static final VelocityEngine ENGINE = engine();

  private Templates() {}

  /**
   * A template's text with a model filled in, escaped unless it is {@link Markup}.
   *
   * @param path on the class path, from its root
   * @throws RuntimeException if the template is missing or uses what the model lacks: a mistake in
   *     this jar
   */
  public static String render(String path, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    render(path, model, Escaping.PACKAGE, out);
    return out.toString();
  }

  /** The same for a server's page: all of the model is escaped, apostrophes too. */
  public static void page(String path, Map<String, Object> model, Writer out) {
    render(path, model, Escaping.PAGE, out);
  }

  private static void render(
      String path, Map<String, Object> model, Escaping escaping, Writer out) {
    VelocityContext context = new VelocityContext();
    model.forEach(context::put);
    EventCartridge events = new EventCartridge();
    events.addEventHandler(escaping);
    events.attachToContext(context);
    ENGINE.getTemplate(path, "UTF-8").merge(context, out);
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
