package org.ridealong.lrs.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.ridealong.lrs.store.LrsSettings;

/**
 * How an LRS is reached.
 *
 * @param endpoint what its resources lie below
 * @param version of xAPI that it is spoken to in
 */
public record Address(URI endpoint, String key, String secret, String version) {

  /** The one that the configuration names below this prefix. */
  public static Optional<Address> configured(LrsSettings settings, String prefix) {
    return settings
        .address(prefix + ".endpoint")
        .map(
            endpoint ->
                new Address(
                    endpoint,
                    settings.text(prefix + ".key").orElse(""),
                    settings.text(prefix + ".secret").orElse(""),
                    settings.version(prefix + ".version")));
  }

  /** The address of one of its resources. */
  public URI resource(String path) {
    String base = endpoint.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path);
  }

  /** The same for all ways to write the address of one LRS; not for its other names. */
  public static String place(String endpoint) {
    URI uri = URI.create(endpoint.replaceAll("/+$", ""));
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    return scheme + "://" + host + port + uri.getRawPath();
  }

  public String authorization() {
    String pair = key + ":" + secret;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret: it ends up in logs. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
