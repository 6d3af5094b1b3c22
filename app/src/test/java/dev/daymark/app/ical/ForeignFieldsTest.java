package dev.daymark.app.ical;

import static dev.daymark.app.ical.FileFixture.STOCKHOLM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.Transparency;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other programs write that Daymark keeps in another way, or has to leave out. */
class ForeignFieldsTest {
  private static final String TIMES =
      "DTSTART;TZID=Europe/Stockholm:20261118T090000\nDTEND;TZID=Europe/Stockholm:20261118T100000";

  private final FileFixture fixture = new FileFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private CalendarImport.Report bringIn(String... lines) {
    return fixture.bringIn(
        "BEGIN:VCALENDAR\nPRODID:-//Other//EN\n" + String.join("\n", lines) + "\nEND:VCALENDAR");
  }

  private CalendarImport.Report event(String... lines) {
    return bringIn(
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Event\n" + String.join("\n", lines) + "\nEND:VEVENT");
  }

  private CalendarImport.Report task(String... lines) {
    return bringIn("BEGIN:VTODO\nUID:1\nSUMMARY:Task\n" + String.join("\n", lines) + "\nEND:VTODO");
  }

  private static String alarm(String trigger) {
    return "BEGIN:VALARM\nACTION:DISPLAY\n" + trigger + "\nEND:VALARM";
  }

  private static Reminders before(int... minutes) {
    return new Reminders(
        false,
        Arrays.stream(minutes).mapToObj(it -> new Reminder(Reminder.Method.POPUP, it)).toList());
  }

  private static List<String> sentences(CalendarImport.Report report) {
    return report.remarks().stream().map(Remark::sentence).toList();
  }

  private List<LocalDateTime> starts() {
    return fixture
        .store
        .events()
        .occurrences(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 1), STOCKHOLM)
        .stream()
        .map(it -> LocalDateTime.ofInstant(it.time().startIn(STOCKHOLM), STOCKHOLM))
        .toList();
  }

  @Test
  void anAlarmThatIsToldFromTheEndIsToldFromTheStart() {
    CalendarImport.Report report =
        event(
            TIMES,
            alarm("TRIGGER;RELATED=END:-PT75M"),
            alarm("TRIGGER;VALUE=DATE-TIME:20261118T060000Z"));
    assertThat(fixture.event("Event").content().reminders()).isEqualTo(before(15, 120));
    assertThat(report.remarks()).isEmpty();
  }

  @Test
  void ofAnAlarmThatCannotBeKeptSomethingIsSaid() {
    CalendarImport.Report report =
        event(
            TIMES,
            alarm("TRIGGER:PT15M"),
            alarm("TRIGGER:-PT5M"),
            alarm("TRIGGER:-PT5M"),
            "BEGIN:VALARM\nACTION:NONE\nTRIGGER:19760401T005545Z\nEND:VALARM");
    assertThat(fixture.event("Event").content().reminders()).isEqualTo(before(5));
    assertThat(sentences(report)).singleElement().asString().startsWith("Not all its reminders");
  }

  @Test
  void alarmsThatAreTheSameAreOne() {
    assertThat(event(TIMES, alarm("TRIGGER:-PT5M"), alarm("TRIGGER:-PT5M")).remarks()).isEmpty();
  }

  @Test
  void theLinkAndTheCallOfAnEventStandInItsNotes() {
    event(
        TIMES,
        "DESCRIPTION:Bring plans",
        "URL;VALUE=URI:https://olssons.example/",
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc");
    assertThat(fixture.event("Event").content().description())
        .isEqualTo("Bring plans\n\nhttps://olssons.example/\n\nhttps://meet.google.com/abc");
  }

  @Test
  void whatTheNotesSayAlreadyIsNotSaidAgain() {
    event(TIMES, "DESCRIPTION:See https://olssons.example/", "URL:https://olssons.example/");
    assertThat(fixture.event("Event").content().description())
        .isEqualTo("See https://olssons.example/");
  }

  @Test
  void ofAttachmentsAndCategoriesThatStayBehindSomethingIsSaid() {
    CalendarImport.Report report =
        event(TIMES, "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA", "CATEGORIES:Red");
    assertThat(sentences(report))
        .containsExactly(
            "Its attachments are left out.",
            "Its categories are left out; here only tasks have them.");
    assertThat(report.remarks().getFirst().title()).isEqualTo("Event");
  }

  @Test
  void anAttachmentThatHasAnAddressIsALinkInTheNotes() {
    CalendarImport.Report report =
        event(TIMES, "DESCRIPTION:Read it", "ATTACH;FMTTYPE=a/b:https://example.org/plan.pdf");
    assertThat(fixture.event("Event").content().description())
        .isEqualTo("Read it\n\nhttps://example.org/plan.pdf");
    assertThat(report.remarks()).isEmpty();
  }

  @Test
  void exchangesDaysAreDays() {
    event(
        "DTSTART;TZID=W. Europe Standard Time:20261118T000000",
        "DTEND;TZID=W. Europe Standard Time:20261120T000000",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    assertThat(fixture.event("Event").content().time())
        .isEqualTo(new EventTime.AllDay(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20)));
    assertThat(fixture.event("Event").content().transparency()).isEqualTo(Transparency.TRANSPARENT);
  }

  @Test
  void exchangesNameOfUtcIsRead() {
    event("DTSTART;TZID=tzone://Microsoft/Utc:20261118T080000", "DURATION:PT1H");
    assertThat(starts()).containsExactly(LocalDateTime.parse("2026-11-18T09:00"));
  }

  @Test
  void anOccurrenceThatIsNamedByItsDayIsFound() {
    bringIn(
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Weekly\n" + TIMES + "\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Moved\nRECURRENCE-ID;VALUE=DATE:20261125",
        "DTSTART;TZID=Europe/Stockholm:20261126T140000\nEND:VEVENT");
    assertThat(starts())
        .containsExactly(
            LocalDateTime.parse("2026-11-18T09:00"),
            LocalDateTime.parse("2026-11-26T14:00"),
            LocalDateTime.parse("2026-12-02T09:00"));
  }

  @Test
  void anEndThatIsToldByTheClockIsKept() {
    CalendarImport.Report report = event(TIMES, "RRULE:FREQ=WEEKLY;UNTIL=20261202T090000;BYDAY=WE");
    assertThat(report.skipped()).isEmpty();
    assertThat(starts()).hasSize(3);
    assertThat(fixture.event("Event").content().recurrence().lines())
        .containsExactly("RRULE:FREQ=WEEKLY;UNTIL=20261202T080000Z;BYDAY=WE");
  }

  @Test
  void periodsAndDaysThatAreAddedAndLeftOutAreObeyed() {
    event(
        TIMES,
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;VALUE=DATE:20261125",
        "RDATE;VALUE=PERIOD;TZID=Europe/Stockholm:20261119T120000/PT2H");
    assertThat(starts())
        .containsExactly(
            LocalDateTime.parse("2026-11-18T09:00"),
            LocalDateTime.parse("2026-11-19T12:00"),
            LocalDateTime.parse("2026-12-02T09:00"));
  }

  @Test
  void ofASeriesThatCannotBeReadNoOccurrenceIsLostInSilence() {
    CalendarImport.Report report =
        bringIn(
            "BEGIN:VEVENT\nUID:1\nSUMMARY:Weekly\nRRULE:FREQ=WEEKLY\nEND:VEVENT",
            "BEGIN:VEVENT\nUID:1\nSUMMARY:Moved\nRECURRENCE-ID:20261125T080000Z",
            "DTSTART:20261125T100000Z\nEND:VEVENT");
    assertThat(report.skipped())
        .extracting(Skipped::reason)
        .containsExactly("It has no start.", "The series it belongs to is left out.");
  }

  @Test
  void whatRecursEverySecondSinceTheYearOneDoesNotHoldUpTheWeek() {
    CalendarImport.Report report =
        event("DTSTART:00010101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    assertThat(starts()).isEmpty();
    assertThat(report.skipped())
        .extracting(Skipped::reason)
        .containsExactly("It recurs more often than every hour; that is not kept.");
  }

  @Test
  void ofTwoItemsThatAreCalledTheSameOneIsTakenIn() {
    String item = "BEGIN:%1$s\nUID:1\nSUMMARY:%2$s\nDTSTART:20261118T090000Z\nEND:%1$s\n";
    String events = item.formatted("VEVENT", "One") + "END:VCALENDAR\nBEGIN:VCALENDAR\n";
    CalendarImport.Report report =
        bringIn(
            events + item.formatted("VEVENT", "Other"),
            item.formatted("VTODO", "One") + item.formatted("VTODO", "Other"));
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.skipped())
        .extracting(Skipped::reason)
        .containsExactlyInAnyOrder(
            "There is another event with the same UID in the file.",
            "There is another task with the same UID in the file.");
  }

  @Test
  void whatNoFileCouldNameIsNotTakenIn() {
    assertThat(event("DTSTART;VALUE=DATE:99991231").skipped())
        .extracting(Skipped::reason)
        .containsExactly("Its times are out of all bounds.");
    assertThat(task("DTSTART;VALUE=DATE:99990101", "DURATION:P999999D").skipped())
        .extracting(Skipped::reason)
        .containsExactly("Its times are out of all bounds.");
  }

  @Test
  void aTaskThatOnlyStartsIsDueThen() {
    CalendarImport.Report report =
        task("DTSTART;TZID=Europe/Stockholm:20261118T080000", "RRULE:FREQ=DAILY;INTERVAL=3");
    assertThat(fixture.task("Task").content().due())
        .isEqualTo(new Due.At(LocalDateTime.parse("2026-11-18T08:00").atZone(STOCKHOLM)));
    assertThat(sentences(report))
        .containsExactly("It has no due date, so its start is taken for that.");
  }

  @Test
  void aTaskWithoutAStatusThatIsPartlyDoneIsInProgress() {
    task("PERCENT-COMPLETE:40", "LOCATION:Shed", "DESCRIPTION:Two coats");
    assertThat(fixture.task("Task").content().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(fixture.task("Task").content().notes()).isEqualTo("Two coats\n\nShed");
  }

  @Test
  void onlyATaskThatIsAPartIsPutBelowAnother() {
    bringIn(
        "BEGIN:VTODO\nUID:whole\nSUMMARY:Whole\nRELATED-TO;RELTYPE=CHILD:part\nEND:VTODO",
        "BEGIN:VTODO\nUID:part\nSUMMARY:Part\nRELATED-TO;RELTYPE=SIBLING:other",
        "RELATED-TO:whole\nEND:VTODO",
        "BEGIN:VTODO\nUID:other\nSUMMARY:Other\nRELATED-TO;RELTYPE=SIBLING:part\nEND:VTODO");
    assertThat(fixture.task("Whole").content().parent()).isNull();
    assertThat(fixture.task("Other").content().parent()).isNull();
    assertThat(fixture.task("Part").content().parent()).isEqualTo(fixture.task("Whole").id());
  }

  @Test
  void anAlarmOfATaskIsToldFromWhatItNames() {
    task(
        "DTSTART;TZID=Europe/Stockholm:20261118T080000",
        "DUE;TZID=Europe/Stockholm:20261120T180000",
        alarm("TRIGGER;RELATED=END:-PT30M"));
    assertThat(fixture.task("Task").content().remindAt())
        .isEqualTo(LocalDateTime.parse("2026-11-20T17:30").atZone(STOCKHOLM));
  }

  @Test
  void anAlarmOfATaskThatIsDueOnADayIsToldFromItsBeginning() {
    task("DUE;VALUE=DATE:20261120", alarm("TRIGGER:-PT15H"));
    assertThat(fixture.task("Task").content().remindAt())
        .isEqualTo(LocalDateTime.parse("2026-11-19T09:00").atZone(STOCKHOLM));
  }
}
