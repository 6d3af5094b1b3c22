package dev.daymark.app.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The small heading over rows of the sidebar: an account, "On this device", "Tasks". */
public final class SectionLabel extends HBox {
  public SectionLabel(String text) {
    getStyleClass().add("dm-section");
    Label name = Labels.text(text, "name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    getChildren().add(name);
  }
}
