package dev.daymark.app.shell;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.util.List;

/** Events that a listing brings into the calendar of the person in the made-up week. */
final class MaraInvited {
  static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  private MaraInvited() {}

  /** An hour of Sunday. */
  static EventTime at(int hour) {
    return new EventTime.Timed(
        SUNDAY.atTime(hour, 0).atZone(MockFixture.ZONE),
        SUNDAY.atTime(hour + 1, 0).atZone(MockFixture.ZONE));
  }

  /** Five weeks of something to which she has not answered yet. */
  static EventContent series(String title, int hour, boolean isOwn) {
    Attendee mara =
        new Attendee(
            MockFixture.EMAIL, null, ResponseStatus.NEEDS_ACTION, false, isOwn, true, false, "", 0);
    return EventContent.of(title, at(hour))
        .withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;COUNT=5"))
        .withAttendees(List.of(Attendee.of("ingrid@example.com"), mara));
  }

  /** The listing shows it. */
  static void list(LocalStore store, EventContent content, EventDetails details) {
    Calendar calendar =
        store.calendars().all().stream()
            .filter(it -> it.summary().equals("Mara"))
            .findFirst()
            .orElseThrow();
    RemoteVersion version =
        new RemoteVersion(
            content.summary(),
            new ETag("\"1\""),
            false,
            content,
            details,
            null,
            null,
            MockFixture.NOW,
            "{}");
    SyncRun run = store.remoteUpdates().beginRun(MockFixture.ACCOUNT, "TIMER");
    store.remoteUpdates().transact(run.id(), tx -> tx.insert(calendar.id(), version));
  }
}
