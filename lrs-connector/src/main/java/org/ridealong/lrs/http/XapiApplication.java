package org.ridealong.lrs.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The LRS as a JAX-RS application. It lists its classes: other applications share the WAR. */
@ApplicationPath("xapi")
public class XapiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AboutResource.class,
        ActivitiesResource.class,
        AgentsResource.class,
        DocumentsResource.class,
        StatementsResource.class,
        VersionFilter.class,
        CallerFilter.class,
        ConsistentThroughFilter.class,
        ProblemFilter.class,
        ProblemMapper.class,
        FailedTransactionMapper.class);
  }
}
