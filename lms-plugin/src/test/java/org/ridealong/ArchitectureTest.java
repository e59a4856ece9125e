package org.ridealong;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import org.ridealong.lrs.store.FailureLog;
import org.ridealong.lrs.store.Hindrance;
import org.ridealong.lrs.store.Schema;

@AnalyzeClasses(
    packages = {
      "org.ridealong.app",
      "org.ridealong.catalogue",
      "org.ridealong.delivery",
      "org.ridealong.keys",
      "org.ridealong.launch",
      "org.ridealong.play",
      "org.ridealong.privacy",
      "org.ridealong.report",
      "org.ridealong.security",
      "org.ridealong.statements",
      "org.ridealong.web"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("app")
          .definedBy("org.ridealong.app")
          .layer("catalogue")
          .definedBy("org.ridealong.catalogue")
          .layer("delivery")
          .definedBy("org.ridealong.delivery")
          .layer("keys")
          .definedBy("org.ridealong.keys")
          .layer("launch")
          .definedBy("org.ridealong.launch")
          .layer("play")
          .definedBy("org.ridealong.play")
          .layer("privacy")
          .definedBy("org.ridealong.privacy")
          .layer("report")
          .definedBy("org.ridealong.report")
          .layer("security")
          .definedBy("org.ridealong.security")
          .layer("statements")
          .definedBy("org.ridealong.statements")
          .layer("web")
          .definedBy("org.ridealong.web")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("play")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("delivery")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("keys")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("statements")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("privacy")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("launch")
          .mayOnlyBeAccessedByLayers("app", "play")
          .whereLayer("catalogue")
          .mayOnlyBeAccessedByLayers("app", "launch", "play", "report")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers(
              "app",
              "catalogue",
              "delivery",
              "keys",
              "launch",
              "play",
              "privacy",
              "report",
              "security",
              "statements")
          .whereLayer("security")
          .mayOnlyBeAccessedByLayers(
              "app",
              "catalogue",
              "delivery",
              "keys",
              "launch",
              "play",
              "privacy",
              "report",
              "statements");

  @ArchTest
  static final ArchRule noCycles =
      SlicesRuleDefinition.slices().matching("org.ridealong.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theLrsIsMetAtItsPortsOnly =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.ridealong.lrs..")
                  .and(not(equivalentTo(FailureLog.class)))
                  .and(not(equivalentTo(Hindrance.class)))
                  .and(not(equivalentTo(Schema.class)))
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.ridealong.lrs.caller",
                              "org.ridealong.lrs.erasure",
                              "org.ridealong.lrs.forward",
                              "org.ridealong.lrs.intake",
                              "org.ridealong.lrs.outbox",
                              "org.ridealong.lrs.pull",
                              "org.ridealong.lrs.query"))))
          .because("the two share a database: how to bring it up to date, and when it is away");

  @ArchTest
  static final ArchRule restIsInResourcesPagesAndMappers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ridealong.app")
          .and()
          .haveNameNotMatching(".*(Resource|Page|Mapper)")
          .and()
          .doNotHaveFullyQualifiedName("org.ridealong.web.Answer")
          .and()
          .doNotHaveFullyQualifiedName("org.ridealong.web.Bytes")
          .and()
          .doNotHaveFullyQualifiedName("org.ridealong.web.Problem")
          .and()
          .doNotHaveFullyQualifiedName("org.ridealong.web.VelocityViews")
          .should()
          .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
          .because("logic is plain objects; those four make answers for all resources");

  @ArchTest
  static final ArchRule databaseIsInStores =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .dependOnClassesThat(resideInAPackage("jakarta.persistence.."));

  @ArchTest
  static final ArchRule timeIsAParameter =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("an InstantSource is injected");
}
