package dev.daymark.app.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecurrenceWordsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private final RecurrenceWords words =
      new RecurrenceWords(new Messages(Locale.UK), Formatting.of(Locale.UK));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY                                | Every day                             |
          FREQ=DAILY;INTERVAL=4                     | Every 4 days                          |
          FREQ=WEEKLY                               | Every week on Wednesday               |
          FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR          | Every weekday                         |
          FREQ=WEEKLY;BYDAY=MO,WE                   | Every week on Monday and Wednesday    |
          FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270127T225959Z | Every two weeks on Wednesday | Until 27 January 2027
          FREQ=MONTHLY;BYMONTHDAY=18;COUNT=12       | Every month on the 18th               | 12 times
          FREQ=MONTHLY;BYMONTHDAY=22                | Every month on the 22nd               |
          FREQ=MONTHLY;BYMONTHDAY=1,15              | Every month on the 1st and the 15th   |
          FREQ=MONTHLY;BYDAY=3WE                    | Every month on the third Wednesday    |
          FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3          | Every month on the third Wednesday    |
          FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | Every month on the last weekday   |
          FREQ=YEARLY                               | Every year on 18 November             |
          FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO          | By a rule of its own                  |
          """)
  void aRuleIsSaidAsASentence(String rule, String sentence, String end) {
    RecurrenceWords.Words said = words.say(Recurrence.ofRule(rule), WEDNESDAY, TestSession.ZONE);
    assertThat(said.sentence()).isEqualTo(sentence);
    assertThat(said.end()).isEqualTo(end == null ? "" : end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | FREQ=WEEKLY                      | Cada semana el miércoles
          es | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA | Cada dos semanas el lunes y el sábado
          es | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | De lunes a viernes
          es | FREQ=MONTHLY;BYMONTHDAY=1,15     | Cada mes el día 1 y el día 15
          de | FREQ=WEEKLY;BYDAY=MO,SA          | Jede Woche am Montag und Samstag
          de | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | Von Montag bis Freitag
          """)
  void eachLanguageSaysItsDays(String language, String rule, String sentence) {
    Locale locale = Locale.forLanguageTag(language);
    RecurrenceWords said = new RecurrenceWords(new Messages(locale), Formatting.of(locale));
    assertThat(said.say(Recurrence.ofRule(rule), WEDNESDAY, TestSession.ZONE).sentence())
        .isEqualTo(sentence);
  }

  @Test
  void whatHappensOnceNeverRepeats() {
    assertThat(words.say(Recurrence.NONE, WEDNESDAY, TestSession.ZONE).sentence())
        .isEqualTo("Never");
  }

  @Test
  void everyPresetHasAnotherSentence() {
    assertThat(RepeatPresets.on(WEDNESDAY))
        .extracting(preset -> words.say(preset, WEDNESDAY, TestSession.ZONE).sentence())
        .doesNotHaveDuplicates()
        .doesNotContain("By a rule of its own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY                      | One day after completion
          FREQ=DAILY;INTERVAL=3           | Three days after completion
          FREQ=WEEKLY;INTERVAL=2          | Two weeks after completion
          FREQ=MONTHLY;INTERVAL=6         | 6 months after completion
          FREQ=YEARLY                     | One year after completion
          FREQ=WEEKLY;BYDAY=FR            | Every week on Friday, counted from completion
          """)
  void aTaskThatRecursFromCompletionSaysSo(String rule, String sentence) {
    TaskContent task =
        TaskContent.of("Water ferns").withRecurrenceAfterCompletion(Recurrence.ofRule(rule));
    assertThat(words.say(task, WEDNESDAY, TestSession.ZONE).sentence()).isEqualTo(sentence);
  }
}
