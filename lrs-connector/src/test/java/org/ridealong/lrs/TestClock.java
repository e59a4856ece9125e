package org.ridealong.lrs;

import jakarta.enterprise.inject.Produces;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The server's clock, which tests set back or forward by asking for {@code clock?seconds=-3600}.
 */
@WebServlet("/clock")
public class TestClock extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static volatile Duration off = Duration.ZERO;

  @Produces
  static InstantSource clock() {
    return () -> InstantSource.system().instant().plus(off);
  }

  @Override
  protected void doGet(HttpServletRequest asked, HttpServletResponse answer) {
    off = Duration.ofSeconds(Long.parseLong(asked.getParameter("seconds")));
  }
}
