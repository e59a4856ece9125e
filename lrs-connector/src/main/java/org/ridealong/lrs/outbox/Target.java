package org.ridealong.lrs.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.ridealong.lrs.statement.Mentions;

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

  /**
   * Whether it gets this statement: not if it was fetched from there.
   *
   * @param statement with what this LRS added
   */
  boolean takes(JsonNode statement, Mentions mentions) {
    String source = Filter.source(statement);
    boolean isFromThere =
        address.filter(a -> source.equals(Address.place(a.endpoint().toString()))).isPresent();
    return !isFromThere && filter.takes(statement, mentions);
  }
}
