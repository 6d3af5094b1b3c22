package dev.daymark.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.editor.TypedTimes.Read;
import dev.daymark.app.editor.TypedTimes.Reading;
import dev.daymark.app.editor.TypedTimes.Wrong;
import dev.daymark.app.phrase.WhenParser;
import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
  private static final EventTime.Timed BEFORE = timed("2026-11-18T10:00", "2026-11-18T11:30");

  private final WhenParser parser = new WhenParser(Locale.UK, WEDNESDAY);

  private static EventTime.Timed timed(String start, String end) {
    return new EventTime.Timed(
        LocalDateTime.parse(start).atZone(BERLIN), LocalDateTime.parse(end).atZone(BERLIN));
  }

  private static TypedTimes typed(String startTime, String endTime) {
    return new TypedTimes(
        "18 Nov 2026", startTime, "18 Nov 2026", endTime, false, false, BERLIN, BERLIN);
  }

  @Test
  void anEndKeepsItsDistanceFromAStartThatIsTyped() {
    assertThat(typed("14:00", "11:30").read(parser, BEFORE, true))
        .isEqualTo(new Read(timed("2026-11-18T14:00", "2026-11-18T15:30")));
  }

  @ParameterizedTest
  @CsvSource({
    "12:15, 2026-11-18T12:15",
    "+90, 2026-11-18T11:30",
    "09:00, 2026-11-19T09:00",
    "fri 14:30, 2026-11-20T14:30"
  })
  void anEndIsATimeALengthOrAnotherDay(String endTime, String end) {
    assertThat(typed("10:00", endTime).read(parser, BEFORE, false))
        .isEqualTo(new Read(timed("2026-11-18T10:00", end)));
  }

  @ParameterizedTest
  @CsvSource({"10:00, soon, time", "late, 11:00, time"})
  void whatMakesNoSenseIsNamed(String startTime, String endTime, String what) {
    assertThat(typed(startTime, endTime).read(parser, BEFORE, false)).isEqualTo(new Wrong(what));
  }

  @Test
  void anEndBeforeTheStartIsWrongWhereItsDayIsSeen() {
    Reading read =
        new TypedTimes("18 Nov 2026", "10:00", "18 Nov 2026", "09:00", false, true, BERLIN, BERLIN)
            .read(parser, BEFORE, false);
    assertThat(read).isEqualTo(new Wrong("order"));
  }

  @Test
  void eachEndIsOnTheClockOfItsZone() {
    Reading read =
        new TypedTimes(
                "18 Nov 2026", "10:00", "18 Nov 2026", "12:00", false, true, BERLIN, NEW_YORK)
            .read(parser, BEFORE, false);
    assertThat(read)
        .isEqualTo(
            new Read(
                new EventTime.Timed(
                    LocalDateTime.parse("2026-11-18T10:00").atZone(BERLIN),
                    LocalDateTime.parse("2026-11-18T12:00").atZone(NEW_YORK))));
  }

  @Test
  void wholeDaysEndWithTheLastOfThem() {
    Reading read =
        new TypedTimes("18 Nov 2026", "", "20 Nov 2026", "", true, true, BERLIN, BERLIN)
            .read(parser, BEFORE, false);
    assertThat(read).isEqualTo(new Read(new EventTime.AllDay(WEDNESDAY, WEDNESDAY.plusDays(3))));
  }
}
