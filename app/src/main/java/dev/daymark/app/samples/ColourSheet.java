package dev.daymark.app.samples;

import dev.daymark.app.calendar.BlockSamples;
import dev.daymark.app.calendar.BlockSamples.Size;
import dev.daymark.app.calendar.BlockSamples.State;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every colour of calendars and of events in one theme: as a tint, selected, and past. */
public final class ColourSheet extends VBox {
  private static final int EVENT_COLOURS = 11;
  private static final double HEIGHT = 36;

  private final BlockSamples samples;
  private final Messages messages;

  /**
   * Draws it.
   *
   * @param theme what people call the theme
   */
  public ColourSheet(Session session, EventColours colours, String theme) {
    samples = new BlockSamples(session, colours, LocalTime.of(10, 45), Duration.ofMinutes(90));
    messages = session.messages();
    getStyleClass().addAll("dm-calendar", "dm-samples");
    setPadding(new Insets(14, 24, 0, 24));
    HBox heading =
        new HBox(
            8,
            Labels.text(theme, "dm-dialog-title"),
            Labels.text(messages.text("samples.colours"), "dm-muted"));
    heading.setAlignment(Pos.BASELINE_LEFT);
    heading.setPadding(new Insets(0, 0, 14, 0));
    Region line = Labels.rule();
    VBox.setMargin(line, new Insets(16, 0, 16, 0));
    getChildren().addAll(heading, grid(EventPalette.colours()), line, grid(eventColours()));
  }

  private static List<PaletteColour> eventColours() {
    return IntStream.rangeClosed(1, EVENT_COLOURS)
        .mapToObj(String::valueOf)
        .map(EventPalette::eventColour)
        .flatMap(Optional::stream)
        .toList();
  }

  private GridPane grid(List<PaletteColour> colours) {
    GridPane grid = new GridPane(24, 8);
    for (int i = 0; i < colours.size(); i++) {
      grid.add(row(colours.get(i)), i % 2, i / 2);
    }
    return grid;
  }

  private Node row(PaletteColour colour) {
    String name = messages.text(colour.messageKey());
    return new HBox(
        6,
        samples.event(name, colour.modern(), State.ACCEPTED, new Size(212, HEIGHT)),
        samples.line(
            messages.text("samples.letters"),
            colour.modern(),
            State.SELECTED,
            new Size(HEIGHT, HEIGHT)),
        samples.line(
            messages.text("samples.past"), colour.modern(), State.PAST, new Size(64, HEIGHT)));
  }
}
