package org.ridealong.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What templates need beside the escaping that they get anyway. */
public final class Escape {
  /** As the value of a query parameter. */
  public String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
