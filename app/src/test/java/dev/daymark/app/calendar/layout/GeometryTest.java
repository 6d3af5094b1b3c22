package dev.daymark.app.calendar.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometryTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  @Test
  void blocksOfASingleDayLeaveItsScrollBarFree() {
    assertThat(ColumnGeometry.of(888, 1, 0, 1).blockRoom()).isEqualTo(888 - 56 - 8);
    assertThat(ColumnGeometry.of(888, 7, 0, 1).blockRoom()).isEqualTo(120);
  }

  @Test
  void theGutterTakesThePixelsThatDoNotDivide() {
    assertThat(ColumnGeometry.of(888, 7, 0, 1)).isEqualTo(new ColumnGeometry(48, 120, 7));
    assertThat(ColumnGeometry.of(893, 7, 0, 1)).isEqualTo(new ColumnGeometry(53, 120, 7));
    assertThat(ColumnGeometry.of(880, 1, 0, 1)).isEqualTo(new ColumnGeometry(56, 824, 1));
    assertThat(ColumnGeometry.of(936, 7, 1, 1).gutter()).isEqualTo(96);
  }

  @Test
  void columnsFillAnyWidthExactly() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int width = 300 + random.nextInt(2000);
      int days = 1 + random.nextInt(7);
      ColumnGeometry columns = ColumnGeometry.of(width, days, 0, 1);
      assertThat(columns.right()).as("width " + width).isEqualTo(width);
      for (int day = 0; day < days; day++) {
        assertThat(columns.dayAt(columns.x(day))).isEqualTo(day);
        assertThat(columns.dayAt(columns.x(day + 1) - 1)).isEqualTo(day);
      }
      assertThat(columns.dayAt(-5)).isZero();
      assertThat(columns.dayAt(width + 5)).isEqualTo(days - 1);
    }
  }

  @Test
  void minutesBecomePixelsAndComeBack() {
    TimeScale scale = new TimeScale(48);
    assertThat(scale.y(LocalTime.of(9, 30))).isEqualTo(456);
    assertThat(scale.minuteAt(456)).isEqualTo(570);
    assertThat(scale.minuteAt(-3)).isZero();
    assertThat(scale.minuteAt(9999)).isEqualTo(1440);
    assertThat(scale.height(Duration.ofMinutes(90))).isEqualTo(72);
  }

  @Test
  void openingScrollsNowToAThirdWithoutLeavingTheDay() {
    TimeScale scale = new TimeScale(48);
    assertThat(scale.scrollFor(624, 700, .3)).isEqualTo(624 * .8 - 210);
    assertThat(scale.scrollFor(5, 700, .3)).isZero();
    assertThat(scale.scrollFor(1439, 700, .3)).isEqualTo(1152 - 700);
  }

  @Test
  void theDayOfTheSpringChangeHasAGap() {
    DayShape day = new DayShape(LocalDate.of(2026, 3, 29), STOCKHOLM);
    assertThat(day.length()).isEqualTo(Duration.ofHours(23));
    assertThat(day.gap()).contains(new DayShape.Band(120, 180));
    assertThat(day.repeated()).isEmpty();
  }

  @Test
  void theDayOfTheAutumnChangeRepeatsAnHour() {
    DayShape day = new DayShape(LocalDate.of(2026, 10, 25), STOCKHOLM);
    assertThat(day.length()).isEqualTo(Duration.ofHours(25));
    assertThat(day.repeated()).contains(new DayShape.Band(120, 180));
    assertThat(day.gap()).isEmpty();
    ZonedDateTime first = ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Stockholm]");
    assertThat(day.isSecondPass(first)).isFalse();
    assertThat(day.isSecondPass(first.plusHours(1))).isTrue();
    assertThat(day.isSecondPass(first.plusHours(2))).isFalse();
  }

  @Test
  void aChangeAtMidnightIsPartOfTheDayThatBegins() {
    DayShape day = new DayShape(LocalDate.of(2018, 11, 4), ZoneId.of("America/Sao_Paulo"));
    assertThat(day.length()).isEqualTo(Duration.ofHours(23));
    assertThat(day.gap()).contains(new DayShape.Band(0, 60));
  }

  @Test
  void ordinaryDaysAreTwentyFourHours() {
    DayShape day = new DayShape(LocalDate.of(2026, 11, 18), STOCKHOLM);
    assertThat(day.length()).isEqualTo(Duration.ofHours(24));
    assertThat(day.gap()).isEmpty();
    assertThat(day.repeated()).isEmpty();
    assertThat(new DayShape(LocalDate.of(2026, 11, 18), ZoneId.of("UTC")).gap()).isEmpty();
  }
}
