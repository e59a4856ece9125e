package org.ridealong.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridealong.web.Problem;
import org.ridealong.web.ProblemException;

/** Users of this server, as administrators and they themselves may change them. */
@ApplicationScoped
@Transactional
class People {
  // Without the letters and digits that are read one for the other.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GENERATED = 16;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private final SecureRandom random = new SecureRandom();

  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private SignIn signIn;

  List<Person> all() {
    return accounts.all().stream().map(name -> new Person(name, accounts.roles(name))).toList();
  }

  Person one(String name) {
    if (accounts.passwordHash(name).isEmpty()) {
      throw new ProblemException(404, "There is no user of this name.");
    }
    return new Person(name, accounts.roles(name));
  }

  /** Returns the password that was made. */
  String add(String name, Set<String> roles) {
    if (!name.matches("[\\p{L}\\p{N}._@+-]{1,100}")) {
      refuse("name", "may have letters, digits and . _ @ + -, 100 at most");
    }
    if (roles.isEmpty()) {
      refuse("roles", "needs one at least");
    }
    if (accounts.passwordHash(name).isPresent()) {
      refuse("name", "is another user's");
    }
    String password = generated();
    accounts.add(name, passwords.hash(password), roles);
    return password;
  }

  /** Returns the password that was made; sessions with the old one end. */
  String reset(String name) {
    String password = generated();
    accounts.setPassword(one(name).name(), passwords.hash(password));
    return password;
  }

  void setRoles(String name, Set<String> roles, String by) {
    if (roles.isEmpty()) {
      refuse("roles", "needs one at least; remove the user instead");
    }
    if (one(name).name().equals(by) && !roles.contains(Roles.ADMIN)) {
      refuse("roles", "cannot be taken from yourself; another administrator can do that");
    }
    accounts.setRoles(name, roles);
  }

  void remove(String name, String by) {
    if (one(name).name().equals(by)) {
      throw new ProblemException(409, "You cannot remove yourself. Another administrator can.");
    }
    accounts.remove(name);
  }

  void changeOwn(String name, String current, String wanted, String again) {
    if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
      refuse("wanted", "needs " + SHORTEST + " characters or more");
    }
    if (!wanted.equals(again)) {
      refuse("again", "is not the same as the new password");
    }
    SignIn.Outcome outcome = signIn.attempt(name, current);
    if (outcome instanceof SignIn.Outcome.Wait wait) {
      refuse(
          "current", "was wrong several times. Wait " + (wait.left().toSeconds() + 1) + " seconds");
    }
    if (!(outcome instanceof SignIn.Outcome.Welcome)) {
      refuse("current", "is not your password");
    }
    accounts.setPassword(name, passwords.hash(wanted));
  }

  /** What a session remembers of an account, so that it ends with its password. */
  Optional<String> stamp(String name) {
    return accounts.passwordHash(name).map(hash -> Integer.toHexString(hash.hashCode()));
  }

  private String generated() {
    StringBuilder text = new StringBuilder();
    while (text.length() < GENERATED) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static void refuse(String field, String message) {
    throw new ProblemException(Problem.of(List.of(new Problem.FieldError(field, message))));
  }
}
