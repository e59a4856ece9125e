package org.ridealong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Jakarta MVC's views, as Velocity templates. */
@ApplicationScoped
class VelocityViews implements ViewEngine {
  @Override
  public boolean supports(String view) {
    return view.endsWith(".vm");
  }

  @Override
  public void processView(ViewEngineContext context) throws ViewEngineException {
    context.getResponseHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8");
    Map<String, Object> model = Site.model(context.getRequest(HttpServletRequest.class));
    model.putAll(context.getModels().asMap());
    try (Writer out = new OutputStreamWriter(context.getOutputStream(), StandardCharsets.UTF_8)) {
      Pages.render(context.getView(), model, out);
    } catch (IOException e) {
      throw new ViewEngineException(e);
    }
  }
}
