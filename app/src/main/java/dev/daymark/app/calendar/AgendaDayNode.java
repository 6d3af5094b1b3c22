package dev.daymark.app.calendar;

import dev.daymark.app.ui.controls.Labels;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The number and the name beside the rows of a day, and the line below them. */
final class AgendaDayNode extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final Label number = Labels.text("", "number");
  private final Label weekday = Labels.text("", "weekday");
  private final Label distance = Labels.text("", "distance");
  private final Label nothing = Labels.text("", "nothing");
  private double inset;
  private double scale = 1;

  AgendaDayNode() {
    getStyleClass().add("agenda-day");
    getChildren().addAll(number, weekday, distance, nothing);
    setMouseTransparent(true);
    setManaged(false);
  }

  /**
   * Shows a day.
   *
   * @param name its weekday
   * @param distanceText how far it is from today
   * @param emptyText what stands in the rows' place; empty where there are rows
   * @param rowsAt px from the left where rows begin
   * @param textScale 1 is 100 %
   */
  void show(
      AgendaDay day,
      String name,
      String distanceText,
      String emptyText,
      double rowsAt,
      double textScale) {
    number.setText(String.valueOf(day.date().getDayOfMonth()));
    weekday.setText(name);
    distance.setText(distanceText);
    nothing.setText(emptyText);
    pseudoClassStateChanged(TODAY, day.isToday());
    inset = rowsAt;
    scale = textScale;
    setVisible(true);
    requestLayout();
  }

  /** Whether what is dragged would go to this day. */
  void setTarget(boolean target) {
    pseudoClassStateChanged(TARGET, target);
  }

  @Override
  protected void layoutChildren() {
    number.resizeRelocate(24 * scale, 12 * scale, 40 * scale, 32 * scale);
    weekday.resizeRelocate(76 * scale, 13 * scale, inset - 76 * scale, 16 * scale);
    distance.resizeRelocate(76 * scale, 29 * scale, inset - 76 * scale, 16 * scale);
    nothing.resizeRelocate(
        inset + 12 * scale, 12 * scale, getWidth() - inset - 12 * scale, 32 * scale);
  }
}
