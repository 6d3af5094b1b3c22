package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.secrets.SecretPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNamesTest {
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-18T09:00:00Z"));

  @TempDir private Path folder;

  private CompositionRoot open(String language) {
    return CompositionRoot.open(
        folder, clock, ZoneOffset.UTC, Locale.forLanguageTag(language), SecretPlace.inMemory());
  }

  @ParameterizedTest
  @CsvSource({
    "en, My calendar, My tasks",
    "de-AT, Mein Kalender, Meine Aufgaben",
    "es-MX, Mi calendario, Mis tareas",
    "sv, My calendar, My tasks"
  })
  void aNewStoreSpeaksTheLanguageOfThePerson(String language, String calendar, String taskList) {
    open(language).close();
    try (LocalStore store = JdbiStore.open(folder, clock)) {
      assertThat(store.calendars().all().getFirst().summary()).isEqualTo(calendar);
      assertThat(store.tasks().lists().getFirst().name()).isEqualTo(taskList);
    }
  }

  @Test
  void aStoreThatIsThereKeepsItsNames() {
    open("de").close();
    open("es").close();
    try (LocalStore store = JdbiStore.open(folder, clock)) {
      assertThat(store.calendars().all()).hasSize(1);
      assertThat(store.calendars().all().getFirst().summary()).isEqualTo("Mein Kalender");
    }
  }
}
