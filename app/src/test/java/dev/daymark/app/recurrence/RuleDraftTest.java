package dev.daymark.app.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.recurrence.RuleDraft.End;
import dev.daymark.app.recurrence.RuleDraft.Unit;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleDraftTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final EventTime WHOLE_DAY = EventTime.AllDay.on(WEDNESDAY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=5",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20270127",
        "FREQ=MONTHLY;BYDAY=3WE",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY"
      })
  void aRuleIsTakenApartAndPutTogetherAgain(String rule) {
    Recurrence before = Recurrence.ofRule(rule);
    assertThat(
            RuleDraft.of(before, WEDNESDAY, NEW_YORK).orElseThrow().toRecurrence(WHOLE_DAY, before))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREQ=HOURLY", "FREQ=YEARLY;BYMONTH=3", "FREQ=WEEKLY;BYHOUR=9"})
  void aRuleOfOtherPartsIsLeftAlone(String rule) {
    assertThat(RuleDraft.of(Recurrence.ofRule(rule), WEDNESDAY, NEW_YORK)).isEmpty();
  }

  @Test
  void theLastDayOfATimedSeriesIsSaidInUtcAndDatesLeftOutAreKept() {
    var start = WEDNESDAY.atTime(20, 0).atZone(NEW_YORK);
    EventTime time = new EventTime.Timed(start, start.plusHours(1));
    Recurrence before =
        new Recurrence(List.of("RRULE:FREQ=DAILY", "EXDATE;TZID=America/New_York:20261119T200000"));
    RuleDraft draft =
        new RuleDraft(
            1,
            Unit.WEEKLY,
            Set.of(DayOfWeek.WEDNESDAY),
            "",
            new End.OnDate(LocalDate.of(2026, 12, 9)));
    assertThat(draft.toRecurrence(time, before).lines())
        .containsExactly(
            "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261210T045959Z",
            "EXDATE;TZID=America/New_York:20261119T200000");
  }

  @Test
  void theLastDayInNewYorkIsReadBackAsThatDay() {
    var start = WEDNESDAY.atTime(20, 0).atZone(NEW_YORK);
    EventTime time = new EventTime.Timed(start, start.plusHours(1));
    RuleDraft draft =
        new RuleDraft(
            1,
            Unit.WEEKLY,
            Set.of(DayOfWeek.WEDNESDAY),
            "",
            new End.OnDate(WEDNESDAY.plusDays(21)));
    Recurrence written = draft.toRecurrence(time, Recurrence.NONE);
    assertThat(RuleDraft.of(written, WEDNESDAY, NEW_YORK)).contains(draft);
    assertThat(
            new RecurrenceWords(new Messages(Locale.UK), Formatting.of(Locale.UK))
                .say(written, WEDNESDAY, NEW_YORK)
                .end())
        .isEqualTo("Until 9 December 2026");
  }
}
