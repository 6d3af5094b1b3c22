package dev.daymark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. Each rule is shown to bite by a fixture that breaks it. */
class StorageArchitectureTest {

  private static final ArchRule ONLY_JDBI_AND_SCHEMA_KNOW_SQL =
      noClasses()
          .that()
          .resideInAPackage("dev.daymark..")
          .and()
          .resideOutsideOfPackages(
              "dev.daymark.storage.jdbi", "dev.daymark.storage.schema", "dev.daymark.architecture")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..");

  private static final ArchRule DOMAIN_KNOWS_NOTHING_ELSE =
      noClasses()
          .that()
          .resideInAPackage("dev.daymark.domain..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java.lang..",
              "java.net..",
              "java.time..",
              "java.util..",
              "org.jspecify..",
              "dev.daymark.domain..",
              "org.dmfs..");

  private static final ArchRule ONLY_RECURRENCE_KNOWS_LIB_RECUR =
      noClasses()
          .that()
          .resideInAPackage("dev.daymark..")
          .and()
          .resideOutsideOfPackages("dev.daymark.domain.recurrence", "dev.daymark.architecture")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dmfs..");

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.daymark");

  private static boolean isBroken(ArchRule rule, Class<?> fixture) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(fixture))
        .hasViolation();
  }

  @Test
  void onlyJdbiAndSchemaKnowSql() {
    ONLY_JDBI_AND_SCHEMA_KNOW_SQL.check(product);
    assertThat(
            isBroken(
                ONLY_JDBI_AND_SCHEMA_KNOW_SQL, dev.daymark.domain.fixture.DomainThatKnowsSql.class))
        .isTrue();
  }

  @Test
  void theDomainKnowsNothingElse() {
    DOMAIN_KNOWS_NOTHING_ELSE.check(product);
    assertThat(
            isBroken(
                DOMAIN_KNOWS_NOTHING_ELSE, dev.daymark.domain.fixture.DomainThatKnowsSql.class))
        .isTrue();
  }

  @Test
  void onlyRecurrenceKnowsLibRecur() {
    ONLY_RECURRENCE_KNOWS_LIB_RECUR.check(product);
    assertThat(
            isBroken(
                ONLY_RECURRENCE_KNOWS_LIB_RECUR,
                dev.daymark.domain.fixture.DomainThatKnowsLibRecur.class))
        .isTrue();
  }
}
