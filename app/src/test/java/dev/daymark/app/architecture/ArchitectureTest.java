package dev.daymark.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String BROKEN = "dev.daymark.app.architecture.broken";

  private static final JavaClasses DAYMARK =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(ArchitectureTest::isNoTestOfAnotherModule)
          .importPackages("dev.daymark");

  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);

  /** The engine's test-jar holds the fake Google, which the demonstration ships, and tests. */
  private static boolean isNoTestOfAnotherModule(Location location) {
    return !location.contains("-tests.jar") || location.contains("/dev/daymark/sync/fake/");
  }

  static Stream<Arguments> rulesAndTheirOffenders() {
    return Stream.of(
        arguments(Rules.ONLY_THE_WINDOW_KNOWS_JAVAFX, "storage.DrawnStore"),
        arguments(Rules.ONLY_THE_DEMO_KNOWS_THE_FAKE, "app.shell.FakeUser"),
        arguments(Rules.THE_KIT_KNOWS_NO_FEATURE, "app.ui.KnowingButton"),
        arguments(Rules.VIEW_MODELS_KNOW_NO_NODE, "app.tasks.NodeViewModel"),
        arguments(Rules.VIEWS_ASK_NO_STORE, "app.inspector.AskingView"),
        arguments(Rules.ONLY_THE_STORE_KNOWS_ITS_DATABASE, "app.calendar.SqlUser"),
        arguments(Rules.ONLY_THE_WIRING_OPENS_THE_STORE, "app.accounts.StoreOpener"),
        arguments(Rules.PACKAGES_HAVE_NO_CYCLES, "daymark.app.one.One"));
  }

  @ParameterizedTest
  @MethodSource("rulesAndTheirOffenders")
  void everyRuleHolds(ArchRule rule, String offender) {
    rule.check(DAYMARK);
  }

  @ParameterizedTest
  @MethodSource("rulesAndTheirOffenders")
  void everyRuleBites(ArchRule rule, String offender) {
    JavaClasses classes =
        rule == Rules.ONLY_THE_WIRING_OPENS_THE_STORE
            ? new ClassFileImporter().importPackages(BROKEN, "dev.daymark.storage.jdbi")
            : FIXTURES;
    assertThat(rule.evaluate(classes).getFailureReport().toString())
        .contains(BROKEN + "." + offender);
  }
}
