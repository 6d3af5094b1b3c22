package dev.daymark.sync.fake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The demo ships the fake, so it must run on the JDK and a few libraries, without Google's client
 * or our own types.
 */
class FakeGoogleDependenciesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("dev.daymark.sync.fake");

  private static boolean forTestsOnly(JavaClass type) {
    String name = type.getName();
    return name.contains("Test") || name.contains("GoogleClient") || name.contains("Samples");
  }

  private static ArchRule rule(boolean tests) {
    return classes()
        .that(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "chosen", type -> forTestsOnly(type) == tests))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.sun.net.httpserver..",
            "com.google.gson..",
            "org.dmfs..",
            "org.jspecify..",
            "dev.daymark.sync.fake..");
  }

  @Test
  void theFakeStandsOnTheJdkGsonAndLibRecurAlone() {
    rule(false).check(CLASSES);
  }

  @Test
  void theRuleBitesWhereGooglesClientIsUsed() {
    Assertions.assertThat(rule(true).evaluate(CLASSES).hasViolation()).isTrue();
  }
}
