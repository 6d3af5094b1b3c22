package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.app.ui.theme.Rgb;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The palette as six columns of swatches. Arrow keys move between them. */
public final class ColourPicker extends GridPane {
  private static final int COLUMNS = 6;
  private static final double GAP = 8;

  private final ObjectProperty<@Nullable Rgb> colour = new SimpleObjectProperty<>(this, "colour");

  /** With the names of the colours in the language of the messages. */
  public ColourPicker(EventColours colours, Messages messages) {
    setHgap(GAP);
    setVgap(GAP);
    List<PaletteColour> palette = EventPalette.colours();
    for (int i = 0; i < palette.size(); i++) {
      add(swatch(palette.get(i), colours, messages), i % COLUMNS, i / COLUMNS);
    }
    colour.addListener((property, before, after) -> show(after));
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    show(null);
  }

  /** The chosen colour in its modern shade; null if none of the palette is chosen. */
  public ObjectProperty<@Nullable Rgb> colourProperty() {
    return colour;
  }

  private ToggleButton swatch(PaletteColour choice, EventColours colours, Messages messages) {
    ToggleButton swatch = new ToggleButton();
    swatch.getStyleClass().setAll("dm-swatch");
    colours.apply(swatch.getStyleClass(), choice.modern());
    swatch.setGraphic(Icons.small(Feather.CHECK));
    swatch.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    String name = messages.text(choice.messageKey());
    swatch.setAccessibleText(name);
    swatch.setTooltip(Buttons.tooltip(name, null));
    swatch.setUserData(choice.modern());
    swatch.setOnAction(
        event -> {
          colour.set(choice.modern());
          swatch.setSelected(true);
        });
    return swatch;
  }

  private void show(@Nullable Rgb chosen) {
    for (int i = 0; i < getChildren().size(); i++) {
      ToggleButton swatch = (ToggleButton) getChildren().get(i);
      boolean on = Objects.equals(swatch.getUserData(), chosen);
      swatch.setSelected(on);
      swatch.setFocusTraversable(on || (chosen == null && i == 0));
    }
  }

  private void move(KeyEvent event) {
    int step =
        switch (Directions.meant(event.getCode(), this)) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -COLUMNS;
          case DOWN -> COLUMNS;
          default -> 0;
        };
    int target = focused() + step;
    if (step != 0 && target >= 0 && target < getChildren().size()) {
      getChildren().get(target).requestFocus();
    }
    if (step != 0) {
      event.consume();
    }
  }

  private int focused() {
    for (int i = 0; i < getChildren().size(); i++) {
      if (getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return 0;
  }
}
