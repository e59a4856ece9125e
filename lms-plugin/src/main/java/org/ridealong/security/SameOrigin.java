package org.ridealong.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form came from one of our own pages. Browsers say where a request comes from, so no
 * token has to be kept, and a form that stayed open over night still works.
 */
final class SameOrigin {
  private SameOrigin() {}

  static boolean sent(HttpServletRequest request, Optional<String> publicUrl) {
    return isOurs(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"),
        publicUrl);
  }

  @SuppressWarnings("NullAway") // Headers may be missing; each is checked.
  static boolean isOurs(String site, String origin, String host, Optional<String> publicUrl) {
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    if (origin == null) {
      return true; // No browser of this decade: nothing that carries a victim's cookies.
    }
    try {
      String authority = String.valueOf(URI.create(origin).getAuthority());
      return authority.equals(host)
          || publicUrl.map(url -> authority.equals(URI.create(url).getAuthority())).orElse(false);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
