package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEqualityTest {

  private static final EventContent BASE = FieldSamples.BASE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=WEEKLY;BYDAY=MO,WE      | BYDAY=WE,MO;FREQ=WEEKLY   | true
          FREQ=WEEKLY;WKST=MO          | FREQ=WEEKLY               | true
          FREQ=WEEKLY;INTERVAL=1       | freq=weekly               | true
          FREQ=WEEKLY;WKST=SU          | FREQ=WEEKLY               | false
          FREQ=WEEKLY;COUNT=3          | FREQ=WEEKLY;COUNT=4       | false
          FREQ=WEEKLY                  | FREQ=DAILY                | false
          """)
  void rulesCompareByTheirParts(String one, String other, boolean same) {
    assertThat(
            ContentEquality.same(
                EventField.RECURRENCE,
                BASE.withRecurrence(Recurrence.ofRule(one)),
                BASE.withRecurrence(Recurrence.ofRule(other))))
        .isEqualTo(same);
  }

  @Test
  void datesOfAListCompareInAnyOrder() {
    Recurrence list =
        new Recurrence(List.of("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261118,20261119"));
    Recurrence lines =
        new Recurrence(
            List.of(
                "EXDATE;VALUE=DATE:20261119", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261118"));
    assertThat(
            ContentEquality.same(
                EventField.RECURRENCE, BASE.withRecurrence(list), BASE.withRecurrence(lines)))
        .isTrue();
  }

  @Test
  void aMomentInAnotherZoneIsAnotherTimeButUtcHasManyNames() {
    ZonedDateTime utc = FieldSamples.NINE.withZoneSameInstant(ZoneOffset.UTC);
    EventContent z = BASE.withTime(new EventTime.Timed(utc, utc));
    ZonedDateTime named = utc.withZoneSameInstant(ZoneId.of("UTC"));
    assertThat(
            ContentEquality.same(
                EventField.TIME, z, BASE.withTime(new EventTime.Timed(named, named))))
        .isTrue();
    ZonedDateTime paris = utc.withZoneSameInstant(ZoneId.of("Europe/Paris"));
    assertThat(
            ContentEquality.same(
                EventField.TIME, z, BASE.withTime(new EventTime.Timed(paris, paris))))
        .isFalse();
  }
}
