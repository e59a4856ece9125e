package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Local users, kept in the database. */
@ApplicationScoped
class AccountStore {
  @PersistenceContext(unitName = "ridealong")
  private EntityManager entityManager;

  boolean isEmpty() {
    return list("select 1 from ridealong.account limit 1").isEmpty();
  }

  Optional<String> passwordHash(String name) {
    return list("select password_hash from ridealong.account where name = ?1", name).stream()
        .map(String.class::cast)
        .findFirst();
  }

  Set<String> roles(String name) {
    return Set.copyOf(
        list("select role from ridealong.account_role where account = ?1", name).stream()
            .map(String.class::cast)
            .toList());
  }

  /** Adds a user, unless another node was quicker. */
  void add(String name, String passwordHash, Set<String> roles) {
    run(
        "insert into ridealong.account (name, password_hash) values (?1, ?2) on conflict do nothing",
        name,
        passwordHash);
    roles.forEach(
        role ->
            run(
                "insert into ridealong.account_role values (?1, ?2) on conflict do nothing",
                name,
                role));
  }

  List<String> all() {
    return list("select name from ridealong.account order by lower(name)").stream()
        .map(String.class::cast)
        .toList();
  }

  void setPassword(String name, String passwordHash) {
    run("update ridealong.account set password_hash = ?2 where name = ?1", name, passwordHash);
  }

  void setRoles(String name, Set<String> roles) {
    run("delete from ridealong.account_role where account = ?1", name);
    roles.forEach(role -> run("insert into ridealong.account_role values (?1, ?2)", name, role));
  }

  void remove(String name) {
    run("delete from ridealong.account where name = ?1", name);
  }

  private List<?> list(String sql, Object... values) {
    var query = entityManager.createNativeQuery(sql);
    for (int index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    return query.getResultList();
  }

  private void run(String sql, Object... values) {
    var query = entityManager.createNativeQuery(sql);
    for (int index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    query.executeUpdate();
  }
}
