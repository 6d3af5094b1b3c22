package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeriesEditsTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  @Test
  void whatTheRestOfASeriesHasNoSlotForIsDeleted() {
    EventId id =
        fix.known(
            fix.work, "series", event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY")));
    for (int day : new int[] {4, 10}) {
      fix.store
          .localEdits()
          .editOccurrence(
              id,
              at(day, 9).asOriginalStart(),
              RecurrenceScope.THIS,
              c -> c.withSummary("Special"));
    }
    EventId rest =
        fix.store
            .localEdits()
            .editOccurrence(
                id,
                at(3, 9).asOriginalStart(),
                RecurrenceScope.THIS_AND_FOLLOWING,
                c -> c.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY")))
            .item()
            .id();
    assertThat(fix.store.events().exceptions(id)).isEmpty();
    assertThat(fix.store.events().exceptions(rest))
        .singleElement()
        .satisfies(
            e -> assertThat(e.exception().originalStart()).isEqualTo(at(10, 9).asOriginalStart()));
  }

  @Test
  void anEndInLocalTimeIsRefused() {
    assertThatThrownBy(
            () ->
                fix.store
                    .localEdits()
                    .createEvent(
                        fix.home,
                        event("Daily")
                            .withRecurrence(Recurrence.ofRule("FREQ=DAILY;UNTIL=20261231T225959"))))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("ends in Z");
  }

  @Test
  void aZoneThatOnlyJavaKnowsGetsTheNameCalendarsKnow() {
    ZonedDateTime start = ZonedDateTime.of(2026, 11, 16, 9, 0, 0, 0, ZoneId.of("UTC+01:00"));
    EventTime time = new EventTime.Timed(start, start.plusHours(1));
    ZonedDateTime named = start.withZoneSameInstant(ZoneId.of("Etc/GMT-1"));
    assertThat(
            fix.store
                .localEdits()
                .createEvent(fix.home, EventContent.of("Plan", time))
                .item()
                .content()
                .time())
        .isEqualTo(new EventTime.Timed(named, named.plusHours(1)));
    ZonedDateTime odd = start.withZoneSameInstant(ZoneId.of("UTC+05:45"));
    EventContent refused = EventContent.of("Plan", new EventTime.Timed(odd, odd.plusHours(1)));
    assertThatThrownBy(() -> fix.store.localEdits().createEvent(fix.home, refused))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("has no name");
  }
}
