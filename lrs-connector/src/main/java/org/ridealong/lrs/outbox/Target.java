package org.ridealong.lrs.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Another LRS that gets statements.
 *
 * @param id {@link #CONFIGURED} for that of the configuration
 * @param address empty if the configuration names no LRS any more, or if the secret cannot be read
 *     because the key that it was sealed with is another or gone
 * @param created statements stored from then on go there; older ones if that was chosen
 */
public record Target(
    int id,
    String name,
    String endpoint,
    String key,
    String version,
    Optional<Address> address,
    Filter filter,
    Instant created) {
  public static final int CONFIGURED = 0;

  public boolean isConfigured() {
    return id == CONFIGURED;
  }
}
