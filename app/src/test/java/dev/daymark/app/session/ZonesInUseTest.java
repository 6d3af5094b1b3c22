package dev.daymark.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ZonesInUseTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  private final TestSession session = new TestSession();

  @AfterEach
  void close() {
    session.close();
  }

  private void event(Calendar calendar, int day, ZoneId from, ZoneId to) {
    EventTime time =
        new EventTime.Timed(
            TestSession.TODAY.plusDays(day).atTime(9, 0).atZone(from),
            TestSession.TODAY.plusDays(day + 1).atTime(9, 0).atZone(to));
    session.store().localEdits().createEvent(calendar.id(), EventContent.of("Trip", time));
  }

  @Test
  void theShownZoneComesFirstAndThenThoseOfEventsTheMostUsedFirst() {
    Calendar calendar = session.store().calendars().all().getFirst();
    event(calendar, 1, TOKYO, LIMA);
    event(calendar, 3, LIMA, LIMA);
    event(calendar, -900, ZoneId.of("Asia/Dubai"), ZoneId.of("Asia/Dubai"));
    assertThat(ZonesInUse.read(session.session(), TestSession.TODAY))
        .startsWith(TestSession.ZONE, LIMA, TOKYO)
        .doesNotContain(ZoneId.of("Asia/Dubai"))
        .contains(calendar.zone())
        .doesNotHaveDuplicates();
  }
}
