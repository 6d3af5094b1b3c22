package dev.daymark.app.samples;

import dev.daymark.app.calendar.BlockSamples;
import dev.daymark.app.session.Session;
import dev.daymark.app.shell.SyncSamples;
import dev.daymark.app.tasks.TaskRowSamples;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Skeleton;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Account;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The parts that screens are made of, in their states, in one theme. */
public final class ComponentSheet extends VBox implements AutoCloseable {
  private static final double NAME = 80;
  private static final List<String> ROWS =
      List.of(
          "Pending, at rest",
          "Hover, shows actions",
          "Selected, in progress",
          "Selected with keyboard focus",
          "Completed");

  private final Session session;
  private final Messages messages;
  private final TaskRowSamples tasks;

  /**
   * Draws it.
   *
   * @param theme what people call the theme
   * @param accounts one to be signed in to
   */
  public ComponentSheet(
      Session session, EventColours colours, String theme, List<Account> accounts) {
    this.session = session;
    this.messages = session.messages();
    this.tasks = new TaskRowSamples(session, colours, ROWS, "Work", "#EF6C00");
    BlockRows blocks =
        new BlockRows(
            new BlockSamples(session, colours, LocalTime.of(9, 30), Duration.ofMinutes(60)));
    getStyleClass().addAll("dm-calendar", "dm-samples");
    setPadding(new Insets(20, 24, 0, 24));
    HBox heading =
        new HBox(
            8,
            new Logo(18),
            Labels.text(theme, "dm-dialog-title"),
            Labels.text(messages.text("samples.components"), "dm-muted"));
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.setPadding(new Insets(0, 0, 12, 0));
    getChildren().add(heading);
    controls();
    add("Event", blocks.events(), 52);
    captions(138, "accepted, 16% tint", "selected, solid", "past, 8% tint", "keyboard focus");
    add("", blocks.answers(), 52);
    captions(
        138, "maybe, hatch + dashed", "not answered, outline", "declined, struck", "being created");
    add("Task block", blocks.tasks(), 52);
    captions(138, "pending", "in progress", "completed", "overdue, red due line");
    add("Short", blocks.lines(), 24);
    surfaces(accounts);
  }

  private void controls() {
    add("Primary", ControlRows.primary(), 40);
    add("Default", ControlRows.standard(), 40);
    captions(74, "rest", "hover", "pressed", "focus", "disabled", "busy, danger");
    HBox fields = add("Field", ControlRows.fields(), 68);
    fields.setAlignment(Pos.TOP_LEFT);
    fields.setPadding(new Insets(8, 0, 0, 0));
    add("Choice", ControlRows.choices(), 40);
  }

  private void surfaces(List<Account> accounts) {
    VBox card = new VBox(tasks);
    card.getStyleClass().add("dm-card");
    VBox.setMargin(card, new Insets(14, 0, 16, 0));
    getChildren().addAll(card, waiting(), states(accounts));
  }

  private Node waiting() {
    Skeleton skeleton = new Skeleton(139, 197, 97);
    skeleton.setVisible(true);
    skeleton.setMinWidth(232);
    VBox left =
        new VBox(8, skeleton, Labels.text("skeleton, only after 300 ms", "dm-caption", "dm-muted"));
    ToastHost toast = new ToastHost(messages, new SimpleStringProperty("Ctrl+Z"));
    toast.show(Toast.undoable("Moved to Fri 20 Nov, 09:30", () -> {}));
    HBox.setHgrow(toast, Priority.ALWAYS);
    HBox row = new HBox(16, left, toast);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node states(List<Account> accounts) {
    GridPane grid = new GridPane(16, 4);
    List<Label> labels = SyncSamples.of(session, accounts);
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.setMinSize(312, 24);
      grid.add(label, i % 2, i / 2);
    }
    grid.getStyleClass().add("strip");
    VBox.setMargin(grid, new Insets(18, 0, 0, 0));
    return grid;
  }

  private HBox add(String name, Node content, double height) {
    Label label = Labels.text(name, "dm-medium", "dm-small", "dm-muted");
    label.setMinSize(NAME, Math.min(height, 32));
    HBox row = new HBox(label, content);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(height);
    getChildren().add(row);
    return row;
  }

  private void captions(double width, String... words) {
    HBox row = new HBox();
    row.setPadding(new Insets(0, 0, 0, 3));
    for (String each : words) {
      Label label = Labels.text(each, "dm-caption", "dm-muted");
      label.setMinWidth(width);
      row.getChildren().add(label);
    }
    add("", row, 17);
  }

  /** Gives what only a pointer or a key would change its state; once it is laid out. */
  public void pose() {
    applyCss();
    layout();
    tasks.pose();
  }

  @Override
  public void close() {
    tasks.close();
  }
}
