package org.ridealong.security;

/** What users may be allowed to do; web.xml and the table name the same. */
final class Roles {
  static final String ADMIN = "admin";
  static final String REPORTS = "reports";

  private Roles() {}
}
