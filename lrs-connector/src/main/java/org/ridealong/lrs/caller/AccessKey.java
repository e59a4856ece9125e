package org.ridealong.lrs.caller;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key as it lies in the database: with a hash of its secret. */
@Entity
@Table(schema = "lrs", name = "access_key")
public class AccessKey {
  @Id private String id;
  @Column private String label;
  @Column private String secret;
  @Column private String scopes;
  @Column private @Nullable Long created;
  @Column private @Nullable Long used;
  @Column private @Nullable Long revoked;

  @Column(name = "old_secret")
  private @Nullable String oldSecret;

  @Column(name = "old_until")
  private @Nullable Long oldUntil;

  protected AccessKey() {}

  AccessKey(String id, String label, String secret, Set<Scope> scopes, Instant now) {
    this.id = id;
    this.label = label;
    this.secret = secret;
    this.scopes = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
    this.created = at(now);
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  String secret() {
    return secret;
  }

  /** The secret before the last rotation, while it holds. */
  Optional<String> oldSecret(Instant now) {
    return instant(oldUntil).filter(now::isBefore).map(until -> oldSecret);
  }

  Optional<Instant> oldUntil() {
    return instant(oldUntil);
  }

  Optional<Instant> created() {
    return instant(created);
  }

  Optional<Instant> used() {
    return instant(used);
  }

  Optional<Instant> revoked() {
    return instant(revoked);
  }

  Set<Scope> scopes() {
    return Arrays.stream(scopes.split(" ", -1))
        .flatMap(word -> Scope.of(word).stream())
        .collect(Collectors.toSet());
  }

  void replaceSecret(String hash) {
    this.secret = hash;
    this.oldSecret = null;
    this.oldUntil = null;
  }

  void rotate(String hash, Instant now, Duration grace) {
    String before = secret;
    replaceSecret(hash);
    if (!grace.isZero()) {
      this.oldSecret = before;
      this.oldUntil = at(now.plus(grace));
    }
  }

  void revoke(Instant now) {
    this.revoked = at(now);
    this.oldSecret = null;
    this.oldUntil = null;
  }

  void use(Instant now) {
    this.used = at(now);
  }

  Caller.Key caller() {
    return new Caller.Key(id, label, scopes());
  }

  private static Long at(Instant instant) {
    return instant.toEpochMilli();
  }

  private static Optional<Instant> instant(@Nullable Long at) {
    return Optional.ofNullable(at).map(Instant::ofEpochMilli);
  }
}
