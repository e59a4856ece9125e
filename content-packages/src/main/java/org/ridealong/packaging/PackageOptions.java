package org.ridealong.packaging;

import java.net.URI;
import java.util.Optional;
import org.ridealong.course.Course;
import org.ridealong.course.Id;

/**
 * What may differ between packages of one course.
 *
 * @param iriBase what the IRIs in statements start with; ends with a slash. It names activities for
 *     ever, so it is the publisher's and not the server's
 * @param masteryScore the percentage that quiz and skill both need, instead of what each module
 *     asks for
 * @param language of titles and of the start, instead of the course's own
 * @param carry which other languages come along
 */
public record PackageOptions(
    URI iriBase,
    Optional<Reporting> reporting,
    OnFail onFail,
    Optional<Integer> masteryScore,
    Window window,
    Optional<String> language,
    Carry carry) {

  /** Activities of {@code ridealong.org}, no reporting, and all as the course has it. */
  public static final PackageOptions DEFAULT =
      new PackageOptions(
          URI.create("https://ridealong.org/"),
          Optional.empty(),
          OnFail.COMPLETED,
          Optional.empty(),
          Window.FRAME,
          Optional.empty(),
          Carry.LIGHT);

  /**
   * @throws IllegalArgumentException if the base is not absolute or the mastery score is no
   *     percentage; the message is for people
   */
  public PackageOptions {
    if (!iriBase.isAbsolute()
        || iriBase.isOpaque()
        || iriBase.getRawQuery() != null
        || iriBase.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The base of IRIs must look like https://learning.example.com/, not " + iriBase);
    }
    masteryScore.ifPresent(
        score -> {
          if (score < 1 || score > 100) {
            throw new IllegalArgumentException(
                "The mastery score must be a whole number from 1 to 100, not " + score);
          }
        });
    iriBase = Iris.withSlash(iriBase);
  }

  public PackageOptions withIriBase(URI base) {
    return new PackageOptions(base, reporting, onFail, masteryScore, window, language, carry);
  }

  public PackageOptions withReporting(Reporting there) {
    return new PackageOptions(
        iriBase, Optional.of(there), onFail, masteryScore, window, language, carry);
  }

  public PackageOptions withOnFail(OnFail heard) {
    return new PackageOptions(iriBase, reporting, heard, masteryScore, window, language, carry);
  }

  public PackageOptions withMasteryScore(int score) {
    return new PackageOptions(
        iriBase, reporting, onFail, Optional.of(score), window, language, carry);
  }

  public PackageOptions withWindow(Window liked) {
    return new PackageOptions(iriBase, reporting, onFail, masteryScore, liked, language, carry);
  }

  public PackageOptions withLanguage(String first) {
    return new PackageOptions(
        iriBase, reporting, onFail, masteryScore, window, Optional.of(first), carry);
  }

  public PackageOptions withCarry(Carry languages) {
    return new PackageOptions(
        iriBase, reporting, onFail, masteryScore, window, language, languages);
  }

  /** The activity id of a module: the same whichever way it is packaged. */
  public URI iri(Course course) {
    return iri(course.id());
  }

  URI iri(Id module) {
    return iriBase.resolve("courses/" + module);
  }

  /** The activity id of the whole programme. */
  public URI programmeIri() {
    return iriBase.resolve(Bundle.PROGRAMME);
  }
}
