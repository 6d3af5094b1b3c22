package dev.daymark.app.inspector.rows;

import dev.daymark.app.ui.controls.NotesArea;
import dev.daymark.app.ui.controls.StrayKeys;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that a click, Enter or Space turns into a field. Enter saves, Esc restores, and
 * leaving the field saves what is valid; what is not stays shown with its error.
 */
public final class EditSlot extends StackPane {
  private final Node display;
  private final Supplier<Node> editor;
  private boolean editing;
  private boolean locked;
  private @Nullable Node focusBefore;

  /**
   * @param name what is edited, for screen readers
   */
  public EditSlot(Node display, String name, Supplier<Node> editor) {
    this.display = display;
    this.editor = editor;
    getStyleClass().add("edit-slot");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(name);
    getChildren().add(display);
    setOnMouseClicked(event -> edit());
    setOnKeyPressed(
        event -> {
          boolean open = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
          if (!editing && open) {
            edit();
            event.consume();
          }
        });
  }

  /** Takes the chance to edit away; what is shown, such as a link, goes on working. */
  public void lock() {
    locked = true;
    getStyleClass().remove("edit-slot");
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.PARENT);
  }

  public void edit() {
    if (!editing && !locked) {
      editing = true;
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      setFocusTraversable(false);
      getChildren().setAll(editor.get());
    }
  }

  /** Whether there is a field in place of the text. */
  public boolean isEditing() {
    return editing;
  }

  public void restore() {
    if (editing) {
      editing = false;
      setFocusTraversable(true);
      getChildren().setAll(display);
    }
  }

  /** The focus returns to where it was before the edit, such as the grid. */
  public void giveFocusBack() {
    Node before = focusBefore;
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    } else {
      requestFocus();
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      edit();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }

  /** A display that opens a menu below itself instead of a field. */
  public static Node menu(Node display, String name, Consumer<Node> open) {
    StackPane slot = new StackPane(display);
    slot.getStyleClass().add("edit-slot");
    slot.setAlignment(Pos.CENTER_LEFT);
    slot.setFocusTraversable(true);
    slot.setAccessibleRole(AccessibleRole.BUTTON);
    slot.setAccessibleText(name);
    slot.setOnMouseClicked(event -> open.accept(slot));
    slot.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.accept(slot);
            event.consume();
          }
        });
    return slot;
  }

  /** A field of one line in place of the display. */
  public static EditSlot line(
      Node display, String name, String text, Function<String, Optional<String>> save) {
    EditSlot[] slot = new EditSlot[1];
    slot[0] =
        new EditSlot(display, name, () -> slot[0].field(new TextField(text), name, text, save));
    return slot[0];
  }

  /** A field of several lines; Ctrl+Enter saves. */
  public static EditSlot area(
      Node display, String name, String text, Function<String, Optional<String>> save) {
    EditSlot[] slot = new EditSlot[1];
    slot[0] =
        new EditSlot(
            display,
            name,
            () -> {
              NotesArea area = new NotesArea(text);
              area.setPrefRowCount(5);
              return slot[0].field(area, name, text, save);
            });
    return slot[0];
  }

  /**
   * @param save returns what is wrong, or empty after saving
   */
  private Node field(
      TextInputControl field, String name, String before, Function<String, Optional<String>> save) {
    Label error = new Label();
    error.getStyleClass().addAll("dm-small", "dm-danger");
    error.setWrapText(true);
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    field.setAccessibleText(name);
    StrayKeys.keepOutOf(field);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean enter = event.getCode() == KeyCode.ENTER;
          if (event.getCode() == KeyCode.ESCAPE) {
            leave(false, field, before, save, error);
            event.consume();
          } else if (enter && (!(field instanceof TextArea) || event.isShortcutDown())) {
            leave(true, field, before, save, error);
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is && editing) {
                leave(true, field, before, save, error);
              }
            });
    Platform.runLater(
        () -> {
          field.requestFocus();
          field.selectAll();
        });
    return new VBox(4, field, error);
  }

  private void leave(
      boolean keep,
      TextInputControl field,
      String before,
      Function<String, Optional<String>> save,
      Label error) {
    String typed = field.getText();
    boolean changed = keep && !typed.equals(before);
    Optional<String> wrong = changed ? save.apply(typed) : Optional.empty();
    error.setText(wrong.orElse(""));
    field.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), wrong.isPresent());
    if (wrong.isEmpty()) {
      boolean focused = field.isFocused();
      restore();
      if (focused) {
        giveFocusBack();
      }
    }
  }
}
