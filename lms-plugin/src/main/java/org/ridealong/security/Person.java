package org.ridealong.security;

import java.util.Set;
import java.util.TreeSet;

/** A user. */
public record Person(String name, Set<String> roles) {
  public boolean has(String role) {
    return roles.contains(role);
  }

  public String rolesShown() {
    return String.join(", ", new TreeSet<>(roles));
  }
}
