package org.ridealong.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ridealong.course.Course;

/**
 * Makes packages. The same content, standard and options give the same bytes, so that a package can
 * be compared, cached and signed.
 */
public final class Packager {

  private Packager() {}

  /** The files of a module's package. */
  public static List<Entry> entries(Course course, Standard standard, PackageOptions options) {
    return entries(Bundle.of(course), standard, options);
  }

  /** The files of a package: first what the standard asks for, then the courses and the player. */
  public static List<Entry> entries(Bundle content, Standard standard, PackageOptions options) {
    Bundle bundle = content.as(options);
    Launch launch = Launch.packaged(standard, options);
    List<Entry> shared = WebPlayer.shared(launch);
    List<Entry> files = new ArrayList<>();
    if (bundle.isProgramme() && standard.opensOnePage()) {
      files.add(new Entry("index.html", Page.programme(bundle, launch)));
    }
    List<Contents.Unit> units = new ArrayList<>();
    for (Course course : bundle.courses()) {
      String folder = bundle.isProgramme() ? course.id() + "/" : "";
      String root = bundle.isProgramme() ? "../" : "";
      List<Entry> own = WebPlayer.own(folder, root, course, options, launch);
      List<String> paths = Stream.of(own, shared).flatMap(List::stream).map(Entry::path).toList();
      units.add(new Contents.Unit(course, paths.get(0), paths));
      files.addAll(own);
    }
    files.addAll(shared);
    List<Entry> entries = new ArrayList<>(standard.around(new Contents(bundle, units, options)));
    entries.addAll(files);
    return List.copyOf(entries);
  }

  /**
   * Writes a package as a zip and leaves the stream open. Where all languages together are too
   * heavy for a package, it carries one: that of the options, or else the content's own; unless the
   * options want all of them.
   *
   * @return the languages that it carries, the first to start with
   * @throws PackageRefusedException if it breaks a rule of its standard; nothing is written then
   * @throws IOException from the stream
   */
  public static List<String> write(
      Bundle bundle, Standard standard, PackageOptions options, OutputStream out)
      throws IOException {
    Bundle carried = bundle.as(options);
    Finished made = finished(carried, standard, options);
    List<Breach> breaches = standard.breaches(made);
    if (carried.languages().size() > 1 && breaches.stream().anyMatch(Packager::isTooHeavy)) {
      if (options.carry() == Carry.ALL) {
        breaches = breaches.stream().filter(breach -> !isTooHeavy(breach)).toList();
      } else {
        carried = carried.onlyIn(carried.language());
        made = finished(carried, standard, options);
        breaches = standard.breaches(made);
      }
    }
    if (!breaches.isEmpty()) {
      throw new PackageRefusedException(fileName(bundle, standard), breaches);
    }
    out.write(made.zip());
    return carried.languages();
  }

  private static Finished finished(Bundle bundle, Standard standard, PackageOptions options)
      throws IOException {
    List<Entry> entries = entries(bundle, standard, options);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Zip.write(entries, zip);
    return new Finished(entries, zip.toByteArray());
  }

  private static boolean isTooHeavy(Breach breach) {
    return breach.rule().equals("WeighsLittle");
  }

  /** What a package's file is called: {@code ridealong-<module>-<standard>.zip}. */
  public static String fileName(Bundle bundle, Standard standard) {
    return "ridealong-" + bundle.id() + "-" + standard.name() + ".zip";
  }
}
