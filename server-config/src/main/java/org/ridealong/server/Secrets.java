package org.ridealong.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/** Generated once and kept in the data folder, where only the owner reads them. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  // Without the letters and digits that are read one for the other.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final String SEAL_KEY = "seal-key";
  private static final String FIRST_ADMIN = "first-admin.password";

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(DataFolder folder) throws IOException {
    Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
    if (Files.exists(secrets.file)) {
      secrets.values.load(new StringReader(Files.readString(secrets.file)));
    } else {
      secrets.values.setProperty("db.password", random(24));
      secrets.values.setProperty("first-key.id", "ridealong-" + random(6));
      secrets.values.setProperty("first-key.secret", random(32));
      secrets.values.setProperty(FIRST_ADMIN, random(14));
      secrets.save();
    }
    // Data folders of earlier releases have none.
    if (secrets.values.getProperty(SEAL_KEY) == null) {
      secrets.values.setProperty(SEAL_KEY, random(40));
      secrets.save();
    }
    return secrets;
  }

  String databasePassword() {
    return values.getProperty("db.password");
  }

  String keyId() {
    return values.getProperty("first-key.id");
  }

  String keySecret() {
    return values.getProperty("first-key.secret");
  }

  /** Opens what the database keeps encrypted. */
  String sealKey() {
    return values.getProperty(SEAL_KEY);
  }

  /** Present until a start has shown it. */
  Optional<String> firstAdminPassword() {
    return Optional.ofNullable(values.getProperty(FIRST_ADMIN));
  }

  void forgetFirstAdminPassword() throws IOException {
    if (values.remove(FIRST_ADMIN) != null) {
      save();
    }
  }

  // Written whole or not at all: a password lost half-way would lock the database for ever.
  private void save() throws IOException {
    StringWriter text = new StringWriter();
    values.store(text, "Generated at the first start. Keep it with the data folder.");
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          written,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(written, text.toString());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
