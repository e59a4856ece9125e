package org.ridealong.packaging.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Without media, a module is light enough for a phone on a bad line. */
final class WeighsLittle implements Rule {

  private static final long PER_MODULE = 150_000;
  private static final Pattern MEDIA =
      Pattern.compile("(?i)\\.(png|jpe?g|gif|webp|avif|svg|mp3|m4a|ogg|mp4|webm|vtt|pdf)$");

  @Override
  public String reference() {
    return "Ridealong: 150 kB a module, zipped, without media";
  }

  @Override
  public Stream<Note> check(Inspection made) {
    long most = PER_MODULE * Math.max(1, made.courses().size());
    long media =
        ZipDirectory.of(made.zip()).stream()
            .flatMap(directory -> directory.files().stream())
            .filter(file -> MEDIA.matcher(file.name()).find())
            .mapToLong(ZipDirectory.File::weight)
            .sum();
    long weight = made.zip().length - media;
    return weight <= most
        ? Stream.empty()
        : Stream.of(
            new Note(
                "the zip",
                "weighs %,d bytes without media, %,d are allowed".formatted(weight, most),
                "shorten the texts or split the module"));
  }
}
