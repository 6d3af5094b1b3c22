package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.TestSession;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a block and a row of the agenda say of events in other zones than the shown one. */
final class ZonesOfEventsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final TestSession session = new TestSession();

  @BeforeEach
  void fill() {
    MockFixture.fill(session.store());
  }

  @AfterEach
  void close() {
    session.close();
  }

  /** From ten in the morning until half past eight in the evening, on the clocks of two zones. */
  private CalendarItem flight(ZoneId from, ZoneId to) {
    EventTime time =
        new EventTime.Timed(
            TestSession.TODAY.atTime(10, 0).atZone(from),
            TestSession.TODAY.atTime(20, 30).atZone(to));
    CalendarId calendar = session.store().calendars().all().getFirst().id();
    session.store().localEdits().createEvent(calendar, EventContent.of("Flight", time));
    return new CalendarReader(session.store(), TestSession.ZONE, true)
        .read(new VisibleDays(TestSession.TODAY, 2)).items().stream()
            .filter(item -> item.title().equals("Flight"))
            .findFirst()
            .orElseThrow();
  }

  private boolean hasGlobe(CalendarItem item) {
    return new BlockWords(session.session()).otherZone(item);
  }

  private String place(CalendarItem item) {
    return new AgendaWords(session.session()).place(item, TestSession.TODAY);
  }

  @Test
  void anEventThatBeginsElsewhereHasAGlobe() {
    assertThat(hasGlobe(flight(NEW_YORK, NEW_YORK))).isTrue();
  }

  @Test
  void anEventThatEndsElsewhereHasAGlobe() {
    assertThat(hasGlobe(flight(TestSession.ZONE, NEW_YORK))).isTrue();
  }

  @Test
  void anEventOnTheSameClockHasNone() {
    assertThat(hasGlobe(flight(TestSession.ZONE, BERLIN))).isFalse();
  }

  @Test
  void theAgendaTellsTheStartOnTheClockOfItsPlace() {
    assertThat(place(flight(NEW_YORK, NEW_YORK))).isEqualTo("10:00 in New York");
  }

  @Test
  void theAgendaTellsBothEndsOnTheClocksOfTheirPlaces() {
    assertThat(place(flight(BERLIN, NEW_YORK))).isEqualTo("10:00 in Berlin – 20:30 in New York");
  }
}
