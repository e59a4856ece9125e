package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ridealong.lrs.caller.Caller.Scope;

/** The keys of this LRS. */
@ApplicationScoped
public class Keys {
  @Inject AccessKeyStore store;
  private final ProvenSecrets proven = new ProvenSecrets();

  /**
   * A key just made.
   *
   * @param secret shown once; the LRS keeps only a hash
   */
  public record NewKey(String id, String secret) {}

  @Transactional
  public NewKey create(String label, Set<Scope> scopes) {
    NewKey key = new NewKey(UUID.randomUUID().toString(), Secret.random());
    store.add(new AccessKey(key.id(), label, Secret.hash(key.secret()), scopes));
    return key;
  }

  /** The key of the configuration: made if it is not there; the configured secret holds. */
  @Transactional
  public void ensureFirstKey(String id, String secret) {
    Optional<AccessKey> key = store.find(id);
    if (key.isEmpty()) {
      Set<Scope> all = EnumSet.allOf(Scope.class);
      store.add(new AccessKey(id, "First key, from the configuration", Secret.hash(secret), all));
    } else if (!Secret.matches(secret, key.get().secret())) {
      key.get().replaceSecret(Secret.hash(secret));
    }
  }

  /** Whose id and secret these are. */
  public Optional<Caller.Key> prove(String id, String secret) {
    return store
        .find(id)
        .filter(key -> proven.matches(secret, key.secret()))
        .map(AccessKey::caller);
  }
}
