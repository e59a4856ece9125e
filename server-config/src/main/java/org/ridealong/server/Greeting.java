package org.ridealong.server;

import java.nio.file.Path;
import java.util.Optional;

/** The one thing that a start says. */
record Greeting(
    String address, String keyId, String keySecret, Path log, Optional<String> firstAdmin) {

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "Ridealong runs at", address + "/");
    line(text, "  packages", address + "/");
    firstAdmin.ifPresent(
        password -> line(text, "  log in as", "admin, password " + password + " (shown only now)"));
    line(text, "  LRS", address + "/xapi");
    line(text, "    key", keyId);
    line(text, "    secret", keySecret);
    line(text, "  log", log.toString());
    return text.append("Ctrl-C stops it.").toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-19s%s%n".formatted(name, value));
  }
}
