package org.ridealong.app;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.ridealong.catalogue.DevelopersPage;
import org.ridealong.catalogue.HomePage;
import org.ridealong.delivery.DeliveryPage;
import org.ridealong.delivery.SourcePage;
import org.ridealong.keys.KeysPage;
import org.ridealong.play.PlayResource;
import org.ridealong.privacy.PrivacyPage;
import org.ridealong.report.ReportsPage;
import org.ridealong.report.VerifyPage;
import org.ridealong.security.AccountPage;
import org.ridealong.security.LoginPage;
import org.ridealong.security.PeoplePage;
import org.ridealong.statements.StatementsPage;
import org.ridealong.web.AssetsResource;
import org.ridealong.web.FailedTransactionMapper;
import org.ridealong.web.PageProblemMapper;

/** The pages. The API and the LRS have longer paths, so they come first. */
@ApplicationPath("/")
public class PagesApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        HomePage.class,
        DevelopersPage.class,
        LoginPage.class,
        ReportsPage.class,
        VerifyPage.class,
        StatementsPage.class,
        DeliveryPage.class,
        SourcePage.class,
        KeysPage.class,
        PeoplePage.class,
        AccountPage.class,
        PrivacyPage.class,
        PlayResource.class,
        AssetsResource.class,
        PageProblemMapper.class,
        FailedTransactionMapper.class);
  }

  /** Our forms look at where they come from; MVC's tokens would give every visitor a session. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        Csrf.CSRF_PROTECTION,
        Csrf.CsrfOptions.OFF,
        "jersey.config.server.wadl.disableWadl",
        true,
        MvcForPagesOnly.PAGES,
        true);
  }
}
