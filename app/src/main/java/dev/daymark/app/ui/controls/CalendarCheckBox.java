package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import javafx.scene.control.CheckBox;

/** A check box filled with the colour of a calendar or list. */
public final class CalendarCheckBox extends CheckBox {
  private final EventColours colours;

  public CalendarCheckBox(EventColours colours, Rgb colour) {
    this.colours = colours;
    getStyleClass().add("dm-calendar-check");
    setColour(colour);
  }

  public void setColour(Rgb colour) {
    colours.apply(getStyleClass(), colour);
  }
}
