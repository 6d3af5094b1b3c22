package dev.daymark.app.calendar;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The colours that an event can have. */
public final class ColourMenu {
  private static final int EVENT_COLOURS = 11;

  private ColourMenu() {}

  /**
   * @param calendar of the event, whose colour comes first
   * @param enabled whether the event may be changed
   * @param choose takes an id of Google's event palette; null for the calendar's colour
   */
  public static Menu of(
      Messages messages,
      EventColours colours,
      Calendar calendar,
      boolean enabled,
      Consumer<@Nullable String> choose) {
    Menu menu = new Menu(messages.text("inspector.colour"));
    String own = messages.text("inspector.colour.calendar");
    menu.getItems().add(item(own, dot(colours, ItemColours.of(calendar)), null, choose));
    IntStream.rangeClosed(1, EVENT_COLOURS)
        .mapToObj(String::valueOf)
        .forEach(
            id ->
                EventPalette.eventColour(id)
                    .map(
                        colour ->
                            item(
                                messages.text(colour.messageKey()),
                                dot(colours, colour.modern()),
                                id,
                                choose))
                    .ifPresent(menu.getItems()::add));
    menu.setDisable(!enabled);
    return menu;
  }

  private static MenuItem item(
      String text, Node dot, @Nullable String id, Consumer<@Nullable String> choose) {
    MenuItem item = new MenuItem(text, dot);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> choose.accept(id));
    return item;
  }

  private static Node dot(EventColours colours, Rgb colour) {
    Region dot = Labels.dot();
    colours.apply(dot.getStyleClass(), colour);
    return dot;
  }
}
