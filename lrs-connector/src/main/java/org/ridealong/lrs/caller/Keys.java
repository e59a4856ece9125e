package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridealong.lrs.store.LrsClock;

/** The keys of this LRS. */
@ApplicationScoped
public class Keys {
  /** Who used a key is not asked to the second: each answer would cost a write. */
  private static final Duration USE_REMEMBERED = Duration.ofMinutes(1);

  @Inject AccessKeyStore store;
  @Inject KnownKeys known;
  @Inject KeyUse use;
  @Inject Event<KeyChanged> changed;
  @Inject LrsClock clock;

  @Inject
  @ConfigProperty(name = "ridealong.first-key.id")
  Optional<String> configured;

  private final ProvenSecrets proven = new ProvenSecrets();

  /**
   * A secret just made.
   *
   * @param secret shown once; the LRS keeps only a hash
   */
  public record NewKey(String id, String secret) {}

  @Transactional
  public NewKey create(String label, Set<Scope> scopes) {
    NewKey key = new NewKey(UUID.randomUUID().toString(), Secret.random());
    store.add(new AccessKey(key.id(), label, Secret.hash(key.secret()), scopes, clock.now()));
    return key;
  }

  /** Also those that were revoked: statements still name them. */
  @Transactional
  public List<KeyState> all() {
    Instant now = clock.now();
    return store.all().stream().map(key -> state(key, now)).toList();
  }

  @Transactional
  public Optional<KeyState> find(String id) {
    return store.find(id).map(key -> state(key, clock.now()));
  }

  /**
   * Gives a key another secret.
   *
   * @param grace for how long the one before holds too; zero ends it at once
   */
  @Transactional
  public NewKey rotate(String id, Duration grace) {
    NewKey fresh = new NewKey(id, Secret.random());
    store.find(id).orElseThrow().rotate(Secret.hash(fresh.secret()), clock.now(), grace);
    changed.fire(new KeyChanged(id));
    return fresh;
  }

  /** For good. */
  @Transactional
  public void revoke(String id) {
    store.find(id).orElseThrow().revoke(clock.now());
    changed.fire(new KeyChanged(id));
  }

  /**
   * The key of the configuration: made if it is not there; the configured secret holds, unless the
   * key was revoked.
   */
  @Transactional
  public void ensureFirstKey(String id, String secret) {
    Optional<AccessKey> key = store.find(id);
    if (key.isEmpty()) {
      store.add(
          new AccessKey(
              id,
              "First key, from the configuration",
              Secret.hash(secret),
              Set.of(Scope.ALL),
              clock.now()));
    } else if (!Secret.matches(secret, key.get().secret())) {
      key.get().replaceSecret(Secret.hash(secret));
      changed.fire(new KeyChanged(id));
    }
  }

  /** Whose id and secret these are. */
  public Optional<Caller.Key> prove(String id, String secret) {
    Instant now = clock.now();
    Optional<AccessKey> key =
        known.find(id).filter(k -> k.revoked().isEmpty()).filter(k -> holds(k, secret, now));
    if (key.filter(k -> k.used().map(at -> at.plus(USE_REMEMBERED).isBefore(now)).orElse(true))
        .isPresent()) {
      use.note(id, now);
      known.forget(id);
    }
    return key.map(AccessKey::caller);
  }

  private boolean holds(AccessKey key, String secret, Instant now) {
    return proven.matches(secret, key.secret())
        || key.oldSecret(now).filter(old -> proven.matches(secret, old)).isPresent();
  }

  private KeyState state(AccessKey key, Instant now) {
    return new KeyState(
        key.id(),
        key.label(),
        key.scopes(),
        configured.filter(key.id()::equals).isPresent(),
        key.created(),
        key.used(),
        key.revoked(),
        key.oldUntil().filter(now::isBefore));
  }
}
