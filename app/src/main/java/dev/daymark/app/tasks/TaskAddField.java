package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.quickadd.TypedTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.ChoiceChip;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.icon.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Where a new task is typed; beside the text stands what was understood. */
final class TaskAddField extends HBox {
  private final TasksViewModel model;
  private final Session session;
  private final TextField field = new TextField();
  private final HBox understood = new HBox(6);
  private final Node key;

  TaskAddField(TasksViewModel model, Session session) {
    this.model = model;
    this.session = session;
    this.key = KeyCaps.of(session.keys().shownCaps(Command.NEW_TASK));
    getStyleClass().add("add-field");
    field.setId("add-task");
    field.setPromptText(session.messages().text("tasks.add.prompt"));
    field.setAccessibleText(session.messages().text("tasks.add.name"));
    HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
    understood.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(Icons.of(Feather.PLUS, "subtle"), field, understood, key);
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

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }

  private void show(String text) {
    key.setVisible(text.isEmpty());
    key.setManaged(text.isEmpty());
    understood
        .getChildren()
        .setAll(
            text.isBlank()
                ? List.of()
                : model.understand(text).chips().stream().map(this::chip).toList());
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
