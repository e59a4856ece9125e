package org.ridealong.packaging.rules;

import java.util.List;
import java.util.stream.Stream;
import org.ridealong.packaging.Breach;
import org.ridealong.packaging.Finished;

/** The rules of one standard. XSDs do not find what these find. */
public final class PackageRules {

  private static final List<Rule> ANY_PACKAGE =
      List.of(
          new ManifestIsReadable(),
          new NamesArePlain(),
          new NamesAreUnique(),
          new ZipIsPlain(),
          new PagesFindTheirFiles(),
          new NobodyElseIsAsked(),
          new WeighsLittle());

  private final String manifest;
  private final List<Rule> rules;

  private PackageRules(String manifest, List<Rule> rules) {
    this.manifest = manifest;
    this.rules = Stream.of(ANY_PACKAGE, rules).flatMap(List::stream).toList();
  }

  /**
   * Of either edition of SCORM.
   *
   * @param version what {@code schemaversion} must say
   */
  public static PackageRules scorm(String version) {
    return new PackageRules(
        "imsmanifest.xml",
        List.of(
            new SchemaVersionIsExact(version),
            new PrefixesAreLiteral(),
            new NamespacesHaveSchemas(),
            new ControlDocumentsLieAtTheRoot(),
            new IdentifiersAreNames(),
            new IdentifiersFollowTheModule(),
            new DefaultOrganizationExists(),
            new OnlyLeavesRefer(),
            new ResourcesHaveTheirPage(),
            new FilesAreThere(),
            new FilesAreListed(),
            new ScormTypeIsSaidOnce(),
            new SequencingIsFlat(),
            new TitlesAreShort(),
            new CharactersAreReal()));
  }

  /** Of cmi5. */
  public static PackageRules cmi5() {
    return new PackageRules(
        "cmi5.xml",
        List.of(
            new IdsAreIris(),
            new IdsAreUnique(),
            new ObjectivesExist(),
            new UnitsHaveTheirPage(),
            new TitlesHaveALanguage(),
            new MoveOnIsKnown(),
            new MasteryScoreIsAShare(),
            new LaunchMethodIsKnown(),
            new UnitsAreTheCourses()));
  }

  /** Of packages with a {@code tincan.xml}. */
  public static PackageRules tincan() {
    return new PackageRules(
        "tincan.xml",
        List.of(
            new IdsAreIris(),
            new IdsAreUnique(),
            new OneActivityStarts(),
            new ActivitiesAreTheCourses()));
  }

  /** What a package does not keep; empty for one that may be handed out. */
  public List<Breach> breaches(Finished made) {
    Inspection inspection = new Inspection(made, manifest);
    return rules.stream().flatMap(rule -> breaches(rule, inspection)).toList();
  }

  /** For tests: each must have been seen to find something. */
  List<Rule> rules() {
    return rules;
  }

  private static Stream<Breach> breaches(Rule rule, Inspection made) {
    String name = rule.getClass().getSimpleName();
    return rule.check(made)
        .map(note -> new Breach(name, rule.reference(), note.file(), note.problem(), note.mend()));
  }
}
