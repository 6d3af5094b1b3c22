package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where toasts appear: a layer over the window's content, bottom centre, one toast at a time. The
 * time to read stands still while the pointer or the focus is on the toast. A toast that goes can
 * still be seen for a moment, but takes neither keys nor mouse any more.
 */
public final class ToastHost extends StackPane {
  private static final double RISE = 12;

  private final Messages messages;
  private final ObservableValue<String> undoKey;
  private final PauseTransition timer = new PauseTransition();
  private Consumer<String> announce = text -> {};
  private @Nullable HBox current;
  private @Nullable Node focusBefore;

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

  /** Lets each toast be said as well, for whoever cannot see it come. */
  public void setAnnounce(Consumer<String> say) {
    announce = say;
  }

  /** Shows a toast in place of the one before. */
  public void show(Toast toast) {
    announce.accept(toast.text());
    leaveFocus();
    List.copyOf(getChildren()).forEach(Motion.of(this)::end);
    HBox node = node(toast);
    current = node;
    StackPane.setAlignment(node, Pos.BOTTOM_CENTER);
    getChildren().setAll(node);
    focusBefore = focusOwner();
    timer.setDuration(Duration.millis((double) toast.stay().toMillis()));
    timer.playFromStart();
    ChangeListener<Boolean> attention = (property, before, after) -> attend(node);
    node.hoverProperty().addListener(attention);
    node.focusWithinProperty().addListener(attention);
    Motion.of(this).move(node, Pace.TOAST, share -> place(node, share));
  }

  /** Takes the toast away, if there is one. */
  public void dismiss() {
    timer.stop();
    HBox node = current;
    if (node != null) {
      leaveFocus();
      current = null;
      node.setMouseTransparent(true);
      Motion.of(this)
          .move(
              node, Pace.TOAST, share -> place(node, 1 - share), () -> getChildren().remove(node));
    }
  }

  private static void place(Node node, double share) {
    node.setOpacity(share);
    node.setTranslateY(RISE * (1 - share));
  }

  /** The text on show; null for none. */
  public @Nullable String showing() {
    return current == null ? null : current.getAccessibleText();
  }

  private @Nullable Node focusOwner() {
    Scene scene = getScene();
    return scene == null ? null : scene.getFocusOwner();
  }

  /** Keys go to where they went before, if they went to the toast. */
  private void leaveFocus() {
    Node back = focusBefore;
    if (isFocusWithin() && back != null && getScene().equals(back.getScene())) {
      back.requestFocus();
    }
  }

  private void attend(HBox node) {
    if (!node.equals(current)) {
      return;
    }
    if (node.isHover() || node.isFocusWithin()) {
      timer.pause();
    } else {
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
      String offer = toast.offer();
      String label = offer == null ? messages.text("ui.button.undo") : offer;
      Button link = Buttons.link(label, () -> undo(node, undo));
      link.setMinWidth(USE_PREF_SIZE);
      node.getChildren().addAll(Labels.gap(0), link);
      if (offer == null) {
        node.getChildren().add(KeyCaps.of(undoKey));
      }
    }
    String close = messages.text("ui.button.dismiss");
    node.getChildren().add(Buttons.icon(Feather.X, close, null, this::dismiss));
    return node;
  }

  private void undo(HBox node, Runnable undo) {
    if (node.equals(current)) {
      dismiss();
      undo.run();
    }
  }
}
