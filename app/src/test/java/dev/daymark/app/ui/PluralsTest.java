package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One is not several, in each language that has words for that. */
class PluralsTest {
  private static Messages messages(String language) {
    return new Messages(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 1 open, 1 done     | 3 open, 2 done",
        "de-DE | 1 offen, 1 erledigt | 3 offen, 2 erledigt",
        "es-ES | 1 abierta, 1 hecha | 3 abiertas, 2 hechas",
      })
  void theHeadOfAGroupOfTasksCounts(String language, String one, String several) {
    assertThat(messages(language).text("tasks.group.openDone", 1, 1)).isEqualTo(one);
    assertThat(messages(language).text("tasks.group.openDone", 3, 2)).isEqualTo(several);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 1 done     | 1 of 1 subtask done         | 0 of 3 subtasks done",
        "de-DE | 1 erledigt | 1 von 1 Teilaufgabe erledigt | 0 von 3 Teilaufgaben erledigt",
        "es-ES | 1 hecha    | 1 de 1 subtarea hecha       | 0 de 3 subtareas hechas",
      })
  void whatIsDoneCounts(String language, String done, String one, String several) {
    assertThat(messages(language).text("tasks.group.done", 1)).isEqualTo(done);
    assertThat(messages(language).text("tasks.row.parts", 1, 1)).isEqualTo(one);
    assertThat(messages(language).text("tasks.row.parts", 0, 3)).isEqualTo(several);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 1 item has arrived.         | 1,284 items have arrived.",
        "de-DE | 1 Eintrag ist angekommen.   | 1.284 Einträge sind angekommen.",
        "es-ES | Ha llegado 1 elemento.      | Han llegado 1.284 elementos.",
      })
  void whatHasArrivedCounts(String language, String one, String several) {
    assertThat(messages(language).text("shell.sync.firstSync.body", 1)).startsWith(one);
    assertThat(messages(language).text("shell.sync.firstSync.body", 1284)).startsWith(several);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 1 reminder while you were away | 2 reminders while you were away",
        "de-DE | 1 Erinnerung, während du weg warst | 2 Erinnerungen, während du weg warst",
        "es-ES | 1 recordatorio mientras no estabas | 2 recordatorios mientras no estabas",
      })
  void whatRemindedMeanwhileCounts(String language, String one, String several) {
    assertThat(messages(language).text("reminders.groupAway", 1)).isEqualTo(one);
    assertThat(messages(language).text("reminders.groupAway", 2)).isEqualTo(several);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | Of the events, 1 would come back, 0 would go and 2 would be as they were.",
        "de-DE | Termine: 1 käme zurück, 0 fielen weg und 2 wären wieder wie damals.",
        "es-ES | Eventos: volvería 1, desaparecerían 0 y 2 quedarían como entonces.",
      })
  void whatABackupBringsBackCounts(String language, String sentence) {
    assertThat(messages(language).text("data.restore.events", 1, 0, 2)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | 1 of 3 is kept in step | 2 of 3 are kept in step",
        "de-DE | 1 von 3 wird synchronisiert | 2 von 3 werden synchronisiert",
        "es-ES | 1 de 3 se mantiene al día | 2 de 3 se mantienen al día",
      })
  void whatIsKeptInStepCounts(String language, String one, String several) {
    assertThat(messages(language).text("accounts.calendarsDetail", 1, 3)).isEqualTo(one);
    assertThat(messages(language).text("accounts.calendarsDetail", 2, 3)).isEqualTo(several);
  }
}
