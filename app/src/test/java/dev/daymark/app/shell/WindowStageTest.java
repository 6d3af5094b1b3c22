package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Test;

/** The tests' own mouse. */
final class WindowStageTest {

  @Test
  void aTooltipThatCameUpOnTheWayDoesNotTakeTheClick() {
    try (WindowStage window = new WindowStage(1440, 900, true)) {
      Point2D month = window.middle(".dm-segment-button", "Month");
      Tooltip late = window.read(scene -> new Tooltip("Something that the mouse went over"));
      window.act(open -> late.show(open.scene().getWindow(), month.getX() - 40, month.getY() - 12));
      window.click(".dm-segment-button", "Month");
      assertThat(window.shows(".dm-month-view")).isTrue();
    }
  }
}
