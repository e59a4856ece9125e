package org.ridealong.app;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.eclipse.krazo.core.ViewResponseFilter;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Keeps MVC out of the API and the LRS. As soon as a WAR has one page, Krazo puts its filters into
 * each JAX-RS application, where they make a dozen beans and read service files for every request:
 * a third of what storing a statement cost. It stays away from where its first filter is already,
 * and that filter alone does nothing without a page.
 */
@Priority(1)
public class MvcForPagesOnly implements ForcedAutoDiscoverable {
  static final String PAGES = "org.ridealong.pages";

  @Override
  public void configure(FeatureContext application) {
    if (application.getConfiguration().getProperty(PAGES) == null) {
      application.register(ViewResponseFilter.class);
    }
  }
}
