package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Messages;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where toasts appear: a layer over the window's content, bottom centre, one toast at a time. The
 * time to read stands still while the pointer or the focus is on the toast.
 */
public final class ToastHost extends StackPane {
  private final Messages messages;
  private final ObservableValue<String> undoKey;
  private final PauseTransition timer = new PauseTransition();

  /**
   * @param undoKey the key of Undo, such as {@code Ctrl+Z}
   */
  public ToastHost(Messages messages, ObservableValue<String> undoKey) {
    this.messages = messages;
    this.undoKey = undoKey;
    getStyleClass().add("dm-toast-host");
    setPickOnBounds(false);
    timer.setOnFinished(event -> dismiss());
  }

  /** Shows a toast in place of the one before. */
  public void show(Toast toast) {
    HBox node = node(toast);
    StackPane.setAlignment(node, Pos.BOTTOM_CENTER);
    getChildren().setAll(node);
    timer.setDuration(Duration.millis((double) toast.stay().toMillis()));
    timer.playFromStart();
    ChangeListener<Boolean> attention = (property, before, after) -> attend(node);
    node.hoverProperty().addListener(attention);
    node.focusWithinProperty().addListener(attention);
  }

  /** Takes the toast away, if there is one. */
  public void dismiss() {
    timer.stop();
    getChildren().clear();
  }

  /** The text on show; null for none. */
  public @Nullable String showing() {
    return getChildren().isEmpty() ? null : getChildren().getFirst().getAccessibleText();
  }

  private void attend(HBox node) {
    if (node.isHover() || node.isFocusWithin()) {
      timer.pause();
    } else if (getChildren().contains(node)) {
      timer.play();
    }
  }

  private HBox node(Toast toast) {
    HBox node = new HBox();
    node.getStyleClass().add("dm-toast");
    node.setMaxWidth(USE_PREF_SIZE);
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(toast.text());
    Label text = Labels.text(toast.text(), "text-part");
    node.getChildren().add(text);
    Runnable undo = toast.undo();
    if (undo != null) {
      Button link = Buttons.link(messages.text("ui.button.undo"), () -> undo(undo));
      link.setMinWidth(USE_PREF_SIZE);
      node.getChildren().addAll(Labels.gap(0), link, KeyCaps.of(undoKey));
    }
    String close = messages.text("ui.button.dismiss");
    node.getChildren().add(Buttons.icon(Feather.X, close, null, this::dismiss));
    return node;
  }

  private void undo(Runnable undo) {
    dismiss();
    undo.run();
  }
}
