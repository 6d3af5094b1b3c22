package dev.daymark.app.subtasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Task;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The field of a part that is not there yet; several lines pasted into it are several parts. */
final class SubtaskDraft extends HBox {
  private final @Nullable Task next;
  private final TextField field;

  /**
   * @param next the part it comes before; null for the end
   */
  SubtaskDraft(@Nullable Task next, SubtaskList list, Session session) {
    super(2);
    this.next = next;
    this.field = new Field(this, list);
    String words = session.messages().text("inspector.subtask.add");
    if (next == null) {
      field.setId("subtask-add");
    }
    field.getStyleClass().addAll("dm-quick-field");
    field.setPromptText(words);
    field.setAccessibleText(words);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> SubtaskKeys.inNew(event, this, list, session));
    field
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && !FieldLeaving.isStillOwner(field)) {
                list.leave(this);
              }
            });
    HBox.setHgrow(field, Priority.ALWAYS);
    StackPane plus = new StackPane(Icons.small(Feather.PLUS, "subtle"));
    plus.getStyleClass().add("subtask-plus");
    getChildren().addAll(plus, field);
    getStyleClass().addAll("subtask-row", "new");
    setAlignment(Pos.CENTER_LEFT);
  }

  @Nullable Task next() {
    return next;
  }

  TextField field() {
    return field;
  }

  private static final class Field extends TextField {
    private final SubtaskDraft draft;
    private final SubtaskList list;

    Field(SubtaskDraft draft, SubtaskList list) {
      this.draft = draft;
      this.list = list;
    }

    @Override
    public void paste() {
      String pasted = Clipboard.getSystemClipboard().getString();
      List<String> titles = pasted == null ? List.of() : SubtaskEdits.titles(pasted);
      if (titles.size() > 1 && getText().isBlank()) {
        list.createAll(draft, titles);
      } else {
        super.paste();
      }
    }
  }
}
