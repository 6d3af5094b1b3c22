package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonTest {

  private static final Instant BOUND = Instant.parse("2024-11-18T00:00:00Z");
  private static final Horizon HORIZON = new Horizon(BOUND, ZoneOffset.UTC);

  private static EventContent hour(String start) {
    ZonedDateTime begin = Instant.parse(start).atZone(ZoneOffset.UTC);
    return EventContent.of("Event", new EventTime.Timed(begin, begin.plusHours(1)));
  }

  private static RemoteVersion version(
      @Nullable EventContent content, @Nullable OriginalStart start) {
    return new RemoteVersion(
        "id",
        new ETag("1"),
        false,
        content,
        EventDetails.LOCAL,
        start == null ? null : "series",
        start,
        BOUND,
        "{}");
  }

  private static RemoteVersion series(String start, String rule) {
    return version(hour(start).withRecurrence(Recurrence.ofRule(rule)), null);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-17T22:59:59Z,true",
    "2024-11-17T23:00:00Z,true",
    "2024-11-17T23:00:01Z,false",
    "2024-11-18T00:00:00Z,false"
  })
  void anEventIsOlderIfItWasOverByThen(String start, boolean older) {
    assertThat(HORIZON.isOlder(version(hour(start), null))).isEqualTo(older);
    assertThat(HORIZON.isCrossedBy(version(hour(start), null))).isFalse();
  }

  @Test
  void wholeDaysEndWhereTheCalendarIs() {
    RemoteVersion day =
        version(EventContent.of("Day", EventTime.AllDay.on(LocalDate.of(2024, 11, 17))), null);
    assertThat(HORIZON.isOlder(day)).isTrue();
    assertThat(new Horizon(BOUND, ZoneId.of("America/New_York")).isOlder(day)).isFalse();
    assertThat(new Horizon(BOUND, ZoneId.of("Asia/Tokyo")).isOlder(day)).isTrue();
  }

  /** Less than a day over, a series is kept, too: its whole days are read as UTC. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01T10:00:00Z,FREQ=DAILY,false,true",
    "2020-01-01T10:00:00Z,FREQ=DAILY;COUNT=3,true,false",
    "2024-11-10T10:00:00Z,FREQ=DAILY;UNTIL=20241116T100000Z,true,false",
    "2024-11-10T10:00:00Z,FREQ=DAILY;UNTIL=20241118T100000Z,false,true",
    "2024-11-09T10:00:00Z,FREQ=WEEKLY;COUNT=2,true,false",
    "2024-11-10T10:00:00Z,FREQ=WEEKLY;COUNT=2,false,true",
    "2024-11-18T10:00:00Z,FREQ=DAILY,false,true",
    "2024-11-20T10:00:00Z,FREQ=DAILY,false,false"
  })
  void aSeriesIsOlderIfItsLastOccurrenceWasOver(
      String start, String rule, boolean older, boolean crossed) {
    assertThat(HORIZON.isOlder(series(start, rule))).isEqualTo(older);
    assertThat(HORIZON.isCrossedBy(series(start, rule))).isEqualTo(crossed);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-10T10:00:00Z,20241110T100000Z,true",
    "2024-11-10T10:00:00Z,20241118T000000Z,true",
    "2024-11-10T10:00:00Z,20241118T000001Z,false",
    "2024-11-19T10:00:00Z,20241110T100000Z,false"
  })
  void anOccurrenceIsOlderIfItWasOverAndIsNoLaterByItsRule(
      String time, String original, boolean older) {
    assertThat(HORIZON.isOlder(version(hour(time), OriginalStart.parseKey(original))))
        .isEqualTo(older);
  }

  @Test
  void nothingIsOlderWithoutABoundOrWithoutATime() {
    Horizon everything = new Horizon(null, ZoneOffset.UTC);
    assertThat(everything.isOlder(version(hour("1999-01-01T10:00:00Z"), null))).isFalse();
    assertThat(everything.isCrossedBy(series("1999-01-01T10:00:00Z", "FREQ=DAILY"))).isFalse();
    assertThat(HORIZON.isOlder(version(null, null))).isFalse();
    assertThat(HORIZON.isCrossedBy(version(null, null))).isFalse();
  }
}
