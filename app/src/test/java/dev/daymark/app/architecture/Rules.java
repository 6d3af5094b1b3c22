package dev.daymark.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** The rules that span the modules or belong to the application. */
final class Rules {

  private static final String[] FEATURES = {
    "..app.shell..",
    "..app.calendar..",
    "..app.tasks..",
    "..app.inspector..",
    "..app.editor..",
    "..app.accounts..",
    "..app.settings..",
    "..app.data..",
    "..app.welcome..",
    "..app.conflicts..",
    "..app.outbox..",
    "..app.history..",
  };

  static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..domain..",
              "..storage..",
              "..sync..",
              "..app.backup..",
              "..app.cli..",
              "..app.export..",
              "..app.platform..",
              "..app.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..")
          .because("the store, the engine and the command line work without a window");

  static final ArchRule ONLY_THE_DEMO_KNOWS_THE_FAKE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..app.demo..", "..sync.fake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..sync.fake..")
          .because("the fake Google is for tests and the demonstration");

  static final ArchRule THE_KIT_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("..app.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FEATURES)
          .because("what features share must not know them");

  static final ArchRule VIEW_MODELS_KNOW_NO_NODE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.css..")
          .because("a view model is tested without a toolkit");

  static final ArchRule VIEWS_ASK_NO_STORE =
      noClasses()
          .that(simpleNameEndingWith("View").and(resideInAnyPackage("..app..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.daymark.storage..")
          .because("a view binds to its view model and asks no repository");

  static final ArchRule ONLY_THE_STORE_KNOWS_ITS_DATABASE =
      noClasses()
          .that(not(resideInAnyPackage("..storage.jdbi..", "..storage.schema..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "org.h2..", "java.sql..", "org.flywaydb..")
          .because("SQL stays where the tables are");

  static final ArchRule ONLY_THE_WIRING_OPENS_THE_STORE =
      classes()
          .that()
          .resideInAnyPackage("dev.daymark.storage.jdbi..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("dev.daymark.storage..", "dev.daymark.app")
          .because("everything else knows the store by its interfaces");

  /** The wiring knows everything that it hands itself to. */
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching("dev.daymark.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("dev.daymark.app"), alwaysTrue())
          .because("a feature that needs another must not be needed by it");

  private Rules() {}
}
