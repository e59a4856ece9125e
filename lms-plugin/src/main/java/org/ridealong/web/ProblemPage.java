package org.ridealong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What went wrong, for people. */
public final class ProblemPage {
  private ProblemPage() {}

  public static String of(Problem problem, HttpServletRequest request) {
    Map<String, Object> model = Site.model(request);
    model.put("heading", problem.status() == 404 ? "This page is not here" : problem.title());
    model.put("detail", problem.detail());
    return Pages.render("problem.vm", model);
  }
}
