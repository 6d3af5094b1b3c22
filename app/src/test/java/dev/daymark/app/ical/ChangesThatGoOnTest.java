package dev.daymark.app.ical;

import static dev.daymark.app.ical.FileFixture.STOCKHOLM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of an occurrence that go on to all after it (RFC 5545 section 3.2.13). */
class ChangesThatGoOnTest {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final FileFixture fixture = new FileFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  /** A series from Wednesday 18 November 2026, 9 to 10 in Stockholm. */
  private static String series(String rule) {
    return event(
        "Weekly",
        "DTSTART;TZID=Europe/Stockholm:20261118T090000\n"
            + "DTEND;TZID=Europe/Stockholm:20261118T100000\n"
            + rule);
  }

  private static String event(String title, String lines) {
    return "BEGIN:VEVENT\nUID:1\nSUMMARY:" + title + "\n" + lines + "\nEND:VEVENT\n";
  }

  /** What takes the place of a day's occurrence, in Stockholm. */
  private static String change(String title, String day, String range, String start, String end) {
    return event(
        title,
        "RECURRENCE-ID;TZID=Europe/Stockholm%s:%sT090000\n".formatted(range, day)
            + "DTSTART;TZID=Europe/Stockholm:%s\n".formatted(start)
            + "DTEND;TZID=Europe/Stockholm:%s".formatted(end));
  }

  private static final String ON = ";RANGE=THISANDFUTURE";

  private CalendarImport.Report bringIn(String... events) {
    return fixture.bringIn("BEGIN:VCALENDAR\n" + String.join("", events) + "END:VCALENDAR");
  }

  private List<String> occurrences() {
    return fixture
        .store
        .events()
        .occurrences(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 1), STOCKHOLM)
        .stream()
        .map(
            it ->
                LocalDateTime.ofInstant(it.time().startIn(STOCKHOLM), STOCKHOLM).format(DAY)
                    + " "
                    + it.event().content().summary())
        .toList();
  }

  @Test
  void theSeriesEndsAndAnotherBegins() {
    CalendarImport.Report report =
        bringIn(
            series("RRULE:FREQ=WEEKLY;COUNT=4"),
            change("Later", "20261202", ON, "20261203T110000", "20261203T113000"));
    assertThat(occurrences())
        .containsExactly(
            "11-18 09:00 Weekly", "11-25 09:00 Weekly", "12-03 11:00 Later", "12-10 11:00 Later");
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.remarks()).isEmpty();
    assertThat(report.skipped()).isEmpty();
  }

  @Test
  void aFileIsTheSameWhenItComesAgain() {
    String[] file = {
      series("RRULE:FREQ=WEEKLY;COUNT=4"),
      change("Later", "20261202", ON, "20261203T110000", "20261203T113000")
    };
    bringIn(file);
    CalendarImport.Report again = bringIn(file);
    assertThat(again.same()).isEqualTo(2);
    assertThat(again.skipped()).isEmpty();
  }

  @Test
  void whatChangesAfterwardsIsNamedByWhereTheSeriesWas() {
    bringIn(
        series("RRULE:FREQ=WEEKLY;COUNT=5"),
        change("Once", "20261209", "", "20261209T200000", "20261209T210000"),
        change("Later", "20261125", ON, "20261125T110000", "20261125T120000"),
        change("Latest", "20261216", ON, "20261216T130000", "20261216T140000"));
    assertThat(occurrences())
        .containsExactly(
            "11-18 09:00 Weekly",
            "11-25 11:00 Later",
            "12-02 11:00 Later",
            "12-09 20:00 Once",
            "12-16 13:00 Latest");
  }

  @Test
  void aChangeOfTheFirstIsOneOfAll() {
    bringIn(
        series("RRULE:FREQ=WEEKLY;COUNT=3"),
        change("All", "20261118", ON, "20261119T080000", "20261119T090000"));
    assertThat(occurrences())
        .containsExactly("11-19 08:00 All", "11-26 08:00 All", "12-03 08:00 All");
  }

  @Test
  void aSeriesThatIsCancelledFromAnOccurrenceOnEndsBeforeIt() {
    bringIn(
        series("RRULE:FREQ=WEEKLY"),
        event(
            "Weekly",
            "RECURRENCE-ID;TZID=Europe/Stockholm;RANGE=THISANDFUTURE:20261202T090000\n"
                + "DTSTART;TZID=Europe/Stockholm:20261202T090000\nSTATUS:CANCELLED"));
    assertThat(occurrences()).containsExactly("11-18 09:00 Weekly", "11-25 09:00 Weekly");
  }

  @Test
  void aSeriesThatIsCancelledFromItsFirstOnIsLeftOut() {
    CalendarImport.Report report =
        bringIn(
            series("RRULE:FREQ=WEEKLY"),
            event(
                "Weekly",
                "RECURRENCE-ID;TZID=Europe/Stockholm;RANGE=THISANDFUTURE:20261118T090000\n"
                    + "DTSTART;TZID=Europe/Stockholm:20261118T090000\nSTATUS:CANCELLED"));
    assertThat(report.added()).isZero();
    assertThat(report.skipped()).extracting(Skipped::reason).contains("It is cancelled.");
  }

  @Test
  void ofAnOccurrenceThatComesAloneSomethingIsSaid() {
    CalendarImport.Report report =
        bringIn(change("Later", "20261125", ON, "20261125T110000", "20261125T120000"));
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.remarks())
        .extracting(Remark::sentence)
        .singleElement()
        .asString()
        .contains("here only this one is");
  }
}
