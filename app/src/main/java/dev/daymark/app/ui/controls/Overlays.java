package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ModalPane;
import dev.daymark.app.ui.motion.Motion;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What floats over a window: one popover, and over it one dialog with a scrim. Escape and a click
 * outside close the upper one and give the focus back to where it was. What opens comes into sight
 * and rises a little; it is there for keys and mouse from the first moment, and gone at once.
 */
public final class Overlays extends StackPane {
  private static final double LOW = 800;
  private static final double LEAST_DISTANCE = 32;

  /** What floats and does not go at the first Escape, because something of its own goes before. */
  public interface InSteps {
    /** Takes one step back; false if there is none, and the whole goes. */
    boolean stepBack();
  }

  private final Layer popovers = new Layer("dm-popovers");
  private final Layer dialogs = new Layer("dm-dialogs");
  private final EventHandler<KeyEvent> escape = this::escape;
  private @Nullable Node focusBefore;
  private @Nullable Region surface;
  private BooleanSupplier guard = () -> true;

  /** Nothing floats at first. */
  public Overlays() {
    setPickOnBounds(false);
    getChildren().addAll(popovers, dialogs);
    sceneProperty().addListener((property, before, scene) -> listen(before, scene));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** A press beside the upper surface closes it, and does nothing else. */
  private void pressed(MouseEvent event) {
    if (isOpen() && !isInSurface(event.getTarget())) {
      dismiss();
      event.consume();
    }
  }

  private boolean isInSurface(EventTarget target) {
    Node at = target instanceof Node node ? node : null;
    while (at != null && !at.equals(surface)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Escape is heard before whatever has the focus below. */
  private void listen(@Nullable Scene before, @Nullable Scene scene) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
      if (dialogs.isDisplay() || !(surface instanceof InSteps stepping) || !stepping.stepBack()) {
        dismiss();
      }
      event.consume();
    }
  }

  /** A pane that is made when something first floats in it. */
  private final class Layer extends StackPane {
    private final String styleClass;
    private @Nullable ModalPane pane;

    Layer(String styleClass) {
      this.styleClass = styleClass;
      setPickOnBounds(false);
    }

    ModalPane get() {
      ModalPane made = pane;
      if (made == null) {
        made = made();
        pane = made;
        getChildren().setAll(made);
        // It shows what it is given from the moment it has its skin.
        made.applyCss();
      }
      return made;
    }

    private ModalPane made() {
      ModalPane made = new ModalPane();
      made.setFocusTraversable(false);
      made.setInTransitionFactory(null);
      made.setOutTransitionFactory(null);
      made.getStyleClass().add(styleClass);
      // A closed pane only goes behind its siblings; over the window it would catch the mouse.
      made.mouseTransparentProperty().bind(made.displayProperty().not());
      made.displayProperty().addListener((property, before, shown) -> changed(shown));
      return made;
    }

    /** Shows something in place of what it shows. */
    void show(Node content, Pos position) {
      ModalPane shown = get();
      boolean empty = !shown.isDisplay();
      shown.setAlignment(position);
      shown.show(content);
      Motion.of(this).appear(content, empty ? this : content);
    }

    boolean isDisplay() {
      return pane != null && pane.isDisplay();
    }

    void hide() {
      if (pane != null) {
        Motion.of(this).end(this);
        pane.hide(true);
      }
    }
  }

  /** Floats a surface in a corner or at an edge. */
  public void popover(Region floating, Pos position, Insets distance) {
    rememberFocus();
    surface = floating;
    StackPane holder = new StackPane(floating);
    holder.setPickOnBounds(false);
    holder.setPadding(distance);
    holder.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    popovers.show(holder, position);
    focusFirst(floating, null);
  }

  /**
   * Asks something in the middle that may refuse to be closed by Escape or a click outside.
   *
   * @param mayClose asked each time; may answer by asking the person
   */
  public void dialog(Region asking, BooleanSupplier mayClose) {
    dialog(asking);
    guard = mayClose;
  }

  /** Asks something at the top, in the middle from left to right; everything else waits. */
  public void dialog(Region asking, double top) {
    StackPane holder = new StackPane(asking);
    holder.setPickOnBounds(false);
    holder.setPadding(new Insets(top, 0, 0, 0));
    holder.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    show(asking, holder, Pos.TOP_CENTER);
  }

  /** Asks something in the middle; everything else waits. */
  public void dialog(Region asking) {
    show(asking, asking, Pos.CENTER);
  }

  /**
   * Asks something large near the top, so that it grows downwards only.
   *
   * @param mayClose asked before Escape or a click outside closes it
   */
  public void form(Region asking, BooleanSupplier mayClose) {
    StackPane holder = new StackPane(asking);
    holder.setPickOnBounds(false);
    holder.setMaxWidth(USE_PREF_SIZE);
    StackPane.setAlignment(asking, Pos.TOP_CENTER);
    holder.paddingProperty().bind(heightProperty().map(Overlays::distance));
    show(asking, holder, Pos.TOP_CENTER);
    guard = mayClose;
  }

  private static Insets distance(Number height) {
    double top = height.doubleValue() < LOW ? LEAST_DISTANCE : 2 * LEAST_DISTANCE;
    return new Insets(top, 0, LEAST_DISTANCE, 0);
  }

  private void show(Region asking, Node shown, Pos position) {
    guard = () -> true;
    rememberFocus();
    surface = asking;
    asking.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    dialogs.show(shown, position);
    focusFirst(asking, asking);
  }

  private void dismiss() {
    if (!dialogs.isDisplay() || guard.getAsBoolean()) {
      close();
    }
  }

  /** Closes the dialog, or without one the popover. */
  public void close() {
    if (dialogs.isDisplay()) {
      dialogs.hide();
    } else if (popovers.isDisplay()) {
      popovers.hide();
    }
  }

  /** Whether a dialog is open, for which everything else waits. */
  public boolean isAsking() {
    return dialogs.isDisplay();
  }

  /** Whether anything floats. */
  public boolean isOpen() {
    return dialogs.isDisplay() || popovers.isDisplay();
  }

  private void rememberFocus() {
    if (!isOpen() && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
  }

  /**
   * Gives the focus to what should have it first. What lies in something that scrolls is there only
   * once that has its skin, which need not be so yet.
   */
  private void focusFirst(Region shown, @Nullable Node otherwise) {
    Platform.runLater(
        () -> {
          if (!isOpen() || shown.getScene() == null) {
            return;
          }
          shown.applyCss();
          Node first = shown.lookup(".default-focus");
          Node target = first == null ? otherwise : first;
          if (target != null) {
            target.requestFocus();
          }
        });
  }

  private void changed(boolean shown) {
    Node target = focusBefore;
    if (!shown
        && !isOpen()
        && target != null
        && getScene() != null
        && getScene().equals(target.getScene())) {
      target.requestFocus();
      focusBefore = null;
    }
  }
}
