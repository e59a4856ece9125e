package org.ridealong.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one place that knows the machine's clock; everything else has it injected. */
@Dependent
class Time {
  @Produces
  InstantSource clock() {
    return InstantSource.system();
  }
}
