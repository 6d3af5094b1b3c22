package dev.daymark.app.conflicts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.NotesArea;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What both sides added, together; the text can be edited. */
final class MergeRow extends HBox {
  private final ReviewViewModel model;
  private final Session session;
  private final Conflict conflict;
  private final String merged;
  private final VBox lines = new VBox();
  private final HBox value = new HBox();

  /**
   * @param merged the value as it will be
   */
  MergeRow(ReviewViewModel model, Conflict conflict, String merged) {
    this.model = model;
    this.session = model.session();
    this.conflict = conflict;
    this.merged = merged;
    getStyleClass().add("merge-row");
    value.getStyleClass().add("merge");
    HBox.setHgrow(value, Priority.ALWAYS);
    getChildren().addAll(Labels.text("", "field-name"), value);
    boolean both = !(model.choice(conflict) instanceof Choice.Keep);
    if (both) {
      showMerged();
    } else {
      offer();
    }
  }

  private String text(String key) {
    return session.messages().text(key);
  }

  private void offer() {
    Button both =
        Buttons.link(text("review.merge.both"), () -> model.choose(conflict, new Choice.Both()));
    both.setId("review-both");
    value.getChildren().setAll(Icons.of(Feather.GIT_MERGE, "subtle"), both);
  }

  private void showMerged() {
    boolean own = model.choice(conflict) instanceof Choice.Own;
    lines
        .getChildren()
        .setAll(
            Labels.text(text(own ? "review.merge.own" : "review.merge.kept"), "dm-semibold"),
            Labels.paragraph(merged, "dm-muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    value.getChildren().setAll(Icons.of(Feather.GIT_MERGE, "success"), lines);
    if (conflict.field() == EventField.DESCRIPTION) {
      Button edit = Buttons.link(text("review.merge.edit"), this::edit);
      edit.setId("review-edit");
      value.getChildren().add(edit);
    }
  }

  private void edit() {
    NotesArea area = new NotesArea(merged);
    area.setId("review-own");
    area.setAccessibleText(text("review.merge.edit"));
    area.setPrefRowCount(4);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, area));
    area.focusedProperty().addListener((property, was, is) -> take(area, !is));
    HBox.setHgrow(area, Priority.ALWAYS);
    Node icon = Icons.of(Feather.GIT_MERGE, "success");
    value.getChildren().setAll(icon, area);
    Platform.runLater(area::requestFocus);
  }

  private void key(KeyEvent event, TextArea area) {
    if (event.getCode() == KeyCode.ESCAPE) {
      showMerged();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      take(area, true);
      event.consume();
    }
  }

  private void take(TextArea area, boolean left) {
    if (left && value.getChildren().contains(area)) {
      if (area.getText().equals(merged)) {
        showMerged();
      } else {
        model.choose(conflict, new Choice.Own(area.getText()));
      }
    }
  }
}
