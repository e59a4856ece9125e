package org.ridealong.packaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.ridealong.packaging.standards.Standards.CMI5;
import static org.ridealong.packaging.standards.Standards.SCORM_12;
import static org.ridealong.packaging.standards.Standards.SCORM_2004_3;
import static org.ridealong.packaging.standards.Standards.SCORM_2004_4;
import static org.ridealong.packaging.standards.Standards.XAPI;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ridealong.course.Programme;
import org.ridealong.course.format.PatchedFiles;
import org.ridealong.course.format.Programmes;
import org.ridealong.packaging.Breach;
import org.ridealong.packaging.Bundle;
import org.ridealong.packaging.PackageOptions;
import org.ridealong.packaging.Packager;
import org.ridealong.packaging.Standard;
import org.ridealong.packaging.standards.Standards;

/** Each rule by a package that breaks it, and by all packages that we make. */
class PackageRulesTest {

  private static final String MANIFEST = "imsmanifest.xml";
  private static final String STRUCTURE = "cmi5.xml";
  private static final String LIST = "tincan.xml";
  private static final Bundle TINY = Bundle.of(PatchedFiles.tiny().course());
  private static final Programme PROGRAMME = Programmes.bundled();

  /** A package that breaks one rule, and a rule or two that notice it as well. */
  private record Broken(
      Class<? extends Rule> rule,
      String how,
      Standard standard,
      UnaryOperator<BrokenPackage> change,
      Set<String> alsoBroken) {}

  private static Broken broken(
      Class<? extends Rule> rule,
      String how,
      Standard standard,
      UnaryOperator<BrokenPackage> change,
      String... also) {
    return new Broken(rule, how, standard, change, Set.of(also));
  }

  private static Stream<Broken> brokenPackages() {
    return Stream.of(anyPackage(), scorm(), cmi5(), tincan()).flatMap(List::stream);
  }

  private static List<Broken> anyPackage() {
    return List.of(
        broken(
            ManifestIsReadable.class,
            "the manifest lies in a folder",
            XAPI,
            made -> made.renamed(LIST, "course/" + LIST),
            "OneActivityStarts",
            "ActivitiesAreTheCourses"),
        broken(
            ManifestIsReadable.class,
            "the manifest is named in other letters",
            SCORM_12,
            made -> made.renamed(MANIFEST, "imsManifest.xml"),
            "SchemaVersionIsExact",
            "FilesAreListed"),
        broken(
            ManifestIsReadable.class,
            "the manifest is no XML",
            CMI5,
            made -> made.with(STRUCTURE, "</courseStructure>", ""),
            "UnitsAreTheCourses"),
        broken(
            ManifestIsReadable.class,
            "the manifest has a document type",
            XAPI,
            made -> made.with(LIST, "<tincan", "<!DOCTYPE tincan><tincan"),
            "OneActivityStarts",
            "ActivitiesAreTheCourses"),
        broken(
            ManifestIsReadable.class,
            "there are two manifests",
            XAPI,
            made -> made.plus("old/" + LIST, "<tincan/>")),
        broken(
            NamesArePlain.class, "a backslash", XAPI, made -> made.plus("media\\scene.txt", "x")),
        broken(NamesArePlain.class, "a leading slash", XAPI, made -> made.plus("/scene.txt", "x")),
        broken(NamesArePlain.class, "a way out", XAPI, made -> made.plus("../scene.txt", "x")),
        broken(NamesArePlain.class, "an umlaut", XAPI, made -> made.plus("Müller.txt", "x")),
        broken(NamesArePlain.class, "a space", XAPI, made -> made.plus("a scene.txt", "x")),
        broken(
            NamesAreUnique.class,
            "the same name twice",
            XAPI,
            made -> made.plus("player.css", "body{}"),
            "ZipIsPlain"),
        broken(
            NamesAreUnique.class,
            "two names that Windows takes for one",
            XAPI,
            made -> made.plus("Player.css", "body{}")),
        broken(
            ZipIsPlain.class, "an encrypted file", XAPI, made -> made.zipped(zip -> flagged(zip))),
        broken(
            ZipIsPlain.class, "a folder", XAPI, made -> made.plus("media/", ""), "NamesArePlain"),
        broken(ZipIsPlain.class, "a Zip64", XAPI, made -> made.zipped(zip -> zip64(zip))),
        broken(ZipIsPlain.class, "no zip at all", XAPI, made -> made.zipped(zip -> new byte[40])),
        broken(
            PagesFindTheirFiles.class,
            "the script is missing",
            XAPI,
            made -> made.without("player.js")),
        broken(
            PagesFindTheirFiles.class,
            "the course does not lie beside its page",
            XAPI,
            made -> made.renamed("course.json", "en/course.json")),
        broken(
            PagesFindTheirFiles.class,
            "the page leads to a module that is not there",
            XAPI,
            made ->
                made.plus("more.html", "{\"programme\":{\"modules\":[{\"href\":\"a/b.html\"}]}}")),
        broken(
            NobodyElseIsAsked.class,
            "a font from elsewhere",
            XAPI,
            made -> made.with("player.css", "}", "}@import \"https://fonts.example.com/a.css\";")),
        broken(
            NobodyElseIsAsked.class,
            "a script from elsewhere",
            XAPI,
            made ->
                made.with("index.html", "</body>", "<script src=//cdn.example.com/a></script>")),
        broken(
            NobodyElseIsAsked.class,
            "a picture from elsewhere in a text",
            XAPI,
            made ->
                made.with("course.json", "<p>", "<p><img src=\\\"http://example.com/a.png\\\">")),
        broken(
            NobodyElseIsAsked.class,
            "a script that counts visitors",
            XAPI,
            made ->
                made.with("player.js", "\"use strict\";", "fetch(\"https://example.com/hit\");")),
        broken(WeighsLittle.class, "a long text", XAPI, made -> made.plus("more.json", noise())));
  }

  private static List<Broken> scorm() {
    return List.of(
        broken(
            SchemaVersionIsExact.class,
            "the version goes over lines",
            SCORM_12,
            made -> made.with(MANIFEST, ">1.2<", ">\n      1.2<")),
        broken(
            SchemaVersionIsExact.class,
            "the version of another edition",
            SCORM_2004_4,
            made -> made.with(MANIFEST, "2004 4th", "2004 3rd")),
        broken(
            PrefixesAreLiteral.class,
            "another prefix for ADL's namespace",
            SCORM_12,
            made ->
                made.with(MANIFEST, "xmlns:adlcp", "xmlns:adl").with(MANIFEST, "adlcp:s", "adl:s")),
        broken(
            PrefixesAreLiteral.class,
            "a prefix for the package itself",
            SCORM_2004_3,
            made ->
                made.with(MANIFEST, "xmlns=", "xmlns:imscp=")
                    .with(MANIFEST, "<manifest ", "<imscp:manifest ")
                    .with(MANIFEST, "</manifest>", "</imscp:manifest>"),
            "FilesAreListed",
            "SequencingIsFlat"),
        broken(
            NamespacesHaveSchemas.class,
            "a namespace without a schema",
            SCORM_2004_4,
            made -> made.with(MANIFEST, " http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd", "")),
        broken(
            NamespacesHaveSchemas.class,
            "locations over two lines",
            SCORM_12,
            made -> made.with(MANIFEST, " imscp_rootv1p1p2.xsd", "\n imscp_rootv1p1p2.xsd")),
        broken(
            ControlDocumentsLieAtTheRoot.class,
            "a schema that the manifest names",
            SCORM_12,
            made -> made.without("adlcp_rootv1p2.xsd")),
        broken(
            ControlDocumentsLieAtTheRoot.class,
            "a schema that a schema names",
            SCORM_2004_4,
            made -> made.without("imsss_v1p0rollup.xsd")),
        broken(
            IdentifiersAreNames.class,
            "an identifier that begins with a digit",
            SCORM_12,
            made -> made.with(MANIFEST, "<metadata>", "<metadata identifier=\"1st\">")),
        broken(
            IdentifiersAreNames.class,
            "an identifier used twice",
            SCORM_2004_4,
            made -> made.with(MANIFEST, "<metadata>", "<metadata identifier=\"org-tiny\">")),
        broken(
            IdentifiersFollowTheModule.class,
            "an item with an identifier of its own",
            SCORM_12,
            made -> made.with(MANIFEST, "item-tiny", "item-tiny-2")),
        broken(
            IdentifiersFollowTheModule.class,
            "a manifest with an identifier of its own",
            SCORM_2004_3,
            made -> made.with(MANIFEST, "ridealong-tiny", "tiny-course")),
        broken(
            DefaultOrganizationExists.class,
            "a default that is not there",
            SCORM_12,
            made -> made.with(MANIFEST, "default=\"org-tiny\"", "default=\"org\"")),
        broken(
            OnlyLeavesRefer.class,
            "an item without its resource",
            SCORM_12,
            made -> made.with(MANIFEST, "identifierref=\"sco-tiny\"", "identifierref=\"sco\"")),
        broken(
            OnlyLeavesRefer.class,
            "an item with items below and a resource",
            SCORM_2004_4,
            made ->
                made.with(
                    MANIFEST,
                    "</title>\n        <imsss",
                    "</title><item identifier=\"item-tiny-a\" identifierref=\"sco-tiny\">"
                        + "<title>A</title></item>\n        <imsss"),
            "IdentifiersFollowTheModule"),
        broken(
            ResourcesHaveTheirPage.class,
            "a resource that does not list its page",
            SCORM_12,
            made -> made.with(MANIFEST, "<file href=\"index.html\"/>", ""),
            "FilesAreListed"),
        broken(
            ResourcesHaveTheirPage.class,
            "a page on another server",
            SCORM_2004_4,
            made -> made.with(MANIFEST, "href=\"index.html\">", "href=\"https://example.com/\">")),
        broken(
            FilesAreThere.class,
            "a listed file in other letters",
            SCORM_12,
            made -> made.with(MANIFEST, "<file href=\"player.js\"/>", "<file href=\"Player.js\"/>"),
            "FilesAreListed"),
        broken(
            FilesAreListed.class,
            "a file that no resource lists",
            SCORM_12,
            made -> made.plus("notes.txt", "x")),
        broken(
            ScormTypeIsSaidOnce.class,
            "2004's spelling in 1.2",
            SCORM_12,
            made -> made.with(MANIFEST, "adlcp:scormtype", "adlcp:scormType")),
        broken(
            ScormTypeIsSaidOnce.class,
            "1.2's spelling in 2004",
            SCORM_2004_4,
            made -> made.with(MANIFEST, "adlcp:scormType", "adlcp:scormtype")),
        broken(
            ScormTypeIsSaidOnce.class,
            "an asset",
            SCORM_2004_3,
            made -> made.with(MANIFEST, "=\"sco\"", "=\"asset\"")),
        broken(
            SequencingIsFlat.class,
            "a mastery score in 1.2",
            SCORM_12,
            made ->
                made.with(
                    MANIFEST,
                    "</title>\n      </item>",
                    "</title><adlcp:masteryscore>80</adlcp:masteryscore></item>")),
        broken(
            SequencingIsFlat.class,
            "an objective map in 2004",
            SCORM_2004_4,
            made ->
                made.with(
                    MANIFEST,
                    "<imsss:deliveryControls",
                    "<imsss:objectives><imsss:primaryObjective objectiveID=\"a\"><imsss:mapInfo"
                        + " targetObjectiveID=\"b\"/></imsss:primaryObjective></imsss:objectives>"
                        + "<imsss:deliveryControls")),
        broken(
            TitlesAreShort.class,
            "a title that no database takes",
            SCORM_12,
            made -> made.with(MANIFEST, "<title>", "<title>" + "long ".repeat(60))),
        broken(
            TitlesAreShort.class,
            "an empty title",
            SCORM_2004_3,
            made -> made.with(MANIFEST, "</organization>", "<title> </title></organization>")),
        broken(
            CharactersAreReal.class,
            "a numeric reference in a title",
            SCORM_12,
            made -> made.with(MANIFEST, "<title>", "<title>&#233;")),
        broken(
            CharactersAreReal.class,
            "an entity of HTML",
            SCORM_2004_4,
            made -> made.with(MANIFEST, "<title>", "<title>&apos;")));
  }

  private static List<Broken> cmi5() {
    return List.of(
        broken(
            IdsAreIris.class,
            "a relative id (3.0.0.0-1)",
            CMI5,
            made -> made.with(STRUCTURE, "<course id=\"https://", "<course id=\"")),
        broken(
            IdsAreUnique.class,
            "a unit of the course's name (13.1.4.0-1)",
            CMI5,
            made -> made.with(STRUCTURE, "/tiny/course\"", "/tiny\"")),
        broken(
            ObjectivesExist.class,
            "an objective that is not described",
            CMI5,
            made -> made.with(STRUCTURE, "idref=\"", "idref=\"x")),
        broken(
            UnitsHaveTheirPage.class,
            "a page that is not there (14.1.0.0-4)",
            CMI5,
            made -> made.with(STRUCTURE, "<url>", "<url>start/")),
        broken(
            UnitsHaveTheirPage.class,
            "an address that is absolute (14.1.0.0-3)",
            CMI5,
            made -> made.with(STRUCTURE, "<url>", "<url>https://example.com/")),
        broken(
            TitlesHaveALanguage.class,
            "a title without a langstring",
            CMI5,
            made ->
                made.with(STRUCTURE, "<title><langstring lang=\"en\">", "<title><!--")
                    .with(STRUCTURE, "</langstring></title>", "--></title>")),
        broken(
            TitlesHaveALanguage.class,
            "a langstring without its language",
            CMI5,
            made -> made.with(STRUCTURE, "<langstring lang=\"en\">", "<langstring>")),
        broken(
            MoveOnIsKnown.class,
            "a word that cmi5 does not have",
            CMI5,
            made -> made.with(STRUCTURE, "CompletedAndPassed", "PassedAndCompleted")),
        broken(
            MasteryScoreIsAShare.class,
            "a percentage",
            CMI5,
            made -> made.with(STRUCTURE, "masteryScore=\"0.75\"", "masteryScore=\"75\"")),
        broken(
            LaunchMethodIsKnown.class,
            "another window",
            CMI5,
            made -> made.with(STRUCTURE, "AnyWindow", "NewWindow")),
        broken(
            UnitsAreTheCourses.class,
            "a unit of another name than the course's statements",
            CMI5,
            made -> made.with(STRUCTURE, "<au id=\"https://ridealong", "<au id=\"https://other")));
  }

  private static List<Broken> tincan() {
    return List.of(
        broken(
            OneActivityStarts.class,
            "two launches",
            XAPI,
            made -> made.with(LIST, "<launch", "<launch lang=\"de\">index.html</launch><launch")),
        broken(
            OneActivityStarts.class,
            "a page that is not there",
            XAPI,
            made -> made.with(LIST, ">index.html<", ">start.html<")),
        broken(
            ActivitiesAreTheCourses.class,
            "an activity of another name than the course's statements",
            XAPI,
            made -> made.with(LIST, "https://ridealong", "https://other")));
  }

  @TestFactory
  Stream<DynamicTest> findsWhat() {
    return brokenPackages()
        .map(
            one ->
                dynamicTest(
                    "%s: %s in %s"
                        .formatted(one.rule().getSimpleName(), one.how(), one.standard().title()),
                    () -> isFound(one)));
  }

  private static void isFound(Broken one) {
    List<Breach> breaches = one.change().apply(BrokenPackage.of(TINY, one.standard())).breaches();
    Set<String> expected = new HashSet<>(one.alsoBroken());
    expected.add(one.rule().getSimpleName());
    assertThat(breaches.stream().map(Breach::rule))
        .as(breaches.toString())
        .contains(one.rule().getSimpleName())
        .containsOnlyElementsOf(expected);
  }

  @Test
  void everyRuleWasSeenToFindSomething() {
    Set<String> seen = new HashSet<>();
    brokenPackages().forEach(one -> seen.add(one.rule().getSimpleName()));
    assertThat(
            Stream.of(PackageRules.scorm("1.2"), PackageRules.cmi5(), PackageRules.tincan())
                .flatMap(rules -> rules.rules().stream())
                .map(rule -> rule.getClass().getSimpleName())
                .distinct())
        .isSubsetOf(seen);
  }

  @TestFactory
  Stream<DynamicTest> findsNothingIn() {
    List<Bundle> bundles =
        Stream.concat(
                Stream.of(TINY, Bundle.of(PROGRAMME)), PROGRAMME.courses().stream().map(Bundle::of))
            .toList();
    return Standards.all().stream()
        .flatMap(
            standard ->
                bundles.stream()
                    .map(
                        bundle ->
                            dynamicTest(
                                bundle.id() + " for " + standard.title(),
                                () ->
                                    assertThatCode(
                                            () ->
                                                Packager.write(
                                                    bundle,
                                                    standard,
                                                    PackageOptions.DEFAULT,
                                                    OutputStream.nullOutputStream()))
                                        .doesNotThrowAnyException())));
  }

  @Test
  void aBreachNamesTheFileTheRuleAndTheMend() {
    assertThat(BrokenPackage.of(TINY, SCORM_12).plus("notes.txt", "x").breaches())
        .singleElement()
        .asString()
        .isEqualTo(
            "notes.txt: is not listed in the manifest; list it, or leave it out (FilesAreListed:"
                + " SCORM CAM, Content Packaging: file; ADL's package checker)");
  }

  /** The first file's head in the central directory says that it is encrypted. */
  private static byte[] flagged(byte[] zip) {
    int at = zip.length - 1;
    while (!(zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1)) {
      at--;
    }
    zip[at + 8] |= 1;
    return zip;
  }

  /** The end of the central directory says that the count of files stands elsewhere. */
  private static byte[] zip64(byte[] zip) {
    zip[zip.length - 12] = (byte) 0xFF;
    zip[zip.length - 11] = (byte) 0xFF;
    return zip;
  }

  /** Text that does not pack well. */
  private static String noise() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
