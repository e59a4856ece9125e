package org.ridealong.lrs.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents in the database. */
@ApplicationScoped
class DocumentStore {
  private static final String ON_SHELF =
      " where d.shelf = :shelf and (:registration = '' or d.registration = :registration)";

  @PersistenceContext(unitName = "lrs")
  EntityManager entities;

  /**
   * Lets one transaction at a time look at this document and change it, also if it is not there
   * yet. Others' documents are not held up.
   */
  void lock(Shelf shelf, String id) {
    entities
        .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
        .setParameter(1, UUID.fromString(shelf.key(id)).getMostSignificantBits())
        .getResultList();
  }

  Optional<Document> find(Shelf shelf, String id) {
    return Optional.ofNullable(entities.find(Document.class, shelf.key(id)));
  }

  /** In the order in which they were changed. */
  List<String> ids(Shelf shelf, Instant since) {
    return entities
        .createQuery(
            "select d.id from Document d"
                + ON_SHELF
                + " and d.modified > :since order by d.modified",
            String.class)
        .setParameter("shelf", shelf.key())
        .setParameter("registration", registration(shelf))
        .setParameter("since", since.toEpochMilli())
        .getResultList();
  }

  void add(Document document) {
    entities.persist(document);
  }

  void remove(Document document) {
    entities.remove(document);
  }

  void clear(Shelf shelf) {
    entities
        .createQuery("delete from Document d" + ON_SHELF)
        .setParameter("shelf", shelf.key())
        .setParameter("registration", registration(shelf))
        .executeUpdate();
  }

  private static String registration(Shelf shelf) {
    return shelf.registration().map(UUID::toString).orElse("");
  }
}
