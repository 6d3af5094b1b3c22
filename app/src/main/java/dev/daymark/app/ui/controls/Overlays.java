package dev.daymark.app.ui.controls;

import atlantafx.base.controls.ModalPane;
import dev.daymark.app.ui.motion.Motion;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
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
 * outside close the upper one and give the focus back to where it was, or to what is nearest to
 * that. What opens comes into sight and rises a little; it is there for keys and mouse from the
 * first moment, and gone for them at once: what is seen going is a picture.
 */
public final class Overlays extends StackPane {
  private static final double LOW = 800;
  private static final double LEAST_DISTANCE = 32;
  private static final double SIDES = 12;

  /** What floats and does not go at the first Escape, because something of its own goes before. */
  public interface InSteps {
    /** Takes one step back; false if there is none, and the whole goes. */
    boolean stepBack();
  }

  private final Layer popovers = new Layer("dm-popovers");
  private final Layer dialogs = new Layer("dm-dialogs");
  private final EventHandler<KeyEvent> escape = this::escape;
  private @Nullable FocusBefore focusBefore;
  private Runnable otherwise = () -> {};
  private @Nullable FocusLoop loop;
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

  /** Escape is heard before whatever has the focus below; Tab stays in what floats. */
  private void listen(@Nullable Scene before, @Nullable Scene scene) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    if (loop != null) {
      loop.close();
      loop = null;
    }
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
      loop = new FocusLoop(scene, () -> isOpen() ? surface : null);
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
    void show(FloatingPlace place) {
      ModalPane shown = get();
      boolean empty = !shown.isDisplay();
      shown.show(place);
      Motion.of(this).appear(place.floating(), empty ? this : place);
    }

    boolean isDisplay() {
      return pane != null && pane.isDisplay();
    }

    void hide() {
      if (pane != null) {
        goOutOfSight();
        Motion.of(this).end(this);
        pane.hide(true);
      }
    }

    private void goOutOfSight() {
      Motion motion = Motion.of(this);
      Region going = surface;
      if (motion.isReduced() || going == null || !isDisplay()) {
        return;
      }
      if (equals(dialogs)) {
        motion.leave(veil(), Overlays.this);
      }
      motion.vanish(going);
    }
  }

  /** Stands for a scrim that goes. */
  private Region veil() {
    Region veil = new Region();
    veil.getStyleClass().add("dm-veil");
    veil.setManaged(false);
    veil.setMouseTransparent(true);
    veil.resize(getWidth(), getHeight());
    return veil;
  }

  /** Floats a surface in a corner, over the status bar. */
  public void popover(Region floating, Pos corner) {
    show(popovers, new FloatingPlace(floating, corner, true, () -> 0), "corner");
  }

  /**
   * Floats a bar under the toolbar, in the middle of what is beside something.
   *
   * @param aside px at the beginning of the lines that are not counted
   */
  public void bar(Region floating, DoubleSupplier aside) {
    show(popovers, new FloatingPlace(floating, Pos.TOP_CENTER, true, aside), "bar");
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

  /** Asks something near the top, in the middle from left to right; everything else waits. */
  public void dialogNearTop(Region asking) {
    show(dialogs, new FloatingPlace(asking, Pos.TOP_CENTER, true, () -> 0), "high");
  }

  /** Asks something in the middle; everything else waits. */
  public void dialog(Region asking) {
    show(dialogs, new FloatingPlace(asking, Pos.CENTER, false, () -> 0), "middle");
  }

  /**
   * Asks something large near the top, so that it grows downwards only.
   *
   * @param mayClose asked before Escape or a click outside closes it
   */
  public void form(Region asking, BooleanSupplier mayClose) {
    FloatingPlace place = new FloatingPlace(asking, Pos.TOP_CENTER, false, () -> 0);
    place.paddingProperty().bind(heightProperty().map(Overlays::distance));
    show(dialogs, place, "form");
    guard = mayClose;
  }

  private static Insets distance(Number height) {
    double top = height.doubleValue() < LOW ? LEAST_DISTANCE : 2 * LEAST_DISTANCE;
    return new Insets(top, SIDES, LEAST_DISTANCE, SIDES);
  }

  private void show(Layer layer, FloatingPlace place, String kind) {
    if (layer.equals(dialogs)) {
      guard = () -> true;
    }
    rememberFocus();
    surface = place.floating();
    place.getStyleClass().add(kind);
    layer.show(place);
    focusFirst(place.floating(), layer.equals(dialogs) ? place.floating() : null);
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

  /** Runs when all is closed and nothing is left of what the focus was in before. */
  public void setOnFocusLost(Runnable action) {
    otherwise = action;
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
      focusBefore = new FocusBefore(getScene().getFocusOwner());
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
    FocusBefore before = focusBefore;
    if (!shown && !isOpen() && before != null && getScene() != null) {
      focusBefore = null;
      if (!before.giveBack(getScene())) {
        otherwise.run();
      }
    }
  }
}
