package dev.daymark.app.samples;

import dev.daymark.app.platform.notifications.SystemNotifications.Button;
import dev.daymark.app.platform.notifications.SystemNotifications.Note;
import dev.daymark.app.reminders.ReminderSamples;
import dev.daymark.app.shell.TraySamples;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.theme.EventColours;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How reminders reach the person outside of the window: Daymark's own window and the icons of the
 * tray as they are drawn, and on cards the words and buttons that the system is given, in the order
 * in which it shows as many as it has room for.
 */
public final class NoticeSheet extends Pane {
  private static final double LEFT = 80;
  private static final double RIGHT = 560;
  private static final double CARD = 400;
  private static final int SHOWN = 3;
  private static final List<String> HEADINGS =
      List.of(
          "Task, 10 minutes before its time block",
          "Event with a video call",
          "Several at once become one");
  private static final List<String> REASONS =
      List.of(
          "Complete acts at once, and Undo waits in the app",
          "Join comes first, two minutes before the start",
          "After sleep or quiet time, never a pile");

  /** Draws it. */
  public NoticeSheet(ReminderSamples samples, EventColours colours) {
    getStyleClass().addAll("dm-samples", "dm-notice-sheet");
    List<Note> notes = samples.notes();
    for (int i = 0; i < notes.size(); i++) {
      double top = 72 + i * 256;
      put(heading(HEADINGS.get(i), REASONS.get(i)), LEFT, top);
      put(card(notes.get(i)), LEFT, top + 56);
    }
    put(
        heading(
            "Where the system has no buttons",
            "Daymark’s own reminder window: bottom corner, never takes the focus"),
        RIGHT,
        72);
    put(samples.ownWindow(colours), RIGHT, 128);
    put(heading("Tray icon states", "Shape changes too, not only colour"), RIGHT, 328);
    HBox icons = new HBox(8);
    icons.getChildren().addAll(TraySamples.icons());
    put(icons, RIGHT, 384);
  }

  private void put(Node node, double x, double y) {
    node.relocate(x, y);
    getChildren().add(node);
  }

  private static Node heading(String text, String reason) {
    return new VBox(Labels.text(text, "dm-heading"), Labels.text(reason, "dm-small", "dm-muted"));
  }

  private static Region card(Note note) {
    HBox head = new HBox(8, new Logo(18), Labels.text("Daymark", "dm-small", "dm-muted"));
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox text = new VBox(Labels.text(note.title(), "dm-heading"));
    text.getStyleClass().add("text");
    note.body().lines().forEach(line -> text.getChildren().add(line(line)));
    HBox buttons = new HBox(8);
    buttons.getStyleClass().add("buttons");
    note.buttons().stream()
        .limit(SHOWN)
        .map(NoticeSheet::button)
        .forEach(buttons.getChildren()::add);
    VBox card = new VBox(head, text, buttons);
    card.getStyleClass().addAll("dm-surface", "notice");
    card.setPrefWidth(CARD);
    return card;
  }

  private static Node line(String text) {
    return Labels.text(text, "dm-small", "dm-muted");
  }

  private static Node button(Button button) {
    var shown = Buttons.standard(button.label(), () -> {});
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(shown, Priority.ALWAYS);
    return shown;
  }
}
