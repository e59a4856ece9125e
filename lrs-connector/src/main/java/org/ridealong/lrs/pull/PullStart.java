package org.ridealong.lrs.pull;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Fetching lives as long as the web application. */
@WebListener
public class PullStart implements ServletContextListener {
  @Inject Puller puller;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    puller.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    puller.stop();
  }
}
