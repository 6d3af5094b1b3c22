package dev.daymark.sync.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.daymark.sync.arch.fixture.reconcile.LooksAtTheClock;
import dev.daymark.sync.arch.fixture.run.KnowsGoogle;
import dev.daymark.sync.arch.fixture.run.KnowsTheDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rules between packages; each is shown to bite on a fixture that breaks it. */
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.daymark.sync");

  private static final ArchRule ONLY_THE_ADAPTER_KNOWS_GOOGLE =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.daymark.sync.google..", "dev.daymark.sync.auth..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.api..");

  private static final ArchRule THE_STORE_IS_KNOWN_BY_ITS_INTERFACES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.daymark.storage.jdbi..",
              "dev.daymark.storage.schema..",
              "org.jdbi..",
              "org.h2..",
              "java.sql..",
              "javafx..");

  private static final ArchRule RECONCILING_IS_PURE =
      classes()
          .that()
          .resideInAPackage("..reconcile..")
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                      "java.lang..",
                      "java.util",
                      "java.util.function..",
                      "java.util.stream..",
                      "dev.daymark.domain..",
                      "dev.daymark.sync.reconcile..",
                      "org.jspecify..")
                  .or(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(
                          Instant.class,
                          java.time.ZoneId.class,
                          java.time.ZonedDateTime.class,
                          java.time.chrono.ChronoZonedDateTime.class)));

  @Test
  void nothingButTheAdapterAndTheSignInKnowsGooglesClient() {
    ONLY_THE_ADAPTER_KNOWS_GOOGLE.check(ENGINE);
    assertBites(ONLY_THE_ADAPTER_KNOWS_GOOGLE, KnowsGoogle.class);
  }

  @Test
  void theEngineKnowsTheStoreByItsInterfacesOnly() {
    THE_STORE_IS_KNOWN_BY_ITS_INTERFACES.check(ENGINE);
    assertBites(THE_STORE_IS_KNOWN_BY_ITS_INTERFACES, KnowsTheDatabase.class);
  }

  @Test
  void reconcilingKnowsNoClockThreadFileOrLog() {
    RECONCILING_IS_PURE.check(ENGINE);
    assertBites(RECONCILING_IS_PURE, LooksAtTheClock.class);
  }

  @Test
  void thePackagesFormNoCycle() {
    slices().matching("dev.daymark.sync.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  private static void assertBites(ArchRule rule, Class<?> breaker) {
    JavaClasses fixture = new ClassFileImporter().importClasses(breaker);
    assertThat(rule.evaluate(fixture).hasViolation()).isTrue();
  }
}
