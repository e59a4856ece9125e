package org.ridealong.security;

/** Where to go after signing in: a page of ours, never another site's. */
final class NextPage {
  private NextPage() {}

  static String safe(String wanted, String otherwise) {
    return wanted.matches("/(?!/)[A-Za-z0-9/_?&=.-]*") ? wanted : otherwise;
  }
}
