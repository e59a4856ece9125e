package org.ridealong.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keys, registrations and the secret. Each write says what happens when another node was quicker.
 */
@ApplicationScoped
class LaunchStore {
  @PersistenceContext(unitName = "ridealong")
  private EntityManager entityManager;

  void addKey(String label, String value) {
    query(
            "insert into ridealong.publishable_key (label, value) values (?1, ?2)"
                + " on conflict (label) do nothing",
            label,
            value)
        .executeUpdate();
  }

  Optional<PublishableKey> key(String value) {
    return keys("where value = ?1", value).findFirst();
  }

  PublishableKey keyLabelled(String label) {
    return keys("where label = ?1", label).findFirst().orElseThrow();
  }

  /** The registration of this learner in this course: the one there is, or a new one. */
  UUID registration(PublishableKey key, String learner, String course, Instant now) {
    Object registration =
        query(
                """
                insert into ridealong.registration as known
                  (registration, key_id, learner, course, first_launch, last_launch)
                values (?1, ?2, ?3, ?4, ?5, ?5)
                on conflict (key_id, learner, course) do update
                  set last_launch = greatest(known.last_launch, excluded.last_launch)
                returning cast(registration as text)
                """,
                UUID.randomUUID(),
                key.id(),
                learner,
                course,
                Timestamp.from(now))
            .getSingleResult();
    return UUID.fromString((String) registration);
  }

  /** Where the accounts of this key's learners are from now on, besides where they were. */
  void addHomePage(String homePage, PublishableKey key) {
    query(
            "insert into ridealong.home_page (home_page, key_id) values (?1, ?2)"
                + " on conflict do nothing",
            homePage,
            key.id())
        .executeUpdate();
  }

  boolean isThere(UUID registration) {
    return query("select 1 from ridealong.registration where registration = ?1", registration)
        .getResultStream()
        .findAny()
        .isPresent();
  }

  /** How many there were of whoever has this account. */
  long removeRegistrations(String homePage, String name) {
    return query(
            "delete from ridealong.registration r using ridealong.home_page h"
                + " where h.key_id = r.key_id and h.home_page = ?1 and r.learner = ?2",
            homePage,
            name)
        .executeUpdate();
  }

  /** The secret there is; the given one if there was none. */
  byte[] secret(byte[] fresh) {
    query("insert into ridealong.launch_secret (secret) values (?1) on conflict do nothing", fresh)
        .executeUpdate();
    return (byte[]) query("select secret from ridealong.launch_secret").getSingleResult();
  }

  private Stream<PublishableKey> keys(String where, Object value) {
    Stream<?> rows =
        query("select id, label, value from ridealong.publishable_key " + where, value)
            .getResultStream();
    return rows.map(Object[].class::cast)
        .map(row -> new PublishableKey((Integer) row[0], (String) row[1], (String) row[2]));
  }

  private Query query(String sql, Object... values) {
    Query query = entityManager.createNativeQuery(sql);
    for (int index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    return query;
  }
}
