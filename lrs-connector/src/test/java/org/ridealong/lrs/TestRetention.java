package org.ridealong.lrs;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ridealong.lrs.erasure.Retention;

/** Does at {@code GET retention} what every node does now and then: look for a rule that is due. */
@WebServlet("/retention")
public class TestRetention extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient Retention retention;

  @Override
  protected void doGet(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    answer.getWriter().print(retention.runNext());
  }
}
