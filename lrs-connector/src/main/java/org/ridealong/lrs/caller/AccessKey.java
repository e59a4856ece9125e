package org.ridealong.lrs.caller;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A key as it lies in the database: with a hash of its secret. */
@Entity
@Table(schema = "lrs", name = "access_key")
public class AccessKey {
  @Id private String id;
  @Column private String label;
  @Column private String secret;
  @Column private String scopes;

  protected AccessKey() {}

  AccessKey(String id, String label, String secret, Set<Caller.Scope> scopes) {
    this.id = id;
    this.label = label;
    this.secret = secret;
    this.scopes = scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  String secret() {
    return secret;
  }

  void replaceSecret(String hash) {
    this.secret = hash;
  }

  Caller.Key caller() {
    return new Caller.Key(
        id,
        label,
        Arrays.stream(scopes.split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .map(Caller.Scope::valueOf)
            .collect(Collectors.toSet()));
  }
}
