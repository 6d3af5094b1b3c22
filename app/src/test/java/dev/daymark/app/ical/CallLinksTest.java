package dev.daymark.app.ical;

import static dev.daymark.app.ical.FileFixture.STOCKHOLM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.ImportItem;
import java.net.URI;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of events on their way through files. */
class CallLinksTest {

  private static final URI LINK = URI.create("https://meet.google.com/abc-defg-hij");
  private static final Conference CALL = Conference.ready("r1", LINK, "{\"conferenceId\":\"abc\"}");

  private final FileFixture fixture = new FileFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private CalendarEvent made() {
    ZonedDateTime start = ZonedDateTime.of(2026, 11, 18, 9, 0, 0, 0, STOCKHOLM);
    EventContent content =
        EventContent.of("Call", new EventTime.Timed(start, start.plusHours(1)))
            .withConference(CALL);
    return fixture
        .store
        .localEdits()
        .createEvent(fixture.store.calendars().defaultCalendar().id(), content)
        .item();
  }

  private CalendarImport.Report bringIn(CalendarEvent known, String lines) {
    return fixture.bringIn(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:"
            + known.id().value()
            + "\nSUMMARY:Renamed there\nLAST-MODIFIED:20270101T000000Z\n"
            + "DTSTART;TZID=Europe/Stockholm:20261118T090000\n"
            + "DTEND;TZID=Europe/Stockholm:20261118T100000\n"
            + lines
            + "END:VEVENT\nEND:VCALENDAR");
  }

  @Test
  void aFileThatDoesNotKnowTheCallOfAnEventLeavesItAsItIs() {
    assertThat(bringIn(made(), "").changed()).isEqualTo(1);
    assertThat(fixture.event("Renamed there").content().conference()).isEqualTo(CALL);
  }

  @Test
  void anExportThatIsImportedWhereItCameFromChangesNoCall() {
    made();
    CalendarImport.Report report = fixture.bringIn(fixture.export());
    assertThat(report.same()).isEqualTo(1);
    assertThat(report.skipped()).isEmpty();
  }

  @Test
  void theCallOfAnExportIsThereWhereItIsImported() {
    made();
    try (FileFixture other = new FileFixture()) {
      other.bringIn(fixture.export());
      assertThat(other.event("Call").callLink()).isEqualTo(LINK);
      assertThat(other.event("Call").content().description()).isEmpty();
    }
  }

  @Test
  void theCallOfAnotherProgramIsJoinedFromItsEvent() {
    fixture.bringIn(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Event\n"
            + "DTSTART:20261118T090000Z\nDTEND:20261118T100000Z\n"
            + "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+46-8-123\n"
            + "CONFERENCE;VALUE=URI;FEATURE=CHAT:https://chat.example.org/\n"
            + "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://call.example.org/9\n"
            + "END:VEVENT\nEND:VCALENDAR");
    assertThat(fixture.event("Event").callLink())
        .isEqualTo(URI.create("https://call.example.org/9"));
    assertThat(fixture.event("Event").content().description())
        .isEqualTo("tel:+46-8-123\n\nhttps://chat.example.org/\n\nhttps://call.example.org/9");
  }

  @Test
  void otherProgramsReadTheCallOfAnExportByItsStandardName() {
    made();
    assertThat(fixture.export().replace("\r\n ", ""))
        .contains("\nCONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:" + LINK + "\r");
  }

  @Test
  void anAccountIsNotToldOfACallThatItDidNotMake() {
    CalendarFile.Target target = fixture.target();
    CalendarFile.Target account =
        new CalendarFile.Target(target.calendar(), target.list(), target.zone(), false);
    made();
    CalendarFile read = CalendarFile.read(fixture.export().getBytes(UTF_8), account);
    assertThat(((ImportItem.OfEvent) read.items().getFirst()).content().conference())
        .isEqualTo(Conference.NONE);
  }
}
