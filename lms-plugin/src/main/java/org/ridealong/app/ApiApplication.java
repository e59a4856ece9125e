package org.ridealong.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.ridealong.catalogue.ModulesResource;
import org.ridealong.delivery.DeliveryResource;
import org.ridealong.delivery.SourceResource;
import org.ridealong.keys.KeysResource;
import org.ridealong.launch.LaunchesResource;
import org.ridealong.launch.PackagesResource;
import org.ridealong.privacy.PrivacyResource;
import org.ridealong.report.ReportsResource;
import org.ridealong.security.PeopleResource;
import org.ridealong.web.FailedTransactionMapper;
import org.ridealong.web.HttpProblemMapper;
import org.ridealong.web.ProblemMapper;
import org.ridealong.web.UnexpectedMapper;

/** The API. It lists its classes: the LRS and the pages share the WAR. */
@ApplicationPath("api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Ridealong",
            version = "0.1",
            description =
                "Sales-leadership modules, their packages for an LMS, and what learners did. Mistakes"
                    + " are answered as application/problem+json (RFC 9457).",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ModulesResource.class,
        PackagesResource.class,
        LaunchesResource.class,
        ReportsResource.class,
        DeliveryResource.class,
        SourceResource.class,
        KeysResource.class,
        PrivacyResource.class,
        PeopleResource.class,
        ProblemMapper.class,
        HttpProblemMapper.class,
        UnexpectedMapper.class,
        FailedTransactionMapper.class);
  }

  /** OpenAPI describes us; a second description would only differ. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
