package org.ridealong.lrs.forward;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Forwarding lives as long as the web application. */
@WebListener
public class ForwardingStart implements ServletContextListener {
  @Inject Forwarder forwarder;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    forwarder.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    forwarder.stop();
  }
}
