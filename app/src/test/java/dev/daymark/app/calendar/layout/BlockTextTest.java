package dev.daymark.app.calendar.layout;

import static dev.daymark.app.calendar.layout.BlockText.Time.NONE;
import static dev.daymark.app.calendar.layout.BlockText.Time.RANGE;
import static dev.daymark.app.calendar.layout.BlockText.Time.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.layout.BlockText.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTextTest {
  private static final double WIDTH = 100;

  private static BlockText fit(double height, double titleWidth, int titleLines, double range) {
    return BlockText.fit(height, WIDTH, 1, new Measures(titleWidth, titleLines, 30, range, true));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "16,0", "17,1", "20,1", "30,1", "31,2", "34,2", "46,3", "94,6"})
  void onlyWholeLinesCount(double height, int lines) {
    assertThat(BlockText.lines(height, 1)).isEqualTo(lines);
  }

  @Test
  void oneLineHasTheStartTimeOnlyIfBothFit() {
    assertThat(fit(20, 64, 1, 70)).isEqualTo(new BlockText(1, START, true, false));
    assertThat(fit(20, 65, 1, 70)).isEqualTo(new BlockText(1, NONE, false, false));
  }

  @Test
  void twoLinesMayBothBeTheTitle() {
    assertThat(fit(34, 60, 1, 70)).isEqualTo(new BlockText(1, RANGE, false, false));
    assertThat(fit(34, 160, 2, 70)).isEqualTo(new BlockText(2, NONE, false, false));
  }

  @Test
  void moreLinesKeepOneForTheTime() {
    assertThat(fit(46, 300, 4, 70)).isEqualTo(new BlockText(2, RANGE, false, false));
    assertThat(fit(46, 60, 1, 70)).isEqualTo(new BlockText(1, RANGE, false, true));
    assertThat(fit(60, 160, 2, 70)).isEqualTo(new BlockText(2, RANGE, false, true));
  }

  @Test
  void aRangeThatDoesNotFitBecomesTheStart() {
    assertThat(fit(46, 60, 1, 101).time()).isEqualTo(START);
  }

  @Test
  void aStartThatDoesNotFitIsLeftOutAndNothingStandsInItsPlace() {
    assertThat(BlockText.fit(60, 29, 1, new Measures(60, 1, 30, 70, true)))
        .isEqualTo(new BlockText(1, NONE, false, false));
  }

  @Test
  void withoutRoomThereIsNoText() {
    assertThat(fit(10, 20, 1, 30)).isEqualTo(new BlockText(0, NONE, false, false));
  }

  @Test
  void largerTextHasFewerLines() {
    assertThat(BlockText.lines(94, 2)).isEqualTo(3);
  }
}
