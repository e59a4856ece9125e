package org.ridealong.lrs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import jakarta.persistence.Entity;
import java.time.Instant;

@AnalyzeClasses(
    packages = "org.ridealong.lrs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_depend_in_one_direction =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.ridealong.lrs..")
          .layer("statement")
          .definedBy("..lrs.statement..")
          .layer("store")
          .definedBy("..lrs.store..")
          .layer("caller")
          .definedBy("..lrs.caller..")
          .layer("outbox")
          .definedBy("..lrs.outbox..")
          .layer("intake")
          .definedBy("..lrs.intake..")
          .layer("query")
          .definedBy("..lrs.query..")
          .layer("document")
          .definedBy("..lrs.document..")
          .layer("forward")
          .definedBy("..lrs.forward..")
          .layer("erasure")
          .definedBy("..lrs.erasure..")
          .layer("http")
          .definedBy("..lrs.http..")
          .layer("multipart")
          .definedBy("..lrs.multipart..")
          .layer("client")
          .definedBy("..lrs.client..")
          .layer("pull")
          .definedBy("..lrs.pull..")
          .whereLayer("multipart")
          .mayNotAccessAnyLayer()
          .whereLayer("client")
          .mayOnlyAccessLayers("statement", "multipart")
          .whereLayer("pull")
          .mayOnlyAccessLayers("statement", "store", "caller", "outbox", "intake", "client")
          .whereLayer("statement")
          .mayNotAccessAnyLayer()
          .whereLayer("store")
          .mayOnlyAccessLayers("statement")
          .whereLayer("caller")
          .mayOnlyAccessLayers("statement", "store")
          .whereLayer("outbox")
          .mayOnlyAccessLayers("statement", "store")
          .whereLayer("intake")
          .mayOnlyAccessLayers("statement", "store", "caller", "outbox")
          .whereLayer("query")
          .mayOnlyAccessLayers("statement", "store", "caller")
          .whereLayer("document")
          .mayOnlyAccessLayers("statement", "store", "caller")
          .whereLayer("forward")
          .mayOnlyAccessLayers("statement", "store", "outbox")
          .whereLayer("erasure")
          .mayOnlyAccessLayers("statement", "store", "outbox")
          .whereLayer("http")
          .mayOnlyAccessLayers(
              "statement", "multipart", "store", "caller", "intake", "query", "document");

  @ArchTest
  static final ArchRule the_client_needs_no_Jakarta_EE =
      classes()
          .that()
          .resideInAPackage("..lrs.client..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.ridealong.lrs.client..",
              "org.ridealong.lrs.multipart..",
              "org.ridealong.lrs.statement..",
              "java..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule statement_is_a_leaf =
      classes()
          .that()
          .resideInAPackage("..lrs.statement..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.ridealong.lrs.statement..",
              "java..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("org.ridealong.lrs.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_http_knows_JAX_RS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..lrs.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule only_stores_and_entities_know_JPA =
      noClasses()
          .that(
              describe(
                  "are neither stores nor entities",
                  (JavaClass type) ->
                      !type.getSimpleName().endsWith("Store")
                          && !type.isAnnotatedWith(Entity.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence..");

  @ArchTest
  static final ArchRule time_is_a_parameter = noClasses().should().callMethod(Instant.class, "now");
}
