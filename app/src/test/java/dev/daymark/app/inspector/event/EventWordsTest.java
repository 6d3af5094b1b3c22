package dev.daymark.app.inspector.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import dev.daymark.domain.EventTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventWordsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final TestSession session = new TestSession();

  @AfterEach
  void close() {
    session.close();
  }

  private Optional<String> said(String start, ZoneId from, String end, ZoneId to) {
    return new EventWords(session.session())
        .otherZone(
            new EventTime.Timed(
                LocalDateTime.parse(start).atZone(from), LocalDateTime.parse(end).atZone(to)));
  }

  @Test
  void anEventOnTheSameClockSaysNothingMore() {
    assertThat(said("2026-11-19T10:00", BERLIN, "2026-11-19T11:00", BERLIN)).isEmpty();
  }

  @Test
  void theHoursInAnotherZoneAreSaid() {
    assertThat(said("2026-11-19T09:30", NEW_YORK, "2026-11-19T10:30", NEW_YORK))
        .contains("09:30 – 10:30 in New York, GMT-05:00");
  }

  @Test
  void bothEndsAreSaidAsSoonAsOneIsOnAnotherClock() {
    assertThat(said("2026-11-19T10:00", BERLIN, "2026-11-19T12:30", NEW_YORK))
        .contains("10:00 in Berlin, CET – 12:30 in New York, GMT-05:00");
  }

  @Test
  void aDayThatIsAnotherThanHereIsSaid() {
    assertThat(said("2026-11-20T01:00", TOKYO, "2026-11-20T02:00", TOKYO))
        .contains("Fri 20 Nov, 01:00 – 02:00 in Tokyo, JST");
    assertThat(said("2026-11-19T14:00", BERLIN, "2026-11-20T06:30", TOKYO))
        .contains("14:00 in Berlin, CET – Fri 20 Nov, 06:30 in Tokyo, JST");
    assertThat(said("2026-11-19T10:00", BERLIN, "2026-11-19T20:00", NEW_YORK))
        .contains("10:00 in Berlin, CET – Thu 19 Nov, 20:00 in New York, GMT-05:00");
  }
}
