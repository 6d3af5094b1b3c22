package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The gist of an item beside its block: what, when, where, and in which calendar. */
final class HoverCard extends VBox {
  private final CalendarWords words;
  private final BlockWords blockWords;
  private final EventColours colours;

  HoverCard(Session session, EventColours colours) {
    this.words = new CalendarWords(session);
    this.blockWords = new BlockWords(session);
    this.colours = colours;
    getStyleClass().addAll("dm-surface", "dm-hover-card");
    setManaged(false);
    setVisible(false);
    setMouseTransparent(true);
  }

  void show(CalendarItem item) {
    Label title = Labels.text(blockWords.title(item), "dm-semibold");
    title.setWrapText(true);
    getChildren().setAll(title, line(Feather.CLOCK, words.when(item.time())));
    String place = blockWords.place(item);
    if (!place.isBlank()) {
      getChildren().add(line(Feather.MAP_PIN, place));
    }
    if (item instanceof EventItem event && event.self().isPresent()) {
      getChildren().add(line(Feather.USERS, words.text("calendar.answer." + event.answer())));
    }
    HBox calendar =
        new HBox(6, Labels.dot(), Labels.text(calendarOf(item), "dm-small", "dm-muted"));
    calendar.getStyleClass().add("calendar");
    colours.apply(calendar.getStyleClass(), item.colour());
    getChildren().add(calendar);
    setVisible(true);
  }

  private static String calendarOf(CalendarItem item) {
    return switch (item) {
      case EventItem event -> event.calendar().summary();
      case TaskItem task -> task.list().name();
      case DraftItem draft -> draft.draft().calendar().summary();
    };
  }

  private static Label line(Feather icon, String text) {
    Label label = Labels.withIcon(icon, "subtle", text, "dm-small", "dm-muted");
    label.setWrapText(true);
    return label;
  }
}
