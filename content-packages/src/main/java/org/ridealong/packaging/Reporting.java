package org.ridealong.packaging;

import java.net.URI;

/**
 * Where a package reports to beside its LMS.
 *
 * @param endpoint our server's base address, with a slash at the end
 * @param key publishable: it lies open in the package and is good for nothing but starting a
 *     reporting session
 */
public record Reporting(URI endpoint, String key) {

  /**
   * @throws IllegalArgumentException if the address is no absolute http or https address without a
   *     query, or the key has other characters than letters, digits, {@code _} and {@code -}; the
   *     message is for people
   */
  public Reporting {
    boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
    if (!web
        || endpoint.getHost() == null
        || endpoint.getRawQuery() != null
        || endpoint.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The reporting address must look like https://learn.example.com/, not " + endpoint);
    }
    if (!key.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "The reporting key may hold letters, digits, _ and - only.");
    }
    endpoint = Iris.withSlash(endpoint);
  }
}
