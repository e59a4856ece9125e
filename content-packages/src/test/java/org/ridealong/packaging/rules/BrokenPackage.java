package org.ridealong.packaging.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ridealong.packaging.Breach;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.Entry;
import org.ridealong.packaging.Finished;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Standard;

/** A package in which something was changed after it was made. */
final class BrokenPackage {

  private final Standard standard;
  private final List<Entry> entries;
  private UnaryOperator<byte[]> zip = bytes -> bytes;

  private BrokenPackage(Standard standard, List<Entry> entries) {
    this.standard = standard;
    this.entries = new ArrayList<>(entries);
  }

  /** As it is. */
  static BrokenPackage of(Bundle bundle, Standard standard) {
    return new BrokenPackage(standard, Packager.entries(bundle, standard, PackageOptions.DEFAULT));
  }

  /** With a passage of a file replaced where it stands first. */
  BrokenPackage with(String path, String old, String now) {
    String text = text(path);
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException(path + " does not hold: " + old);
    }
    entries.replaceAll(
        entry ->
            entry.path().equals(path)
                ? new Entry(path, text.substring(0, at) + now + text.substring(at + old.length()))
                : entry);
    return this;
  }

  BrokenPackage plus(String path, String text) {
    entries.add(new Entry(path, text));
    return this;
  }

  BrokenPackage without(String path) {
    entries.removeIf(entry -> entry.path().equals(path));
    return this;
  }

  BrokenPackage renamed(String path, String now) {
    entries.replaceAll(entry -> entry.path().equals(path) ? new Entry(now, entry.bytes()) : entry);
    return this;
  }

  /** With the bytes of the zip changed. */
  BrokenPackage zipped(UnaryOperator<byte[]> change) {
    zip = change;
    return this;
  }

  List<Breach> breaches() {
    return standard.breaches(new Finished(entries, zip.apply(zip())));
  }

  private String text(String path) {
    return entries.stream()
        .filter(entry -> entry.path().equals(path))
        .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream stream = new ZipOutputStream(out)) {
      for (Entry entry : entries) {
        if (names.add(entry.path())) {
          stream.putNextEntry(new ZipEntry(entry.path()));
          stream.write(entry.bytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
