package dev.daymark.app.ical;

import static dev.daymark.app.ical.FileFixture.STOCKHOLM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files as other programs write them. */
class OtherProgramsTest {

  private final FileFixture fixture = new FileFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private static EventTime timed(String start, String end, ZoneId zone) {
    return new EventTime.Timed(
        LocalDateTime.parse(start).atZone(zone), LocalDateTime.parse(end).atZone(zone));
  }

  @Test
  void googlesEventsSeriesAndExceptionsAreRead() {
    CalendarImport.Report report = fixture.bringInResource("google.ics");
    assertThat(report.skipped()).isEmpty();
    assertThat(report.added()).isEqualTo(2);
    CalendarEvent lunch = fixture.event("Lunch with Ana");
    assertThat(lunch.content().time())
        .isEqualTo(timed("2026-11-20T13:00", "2026-11-20T14:00", STOCKHOLM));
    assertThat(lunch.content().description())
        .isEqualTo("Bring <b>samples</b>; and the list\nSecond line");
    assertThat(lunch.content().location()).isEqualTo("Kvarnen, Tjärhovsgatan 4");
    assertThat(lunch.content().attendees()).hasSize(2);
    Attendee ana = lunch.content().attendees().getLast();
    assertThat(ana.displayName()).isEqualTo("Lind, Ana");
    assertThat(ana.optional()).isTrue();
    assertThat(ana.additionalGuests()).isEqualTo(1);
    assertThat(lunch.content().attendees().getFirst().organizer()).isTrue();
    assertThat(
            fixture
                .store
                .events()
                .occurrences(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 12, 8), STOCKHOLM))
        .extracting(occurrence -> occurrence.event().content().summary())
        .containsExactly("Stand-up", "Lunch with Ana", "Stand-up, later", "Stand-up");
  }

  @Test
  void applesAlarmsDaysAndRemindersAreRead() {
    assertThat(fixture.bringInResource("apple.ics").skipped()).isEmpty();
    CalendarEvent trip = fixture.event("Trip to Göteborg");
    assertThat(trip.content().time())
        .isEqualTo(new EventTime.AllDay(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26)));
    assertThat(trip.content().transparency()).isEqualTo(Transparency.TRANSPARENT);
    assertThat(trip.content().reminders())
        .isEqualTo(new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, 900))));
    Task call = fixture.task("Call the plumber");
    assertThat(call.content().priority()).isEqualTo(Priority.HIGH);
    assertThat(call.content().remindAt())
        .isEqualTo(LocalDateTime.parse("2026-11-20T16:30").atZone(STOCKHOLM));
  }

  @Test
  void outlooksZonesAndLengthsAreRead() {
    assertThat(fixture.bringInResource("outlook.ics").skipped()).isEmpty();
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(fixture.event("Besprechung").content().time())
        .isEqualTo(timed("2026-11-18T14:00", "2026-11-18T15:00", berlin));
    assertThat(fixture.event("Besprechung").content().visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(fixture.event("Review").content().time())
        .isEqualTo(timed("2026-11-19T08:00", "2026-11-19T09:30", berlin));
  }

  @Test
  void theOddZonesOfExchangeAreRead() {
    assertThat(fixture.bringInResource("exchange.ics").skipped()).isEmpty();
    assertThat(
            fixture
                .store
                .events()
                .occurrences(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 21), STOCKHOLM))
        .extracting(
            it ->
                it.event().content().summary()
                    + LocalDateTime.ofInstant(it.time().startIn(STOCKHOLM), STOCKHOLM)
                        .format(DateTimeFormatter.ofPattern(" d HH:mm")))
        .containsExactly(
            "Wochenbesprechung (verlegt) 18 14:00",
            "Ekaterinburg 19 07:00",
            "Display name as zone 19 09:00",
            "Exchange UTC 19 12:00",
            "Custom zone, southern 19 15:00",
            "Ganztag aus Exchange 20 00:00");
  }

  @Test
  void thunderbirdsTasksAndTheirPartsAreRead() {
    assertThat(fixture.bringInResource("thunderbird.ics").skipped()).isEmpty();
    Task fence = fixture.task("Paint the fence");
    assertThat(fence.content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(fence.content().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(fence.content().categories()).containsExactly("Home", "Summer, outside");
    assertThat(fence.content().due())
        .isEqualTo(new Due.At(LocalDateTime.parse("2026-11-22T18:00").atZone(STOCKHOLM)));
    Task paint = fixture.task("Buy paint");
    assertThat(paint.content().parent()).isEqualTo(fence.id());
    assertThat(paint.completedAt()).isEqualTo(Instant.parse("2026-11-15T10:15:00Z"));
    assertThat(fixture.event("Floating").content().time())
        .isEqualTo(timed("2026-11-21T10:00", "2026-11-21T11:00", STOCKHOLM));
  }

  @Test
  void aDamagedFileIsReadAsFarAsItGoes() {
    CalendarImport.Report report = fixture.bringInResource("damaged.ics");
    assertThat(fixture.events())
        .extracting(event -> event.content().summary())
        .containsExactly("Good");
    assertThat(report.skipped())
        .extracting(Skipped::title)
        .containsExactly(
            "",
            "No start",
            "Bad date",
            "Without an end",
            "Ends first",
            "Bad rule",
            "Unknown zone",
            "Dear diary",
            "Cut off");
    assertThat(report.skipped()).allSatisfy(skipped -> assertThat(skipped.reason()).endsWith("."));
    assertThat(report.skipped().getFirst().line()).isEqualTo(3);
  }

  @Test
  void importingTwiceAddsNothingTwice() {
    List<String> files =
        List.of(
            "google.ics",
            "apple.ics",
            "outlook.ics",
            "thunderbird.ics",
            "exchange.ics",
            "icloud.ics");
    for (String file : files) {
      CalendarImport.Report first = fixture.bringInResource(file);
      CalendarImport.Report second = fixture.bringInResource(file);
      assertThat(second.added()).as(file).isZero();
      assertThat(second.changed()).as(file).isZero();
      assertThat(second.same()).as(file).isEqualTo(first.added());
      assertThat(second.change()).isNull();
    }
  }

  @Test
  void aNewerVersionChangesWhatIsHereAndAnOlderOneDoesNot() {
    String file = new String(FileFixture.resource("apple.ics"), StandardCharsets.UTF_8);
    fixture.bringIn(file);
    String renamed = file.replace("Trip to Göteborg", "Trip to Malmö");
    CalendarImport.Report older = fixture.bringIn(renamed);
    assertThat(older.changed()).isZero();
    assertThat(older.skipped().getFirst().reason()).contains("changed here since");
    String newer = renamed.replace("LAST-MODIFIED:20261102", "LAST-MODIFIED:20261202");
    assertThat(fixture.bringIn(newer).changed()).isEqualTo(1);
    assertThat(fixture.event("Trip to Malmö").content().reminders().overrides()).hasSize(1);
  }

  @Test
  void anImportIsTakenBackInOneStep() {
    CalendarImport.Report report = fixture.bringInResource("google.ics");
    fixture.store.localEdits().undo(Objects.requireNonNull(report.change()));
    assertThat(fixture.events()).isEmpty();
    assertThat(fixture.bringInResource("google.ics").added()).isEqualTo(2);
  }

  @Test
  void aRehearsalChangesNothing() {
    CalendarFile file = CalendarFile.read(FileFixture.resource("damaged.ics"), fixture.target());
    CalendarImport.Report report = CalendarImport.rehearse(fixture.store.localEdits(), file);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.skipped()).hasSize(9);
    assertThat(fixture.events()).isEmpty();
    assertThat(fixture.store.uids().all()).isEmpty();
  }

  @Test
  void aFileThatIsNoCalendarHoldsNone() {
    assertThat(fixture.read("<html></html>").calendars()).isZero();
    assertThat(fixture.read("").calendars()).isZero();
    assertThat(fixture.read("BEGIN:VCALENDAR\nEND:VCALENDAR").calendars()).isEqualTo(1);
  }
}
