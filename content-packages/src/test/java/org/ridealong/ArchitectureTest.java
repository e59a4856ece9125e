package org.ridealong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which. Each arrow that is not here was left out on purpose. */
@AnalyzeClasses(packages = "org.ridealong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PLATFORM = {
    "java.lang..", "java.util..", "java.math..", "org.jspecify.."
  };

  @ArchTest
  static final ArchRule COURSE_IS_PLAIN_JAVA =
      only("org.ridealong.course").because("the web application and every tool build on it");

  @ArchTest
  static final ArchRule PLAY_KNOWS_COURSES =
      only("org.ridealong.course.play", "org.ridealong.course")
          .because("it holds the same rules as the player, and nothing else");

  @ArchTest
  static final ArchRule CHECK_KNOWS_COURSES_AND_PLAYS_THEM =
      only("org.ridealong.course.check", "org.ridealong.course", "org.ridealong.course.play")
          .because("drafts are checked that never were files");

  @ArchTest
  static final ArchRule FORMAT_KNOWS_COURSES =
      only(
              "org.ridealong.course.format",
              "org.ridealong.course",
              "java.io..",
              "java.nio..",
              "org.snakeyaml..",
              "org.commonmark..")
          .because("reading must not depend on what is done with what was read");

  @ArchTest
  static final ArchRule TEMPLATE_KNOWS_VELOCITY =
      only("org.ridealong.packaging.template", "java.io..", "org.apache.velocity..")
          .because("escaping is set up once");

  @ArchTest
  static final ArchRule PACKAGING_KNOWS_COURSES =
      only(
              "org.ridealong.packaging",
              "org.ridealong.course",
              "org.ridealong.packaging.template",
              "java.io..",
              "java.net..",
              "java.security..",
              "java.nio..",
              "java.time..",
              "com.fasterxml.jackson..")
          .because("standards are added beside it, and courses need no files");

  @ArchTest
  static final ArchRule STANDARDS_KNOW_PACKAGING =
      only(
              "org.ridealong.packaging.standards",
              "org.ridealong.course",
              "org.ridealong.course.play",
              "org.ridealong.packaging",
              "org.ridealong.packaging.rules",
              "org.ridealong.packaging.template",
              "java.io..",
              "java.net..")
          .because("a standard adds files to a package");

  @ArchTest
  static final ArchRule RULES_KNOW_PACKAGES_ALONE =
      only(
              "org.ridealong.packaging.rules",
              "org.ridealong.packaging",
              "java.io..",
              "java.net..",
              "java.nio..",
              "javax.xml.parsers..",
              "org.w3c.dom..",
              "org.xml.sax..",
              "com.fasterxml.jackson..")
          .because("a rule judges what lies in the zip, not what was meant");

  @ArchTest
  static final ArchRule EACH_RULE_SAYS_SO =
      classes()
          .that()
          .implement("org.ridealong.packaging.rules.Rule")
          .should()
          .resideInAPackage("org.ridealong.packaging.rules")
          .andShould()
          .bePackagePrivate()
          .because("whoever packages asks PackageRules for all of them");

  @ArchTest
  static final ArchRule ONLY_CLI_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ridealong.cli")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "org.ridealong.cli")
          .because("the library is used without a command line");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.ridealong.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOBODY_ASKS_FOR_THE_TIME =
      noClasses()
          .should()
          .accessTargetWhere(asksForTheTime())
          .because("the same course gives the same bytes");

  private static ArchRule only(String home, String... others) {
    String[] allowed = new String[PLATFORM.length + others.length + 1];
    allowed[0] = home;
    System.arraycopy(PLATFORM, 0, allowed, 1, PLATFORM.length);
    System.arraycopy(others, 0, allowed, PLATFORM.length + 1, others.length);
    return classes()
        .that()
        .resideInAPackage(home)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(arrays()));
  }

  private static DescribedPredicate<JavaClass> arrays() {
    return DescribedPredicate.describe("arrays", JavaClass::isArray);
  }

  private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
    return DescribedPredicate.describe(
        "asks for the time",
        access ->
            (access.getName().equals("now")
                    && access.getTargetOwner().getPackageName().startsWith("java.time"))
                || access.getName().equals("currentTimeMillis"));
  }
}
