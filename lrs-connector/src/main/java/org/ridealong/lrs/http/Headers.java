package org.ridealong.lrs.http;

/** The headers of xAPI (1.0.3, Communication 1.4, 1.5.2 and 3.3). */
final class Headers {
  static final String VERSION = "X-Experience-API-Version";
  static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";
  static final String HASH = "X-Experience-API-Hash";

  private Headers() {}
}
