package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Keys in the database. */
@ApplicationScoped
class AccessKeyStore {
  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  Optional<AccessKey> find(String id) {
    return Optional.ofNullable(entities.find(AccessKey.class, id));
  }

  void add(AccessKey key) {
    entities.persist(key);
  }
}
