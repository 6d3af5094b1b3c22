package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A task on its way out of the rail: a card follows the pointer, and whatever it is over shows
 * where it would go.
 */
final class TaskDrag {
  private static final double CARD_X = -24;
  private static final double CARD_Y = -22;
  private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");

  private final Node owner;
  private final DropZones zones;
  private final EventColours colours;
  private final Session session;
  private final PointerGrab grab;
  private final BiConsumer<RailLine.Entry, MouseEvent> clicked;
  private final VBox floating = new VBox();
  private final Label words = Labels.text("", "words");
  private final Label keys = Labels.text("", "keys");
  private final HBox tip = new HBox(words, keys);
  private RailLine.@Nullable Entry entry;
  private @Nullable Node cell;
  private @Nullable MouseEvent pressed;
  private Point2D inScene = Point2D.ZERO;
  private boolean active;

  /**
   * @param clicked what happens where the pointer did not move
   */
  TaskDrag(
      Node owner,
      DropZones zones,
      EventColours colours,
      Session session,
      BiConsumer<RailLine.Entry, MouseEvent> clicked) {
    this.owner = owner;
    this.clicked = clicked;
    this.grab = new PointerGrab(owner, this::dragged, this::released, this::cancel);
    this.zones = zones;
    this.colours = colours;
    this.session = session;
    floating.getStyleClass().add("drag-float");
    tip.getStyleClass().add("drag-times");
    tip.setMaxWidth(Region.USE_PREF_SIZE);
    tip.setMinWidth(Region.USE_PREF_SIZE);
    floating.setManaged(false);
    floating.setMouseTransparent(true);
    owner
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.addEventFilter(KeyEvent.ANY, this::key);
              }
            });
  }

  /** A modifier counts as soon as it is pressed or let go, even if the pointer rests. */
  private void key(KeyEvent event) {
    if (active) {
      aim(event.isAltDown());
      DragKeys.keep(event, session.keys());
    }
  }

  /** A task was pressed; a click unless the pointer moves. */
  void pressed(RailLine.Entry task, Node from, MouseEvent event) {
    grab.take();
    entry = task;
    cell = from;
    pressed = event;
    active = false;
  }

  private void dragged(MouseEvent event) {
    RailLine.Entry task = entry;
    if (task == null) {
      return;
    }
    MouseEvent start = pressed;
    if (!active && start != null && GridGestures.isDrag(start, event)) {
      active = true;
      show(task);
      place(event);
    }
    inScene = new Point2D(event.getSceneX(), event.getSceneY());
    if (active) {
      aim(event.isAltDown());
      place(event);
    }
  }

  private void aim(boolean fine) {
    RailLine.Entry task = entry;
    if (task != null) {
      Optional<DropZone> zone =
          zones.move(task.item(), owner, inScene.getX(), inScene.getY(), fine);
      say(zone.map(DropZone::words).orElse(""), zone.map(DropZone::keys).orElse(""));
    }
  }

  private void say(String where, String hints) {
    words.setText(where);
    keys.setText(hints.isEmpty() ? "" : " · " + hints);
    tip.setVisible(!where.isEmpty());
  }

  private void show(RailLine.Entry task) {
    if (cell != null) {
      cell.pseudoClassStateChanged(SOURCE, true);
    }
    Motion.of(owner).end(floating);
    floating.setTranslateX(0);
    floating.setTranslateY(0);
    floating.getChildren().setAll(card(task), tip);
    if (owner.getScene().getRoot() instanceof Pane root) {
      root.getChildren().add(floating);
      floating.applyCss();
    }
  }

  private void place(MouseEvent event) {
    if (floating.getParent() instanceof Pane root) {
      Point2D at = root.sceneToLocal(event.getSceneX() + CARD_X, event.getSceneY() + CARD_Y);
      floating.resizeRelocate(
          at.getX(), at.getY(), floating.prefWidth(-1), floating.prefHeight(-1));
    }
  }

  private Node card(RailLine.Entry task) {
    StatusGlyph ring = new StatusGlyph(16);
    ring.statusProperty().set(task.item().status());
    RailWords rail = new RailWords(session);
    VBox text =
        new VBox(
            Labels.text(new CalendarWords(session).name(task.item()), "name"),
            Labels.text(rail.due(task) + rail.rest(task), "rest"));
    HBox card = new HBox(ring, text);
    card.getStyleClass().add("drag-card");
    colours.apply(card.getStyleClass(), task.item().colour());
    return card;
  }

  private void released(MouseEvent event) {
    RailLine.Entry task = entry;
    boolean dragged = active;
    Node from = end();
    if (task == null) {
      remove();
    } else if (!dragged) {
      clicked.accept(task, event);
    } else if (zones.drop(task.item(), false)) {
      remove();
    } else {
      zones.cancel();
      flyBack(from);
    }
  }

  /** Gives the drag up; false if there is none. */
  boolean cancel() {
    boolean dragged = active;
    Node from = end();
    if (dragged) {
      zones.cancel();
      flyBack(from);
    }
    return dragged;
  }

  /** Ends the drag; where it came from. */
  private @Nullable Node end() {
    grab.letGo();
    entry = null;
    active = false;
    Node from = cell;
    cell = null;
    if (from != null) {
      from.pseudoClassStateChanged(SOURCE, false);
    }
    return from;
  }

  private void remove() {
    if (floating.getParent() instanceof Pane root) {
      root.getChildren().remove(floating);
    }
  }

  /** Lets the card be seen to go back to its row. */
  private void flyBack(@Nullable Node from) {
    if (from == null || from.getScene() == null || !(floating.getParent() instanceof Pane root)) {
      remove();
      return;
    }
    Point2D place = root.sceneToLocal(from.localToScene(Point2D.ZERO));
    double x = place.getX() - floating.getLayoutX();
    double y = place.getY() - floating.getLayoutY();
    tip.setVisible(false);
    Motion.of(root)
        .move(
            floating,
            Pace.RETURN,
            share -> {
              floating.setTranslateX(x * share);
              floating.setTranslateY(y * share);
            },
            this::remove);
  }
}
