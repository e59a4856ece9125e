package org.ridealong.packaging;

import java.net.URI;
import java.util.Optional;
import org.ridealong.course.Course;

/**
 * What may differ between packages of one course.
 *
 * @param iriBase what the IRIs in statements start with; ends with a slash. It names activities for
 *     ever, so it is the publisher's and not the server's
 */
public record PackageOptions(URI iriBase, Optional<Reporting> reporting, OnFail onFail) {

  /** Activities of {@code ridealong.org}, no reporting; who fails has completed. */
  public static final PackageOptions DEFAULT =
      new PackageOptions(URI.create("https://ridealong.org/"), Optional.empty(), OnFail.COMPLETED);

  /**
   * @throws IllegalArgumentException if the base is not absolute
   */
  public PackageOptions {
    if (!iriBase.isAbsolute()) {
      throw new IllegalArgumentException("The base of IRIs must be absolute, not " + iriBase);
    }
    iriBase = Iris.withSlash(iriBase);
  }

  public PackageOptions withReporting(Reporting there) {
    return new PackageOptions(iriBase, Optional.of(there), onFail);
  }

  public PackageOptions withIriBase(URI base) {
    return new PackageOptions(base, reporting, onFail);
  }

  public PackageOptions withOnFail(OnFail heard) {
    return new PackageOptions(iriBase, reporting, heard);
  }

  /** The activity id of a module: the same whichever way it is packaged. */
  public URI iri(Course course) {
    return iriBase.resolve("courses/" + course.id());
  }
}
