package org.ridealong.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.ridealong.web.ProblemException;
import org.ridealong.web.Settings;

/** Refuses what another site's page sends in the name of somebody who is signed in here. */
@RequestScoped
public class OwnForms {
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** To be called before anything is changed. */
  public void check() {
    if (!SameOrigin.sent(request, settings.publicUrl())) {
      throw new ProblemException(403, "This form was sent by another site, so nothing was done.");
    }
  }
}
