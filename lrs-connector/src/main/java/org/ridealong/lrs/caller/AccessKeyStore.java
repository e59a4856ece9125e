package org.ridealong.lrs.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keys in the database. */
@ApplicationScoped
class AccessKeyStore {
  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  Optional<AccessKey> find(String id) {
    return Optional.ofNullable(entities.find(AccessKey.class, id));
  }

  List<AccessKey> all() {
    return entities
        .createQuery("select k from AccessKey k order by k.label, k.id", AccessKey.class)
        .getResultList();
  }

  void add(AccessKey key) {
    entities.persist(key);
  }
}
