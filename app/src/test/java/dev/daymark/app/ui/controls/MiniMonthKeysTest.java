package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MiniMonthKeysTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
  private final MiniMonthKeys keys = new MiniMonthKeys(DayOfWeek.MONDAY);

  private LocalDate to(KeyCode key, LocalDate from) {
    return keys.from(from, key).orElseThrow();
  }

  @Test
  void arrowsGoByDayAndWeekOverTheEndsOfAMonth() {
    assertThat(to(KeyCode.LEFT, WEDNESDAY)).isEqualTo(WEDNESDAY.minusDays(1));
    assertThat(to(KeyCode.RIGHT, LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(to(KeyCode.UP, LocalDate.of(2026, 11, 3))).isEqualTo(LocalDate.of(2026, 10, 27));
    assertThat(to(KeyCode.DOWN, WEDNESDAY)).isEqualTo(WEDNESDAY.plusDays(7));
  }

  @Test
  void pagesGoByMonthAndStayWithinAShorterOne() {
    LocalDate end = LocalDate.of(2027, 1, 31);
    assertThat(to(KeyCode.PAGE_DOWN, end)).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(to(KeyCode.PAGE_UP, end)).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void homeAndEndGoToTheEndsOfTheWeekAsThePersonCountsIt() {
    LocalDate sunday = LocalDate.of(2026, 11, 22);
    assertThat(to(KeyCode.HOME, sunday)).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(to(KeyCode.END, WEDNESDAY)).isEqualTo(sunday);
    MiniMonthKeys american = new MiniMonthKeys(DayOfWeek.SUNDAY);
    assertThat(american.from(sunday, KeyCode.HOME)).contains(sunday);
    assertThat(american.from(sunday, KeyCode.END)).contains(LocalDate.of(2026, 11, 28));
  }

  @Test
  void otherKeysLeadNowhere() {
    assertThat(keys.from(WEDNESDAY, KeyCode.A)).isEmpty();
    assertThat(keys.from(WEDNESDAY, KeyCode.ENTER)).isEmpty();
  }
}
