package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.ItemTime.Clock;
import dev.daymark.app.calendar.ItemTime.Days;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

final class TimeGestureTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
  private static final Duration HOUR = Duration.ofMinutes(60);

  private static Clock clock(LocalDate day, String start, int minutes) {
    return Clock.of(day, LocalTime.parse(start), Duration.ofMinutes(minutes), ZONE);
  }

  private static GridPoint grid(LocalDate day, double minute) {
    return new GridPoint(day, minute, false);
  }

  private static GridPoint lane(LocalDate day) {
    return new GridPoint(day, 0, true);
  }

  @Test
  void aMoveKeepsTheLengthAndSnapsTheStartToTheGrid() {
    var move = new TimeGesture.Move(clock(WEDNESDAY, "10:10", 45), grid(WEDNESDAY, 620), HOUR);
    assertThat(move.target(grid(WEDNESDAY.plusDays(1), 705), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY.plusDays(1), "11:30", 45));
  }

  @Test
  void fineStepsAreFiveMinutes() {
    var move = new TimeGesture.Move(clock(WEDNESDAY, "10:00", 30), grid(WEDNESDAY, 600), HOUR);
    assertThat(move.target(grid(WEDNESDAY, 621), 5, ZONE)).isEqualTo(clock(WEDNESDAY, "10:20", 30));
  }

  @Test
  void aBlockDroppedInTheLaneTakesThatWholeDay() {
    var move = new TimeGesture.Move(clock(WEDNESDAY, "10:00", 30), grid(WEDNESDAY, 600), HOUR);
    assertThat(move.target(lane(WEDNESDAY.plusDays(2)), 15, ZONE))
        .isEqualTo(Days.on(WEDNESDAY.plusDays(2)));
  }

  @Test
  void aBarDroppedInTheGridGetsTheGivenLength() {
    var move = new TimeGesture.Move(Days.on(WEDNESDAY), lane(WEDNESDAY), HOUR);
    assertThat(move.target(grid(WEDNESDAY, 842), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "14:00", 60));
  }

  @Test
  void aSpanMovesByWholeDays() {
    var span = new Days(WEDNESDAY, WEDNESDAY.plusDays(3));
    var move = new TimeGesture.Move(span, lane(WEDNESDAY.plusDays(1)), HOUR);
    assertThat(move.target(lane(WEDNESDAY.plusDays(3)), 15, ZONE)).isEqualTo(span.plusDays(2));
  }

  @Test
  void theEndNeverComesBeforeTheStart() {
    var resize = new TimeGesture.ResizeEnd(clock(WEDNESDAY, "10:00", 60));
    assertThat(resize.target(grid(WEDNESDAY, 300), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "10:00", 15));
    assertThat(resize.target(grid(WEDNESDAY, 735), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "10:00", 135));
  }

  @Test
  void theStartNeverComesAfterTheEnd() {
    var resize = new TimeGesture.ResizeStart(clock(WEDNESDAY, "10:00", 60));
    assertThat(resize.target(grid(WEDNESDAY, 900), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "10:45", 15));
  }

  @Test
  void aBlockIsDrawnUpwardsToo() {
    var draw = new TimeGesture.Create(grid(WEDNESDAY, 600));
    assertThat(draw.target(grid(WEDNESDAY, 540), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "09:00", 60));
    assertThat(draw.target(grid(WEDNESDAY, 602), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "10:00", 15));
  }

  @Test
  void aBlockMayEndAtMidnight() {
    var draw = new TimeGesture.Create(grid(WEDNESDAY, 1380));
    assertThat(draw.target(grid(WEDNESDAY, 1440), 15, ZONE))
        .isEqualTo(clock(WEDNESDAY, "23:00", 60));
  }

  @Test
  void aMoveAcrossTheSpringGapKeepsTheElapsedLength() {
    LocalDate change = LocalDate.of(2026, 3, 29);
    var move = new TimeGesture.Move(clock(change, "00:30", 60), grid(change, 30), HOUR);
    Clock moved = (Clock) move.target(grid(change, 90), 15, ZONE);
    assertThat(moved.length()).isEqualTo(Duration.ofMinutes(60));
    assertThat(moved.end().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
  }

  private static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 10, 25);

  private static ZonedDateTime first(String time) {
    return ZonedDateTime.of(CLOCKS_BACK, LocalTime.parse(time), ZONE).withEarlierOffsetAtOverlap();
  }

  private static ZonedDateTime second(String time) {
    return first(time).withLaterOffsetAtOverlap();
  }

  private static GridPoint night(String time) {
    return grid(CLOCKS_BACK, LocalTime.parse(time).toSecondOfDay() / 60.0);
  }

  @Test
  void whatIsMovedWithinThePassOfTheHourThatComesTwiceStaysInIt() {
    var inSecond = new Clock(second("02:00"), second("02:15"));
    assertThat(
            new TimeGesture.Move(inSecond, night("02:00"), HOUR).target(night("02:30"), 15, ZONE))
        .isEqualTo(new Clock(second("02:30"), second("02:45")));
    var inFirst = new Clock(first("02:00"), first("02:15"));
    assertThat(new TimeGesture.Move(inFirst, night("02:00"), HOUR).target(night("02:30"), 15, ZONE))
        .isEqualTo(new Clock(first("02:30"), first("02:45")));
  }

  @Test
  void whatIsMovedIntoTheHourThatComesTwiceComesFromItsSideOfTheChange() {
    var after = new Clock(first("03:30"), first("04:00"));
    assertThat(new TimeGesture.Move(after, night("03:30"), HOUR).target(night("02:15"), 15, ZONE))
        .isEqualTo(new Clock(second("02:15"), second("02:45")));
    var before = new Clock(first("01:00"), first("01:30"));
    assertThat(new TimeGesture.Move(before, night("01:00"), HOUR).target(night("02:15"), 15, ZONE))
        .isEqualTo(new Clock(first("02:15"), first("02:45")));
  }

  @Test
  void anEndThatIsPulledStaysInItsPassOfTheHourThatComesTwice() {
    var inSecond = new Clock(second("02:00"), second("02:15"));
    assertThat(new TimeGesture.ResizeEnd(inSecond).target(night("02:45"), 15, ZONE))
        .isEqualTo(new Clock(second("02:00"), second("02:45")));
    assertThat(new TimeGesture.ResizeStart(inSecond).target(night("02:05"), 5, ZONE))
        .isEqualTo(new Clock(second("02:05"), second("02:15")));
    var after = new Clock(first("03:30"), first("04:00"));
    assertThat(new TimeGesture.ResizeStart(after).target(night("02:30"), 15, ZONE))
        .isEqualTo(new Clock(second("02:30"), first("04:00")));
  }

  @Test
  void whatIsDrawnUpFromAfterTheChangeBeginsInTheSecondPass() {
    assertThat(new TimeGesture.Create(night("03:30")).target(night("02:30"), 15, ZONE))
        .isEqualTo(new Clock(second("02:30"), first("03:30")));
    assertThat(new TimeGesture.Create(night("01:30")).target(night("02:30"), 15, ZONE))
        .isEqualTo(new Clock(first("01:30"), first("02:30")));
  }

  private static final ZoneId BEIRUT = ZoneId.of("Asia/Beirut");
  private static final LocalDate NO_MIDNIGHT = LocalDate.of(2026, 3, 29);

  private static ZonedDateTime wall(LocalDate day, String time, ZoneId zone) {
    return ZonedDateTime.of(day, LocalTime.parse(time), zone);
  }

  @Test
  void whatIsDrawnOutOfTheHourThatIsLeftOutEndsAfterItStarts() {
    LocalDate change = LocalDate.of(2026, 3, 29);
    assertThat(new TimeGesture.Create(grid(change, 150)).target(grid(change, 195), 15, ZONE))
        .isEqualTo(new Clock(wall(change, "03:15", ZONE), wall(change, "03:30", ZONE)));
    assertThat(new TimeGesture.Create(grid(change, 120)).target(grid(change, 180), 15, ZONE))
        .isEqualTo(new Clock(wall(change, "03:00", ZONE), wall(change, "03:15", ZONE)));
    assertThat(
            new TimeGesture.Create(grid(NO_MIDNIGHT, 30)).target(grid(NO_MIDNIGHT, 60), 15, BEIRUT))
        .isEqualTo(
            new Clock(wall(NO_MIDNIGHT, "01:00", BEIRUT), wall(NO_MIDNIGHT, "01:30", BEIRUT)));
  }

  @Test
  void whatIsDrawnOverTheHourThatIsLeftOutHasItsEnds() {
    LocalDate change = LocalDate.of(2026, 3, 29);
    assertThat(new TimeGesture.Create(grid(change, 60)).target(grid(change, 240), 15, ZONE))
        .isEqualTo(new Clock(wall(change, "01:00", ZONE), wall(change, "04:00", ZONE)));
  }

  @Test
  void whatIsDrawnUpToAMidnightThatIsNotThereStaysOnItsDay() {
    LocalDate before = NO_MIDNIGHT.minusDays(1);
    var drawn = new TimeGesture.Create(grid(before, 1380)).target(grid(before, 1440), 15, BEIRUT);
    assertThat(((Clock) drawn).length()).isEqualTo(HOUR);
    assertThat(drawn.lastDay()).isEqualTo(before);
  }

  @Test
  void theClockOfLordHoweGoesOnByHalfAnHour() {
    ZoneId zone = ZoneId.of("Australia/Lord_Howe");
    LocalDate change = LocalDate.of(2026, 10, 4);
    var from = new Clock(wall(change, "01:00", zone), wall(change, "01:30", zone));
    assertThat(
            new TimeGesture.Move(from, grid(change, 60), HOUR).target(grid(change, 120), 15, zone))
        .isEqualTo(new Clock(wall(change, "02:30", zone), wall(change, "03:00", zone)));
    assertThat(new TimeGesture.ResizeEnd(from).target(grid(change, 150), 15, zone))
        .isEqualTo(new Clock(wall(change, "01:00", zone), wall(change, "02:30", zone)));
  }

  @Test
  void whatTakesMoreThanADayByTheClockStaysAsLongAmongTheHours() {
    var trip =
        new Clock(wall(WEDNESDAY, "18:00", ZONE), wall(WEDNESDAY.plusDays(2), "12:00", ZONE));
    var move = new TimeGesture.Move(trip, lane(WEDNESDAY), HOUR);
    assertThat(move.target(grid(WEDNESDAY.plusDays(1), 600), 15, ZONE))
        .isEqualTo(
            new Clock(
                wall(WEDNESDAY.plusDays(1), "10:00", ZONE),
                wall(WEDNESDAY.plusDays(3), "04:00", ZONE)));
  }
}
