package org.ridealong.keys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ridealong.lrs.caller.KeyState;
import org.ridealong.lrs.caller.Scope;
import org.ridealong.web.Words;

/**
 * A key as it is shown.
 *
 * @param configured whether the server's configuration says its secret
 * @param lastUsed to the minute
 * @param oldSecretUntil until when the secret before the last rotation holds too
 */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
    String id,
    String label,
    @Schema(example = "[\"statements/read\"]") List<String> scopes,
    boolean configured,
    @Nullable String created,
    @Nullable String lastUsed,
    @Nullable String revoked,
    @Nullable String oldSecretUntil) {

  static KeyView of(KeyState key) {
    return new KeyView(
        key.id(),
        key.label(),
        key.scopes().stream().sorted().map(Scope::word).toList(),
        key.configured(),
        text(key.created()),
        text(key.used()),
        text(key.revoked()),
        text(key.oldUntil()));
  }

  @JsonIgnore
  public boolean isRevoked() {
    return revoked != null;
  }

  @JsonIgnore
  public String scopesShown() {
    return String.join(", ", scopes);
  }

  @JsonIgnore
  public String usedShown() {
    return lastUsed == null ? "never" : Words.time(Instant.parse(lastUsed));
  }

  @JsonIgnore
  public String stateShown() {
    if (revoked != null) {
      return "Revoked " + Words.time(Instant.parse(revoked));
    }
    return oldSecretUntil == null
        ? "Holds"
        : "Old secret holds until " + Words.time(Instant.parse(oldSecretUntil));
  }

  private static @Nullable String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }
}
