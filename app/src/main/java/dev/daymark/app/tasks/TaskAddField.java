package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.quickadd.TypedTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.ChoiceChip;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.icon.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where a new task is typed. What was understood stands beside the text, and under it where the
 * text would not be seen whole.
 */
final class TaskAddField extends VBox {
  /** The cursor, and a letter more. */
  private static final double ROOM = 24;

  private final TasksViewModel model;
  private final Session session;
  private final TextField field = new TextField();
  private final HBox line = new HBox();
  private final HBox beside = new HBox(6);
  private final FlowPane below = new FlowPane(6, 6);
  private final Text measure = new Text();
  private final Node key;
  private final Runnable leave;

  /**
   * @param leave gives the focus to the tasks
   */
  TaskAddField(TasksViewModel model, Session session, Runnable leave) {
    this.leave = leave;
    this.model = model;
    this.session = session;
    this.key = KeyCaps.of(session.keys().shownCaps(Command.NEW_TASK));
    getStyleClass().add("add-field");
    field.setId("add-task");
    field.setPromptText(session.messages().text("tasks.add.prompt"));
    field.setAccessibleText(session.messages().text("tasks.add.name"));
    HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    beside.setAlignment(Pos.CENTER_RIGHT);
    beside.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().add("line");
    line.getChildren().addAll(Icons.of(Feather.PLUS, "subtle"), field, beside, key);
    below.getStyleClass().add("understood");
    below.managedProperty().bind(below.visibleProperty());
    below.setVisible(false);
    measure.fontProperty().bind(field.fontProperty());
    getChildren().addAll(line, below);
    widthProperty().addListener((property, before, now) -> place());
    field.textProperty().subscribe(this::show);
    field.setOnAction(event -> add());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    setOnMouseClicked(event -> field.requestFocus());
  }

  void focusField() {
    field.requestFocus();
  }

  private void add() {
    if (model.add(field.getText())) {
      field.clear();
    }
  }

  /** Takes back what was typed; where nothing is, leaves. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (field.getText().isEmpty()) {
        leave.run();
      } else {
        field.clear();
      }
      event.consume();
    }
  }

  private void show(String text) {
    key.setVisible(text.isEmpty());
    key.setManaged(text.isEmpty());
    List<Node> chips =
        text.isBlank()
            ? List.of()
            : model.understand(text).chips().stream().map(this::chip).toList();
    measure.setText(text);
    below.getChildren().clear();
    beside.getChildren().setAll(chips);
    place();
  }

  /** Beside the text as long as there is room for all of it. */
  private void place() {
    List<Node> chips = new ArrayList<>(beside.getChildren());
    chips.addAll(below.getChildren());
    below.getChildren().clear();
    beside.getChildren().setAll(chips);
    if (chips.isEmpty() || line.getWidth() <= 0) {
      below.setVisible(false);
      return;
    }
    beside.applyCss();
    double room = line.getWidth() - line.snappedLeftInset() - line.snappedRightInset();
    double icon = line.getChildren().getFirst().prefWidth(-1) + 2 * line.getSpacing();
    double text = measure.getLayoutBounds().getWidth() + ROOM;
    boolean fits = text + icon + beside.prefWidth(-1) <= room;
    if (!fits) {
      beside.getChildren().clear();
      below.getChildren().setAll(chips);
    }
    below.setVisible(!fits);
  }

  /** What was understood; a click, or Delete, makes it words again. */
  private Node chip(TypedTask.Understood of) {
    Feather icon = of.icon() == null ? Feather.TAG : of.icon();
    ChoiceChip chip = ChoiceChip.removable(Icons.small(icon, "subtle"), of.text(), () -> keep(of));
    chip.setAccessibleText(session.messages().text("quickadd.chip.removable", of.text()));
    return chip;
  }

  private void keep(TypedTask.Understood of) {
    model.keepAsWords(of.words());
    field.requestFocus();
    field.positionCaret(field.getText().length());
    show(field.getText());
  }
}
