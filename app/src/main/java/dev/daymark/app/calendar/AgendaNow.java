package dev.daymark.app.calendar;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.NowDiamond;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The present moment between two rows of today. */
final class AgendaNow extends Region {
  private static final double TIME = 12;
  private static final double SIZE = 9;

  private final Label time = Labels.text("", "now-time");
  private final Region line = new Region();
  private final NowDiamond diamond = new NowDiamond();
  private double scale = 1;

  AgendaNow() {
    getStyleClass().add("agenda-now");
    line.getStyleClass().add("now-line");
    getChildren().addAll(time, line, diamond);
    setMouseTransparent(true);
    setManaged(false);
  }

  void show(String text, double textScale) {
    time.setText(text);
    scale = textScale;
    setVisible(true);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.rint(getHeight() / 2);
    double width = snapSizeX(time.prefWidth(-1));
    double x = TIME * scale + width;
    time.resizeRelocate(TIME * scale, 0, width, getHeight());
    diamond.resizeRelocate(x, middle - SIZE * scale / 2, SIZE * scale, SIZE * scale);
    line.resizeRelocate(
        x + SIZE * scale / 2, middle - 1, getWidth() - x - (SIZE / 2 + TIME) * scale, 2);
  }
}
