package org.ridealong.lrs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ridealong.lrs.store.LrsSettings;

/** The other LRS that the configuration names, if it names one. */
@ApplicationScoped
class ConfiguredTarget {
  @Inject LrsSettings settings;

  Filter filter() {
    return new Filter(
        settings.list("ridealong.lrs.verbs"),
        settings.list("ridealong.lrs.activities"),
        settings.list("ridealong.lrs.sources"));
  }

  Optional<Address> address() {
    return Address.configured(settings, "ridealong.lrs");
  }
}
