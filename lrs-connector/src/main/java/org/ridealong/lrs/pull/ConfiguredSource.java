package org.ridealong.lrs.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ridealong.lrs.outbox.Address;
import org.ridealong.lrs.statement.XapiVersion;
import org.ridealong.lrs.store.LrsSettings;

/** The LRS to fetch from that the configuration names, if it names one. */
@ApplicationScoped
class ConfiguredSource {
  private static final int MINUTES = 15;

  @Inject LrsSettings settings;

  /**
   * @throws IllegalStateException that names the setting that is wrong
   */
  Optional<Source> source() {
    return Address.configured(settings, "ridealong.pull")
        .map(
            address ->
                new Source(
                    address,
                    XapiVersion.of(address.version()).orElseThrow(),
                    Duration.ofMinutes(settings.number("ridealong.pull.minutes", MINUTES))));
  }
}
