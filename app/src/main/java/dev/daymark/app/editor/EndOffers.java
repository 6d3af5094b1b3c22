package dev.daymark.app.editor;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Offers ends after the start of an event, each with the length it makes. */
final class EndOffers {
  private static final List<Integer> LENGTHS =
      IntStream.of(15, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480).boxed().toList();

  private final Session session;
  private final Consumer<EventTime> choose;
  private final ContextMenu menu = new ContextMenu();

  /**
   * @param choose gets the event's time with the end that was chosen
   */
  EndOffers(Session session, Consumer<EventTime> choose) {
    this.session = session;
    this.choose = choose;
  }

  /** Offers them below a field; whole days have none. */
  void show(Node field, EventTime time) {
    if (!(time instanceof EventTime.Timed timed)) {
      return;
    }
    menu.getItems().setAll(LENGTHS.stream().map(minutes -> offer(timed, minutes)).toList());
    menu.show(field, Side.BOTTOM, 0, 2);
  }

  void hide() {
    menu.hide();
  }

  private MenuItem offer(EventTime.Timed timed, int minutes) {
    Formatting formatting = session.formatting();
    ZonedDateTime end = timed.start().plusMinutes(minutes);
    MenuItem item =
        new MenuItem(
            session
                .messages()
                .text(
                    "editor.end.choice",
                    formatting.time(end.toLocalTime()),
                    formatting.duration(Duration.ofMinutes(minutes))));
    item.setMnemonicParsing(false);
    item.setOnAction(
        event ->
            choose.accept(
                new EventTime.Timed(
                    timed.start(), end.withZoneSameInstant(timed.end().getZone()))));
    return item;
  }
}
