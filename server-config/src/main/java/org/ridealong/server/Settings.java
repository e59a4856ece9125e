package org.ridealong.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher itself reads. System properties win over the environment, with the names that
 * MicroProfile Config gives to environment variables, so that the WAR sees the same values.
 */
record Settings(
    String host,
    int port,
    Path data,
    Optional<Database> database,
    String publicUrl,
    Optional<String> sealKey) {

  static Settings from(Properties properties, Map<String, String> environment) {
    Lookup lookup = new Lookup(properties, environment);
    String host = lookup.of("ridealong.host").orElse("127.0.0.1");
    int port = port(lookup.of("ridealong.port").orElse("8080"));
    return new Settings(
        host,
        port,
        Path.of(lookup.of("ridealong.data").orElse(".ridealong")).toAbsolutePath().normalize(),
        lookup.of("ridealong.db.url").map(url -> database(url, lookup)),
        lookup.of("ridealong.public-url").orElse(local(host, port)),
        lookup.of("ridealong.seal-key"));
  }

  /** How this machine reaches the server, whatever stands between it and its users. */
  String localAddress() {
    return local(host, port);
  }

  /** Without the slash at its end, so that a path can follow. */
  String address() {
    return publicUrl.replaceAll("/+$", "");
  }

  /** Passes on what was found or generated; the WAR reads it as MicroProfile Config. */
  void tell(Database used, Secrets secrets) {
    System.setProperty("ridealong.host", host);
    System.setProperty("ridealong.public-url", address());
    System.setProperty("ridealong.db.url", used.url());
    System.setProperty("ridealong.db.user", used.user());
    System.setProperty("ridealong.db.password", used.password());
    System.setProperty("ridealong.first-key.id", secrets.keyId());
    System.setProperty("ridealong.first-key.secret", secrets.keySecret());
    if (sealKey.isEmpty()) {
      System.setProperty("ridealong.seal-key", secrets.sealKey());
    }
    secrets
        .firstAdminPassword()
        .ifPresent(password -> System.setProperty("ridealong.first-admin.password", password));
  }

  private static String local(String host, int port) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with the numbers that are out of range.
    }
    throw new StartProblem("ridealong.port is \"" + text + "\".", "Give a number from 1 to 65535.");
  }

  private static Database database(String url, Lookup lookup) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartProblem(
          "ridealong.db.url is \"" + url + "\", which is not a PostgreSQL address.",
          "Write it as jdbc:postgresql://host:5432/database.");
    }
    return new Database(
        url,
        lookup.of("ridealong.db.user").orElse("ridealong"),
        lookup.of("ridealong.db.password").orElse(""));
  }

  private record Lookup(Properties properties, Map<String, String> environment) {
    Optional<String> of(String name) {
      return Optional.ofNullable(properties.getProperty(name))
          .or(() -> Optional.ofNullable(environment.get(RunFromMaven.variable(name))))
          .filter(value -> !value.isBlank());
    }
  }
}
