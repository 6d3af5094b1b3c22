package dev.daymark.app.subtasks;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Drags a part of a task to another place: its row follows the pointer and the others make room;
 * near an edge the panel scrolls on. Escape lets everything go back to its place.
 */
final class SubtaskDrag {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final double BEGINS_AFTER = 4;

  private final SubtaskList list;
  private final EventHandler<KeyEvent> escape = this::escape;
  private final SubtaskScroll scroll;
  private @Nullable SubtaskRow row;
  private double pressedAt;
  private double pointer;
  private int target;
  private boolean dragging;

  SubtaskDrag(SubtaskList list) {
    this.list = list;
    this.scroll = new SubtaskScroll(list, this::follow);
  }

  void install(SubtaskRow dragged) {
    dragged.grip().setCursor(Cursor.OPEN_HAND);
    dragged.grip().setOnMousePressed(event -> press(dragged, event));
    dragged.grip().setOnMouseDragged(this::drag);
    dragged.grip().setOnMouseReleased(this::release);
    dragged.grip().setOnMouseClicked(MouseEvent::consume);
  }

  private void press(SubtaskRow pressed, MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      Motion.of(list).end(this);
      row = pressed;
      pressedAt = inList(event.getSceneY());
      target = list.rows().indexOf(pressed);
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    SubtaskRow moved = row;
    Scene scene = list.getScene();
    if (moved == null || scene == null) {
      return;
    }
    pointer = event.getSceneY();
    if (!dragging && Math.abs(inList(pointer) - pressedAt) >= BEGINS_AFTER) {
      dragging = true;
      moved.pseudoClassStateChanged(DRAGGED, true);
      moved.setViewOrder(-1);
      scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
      scroll.start();
    }
    if (dragging) {
      scroll.follow(pointer);
      follow();
    }
    event.consume();
  }

  /** A y of the scene among the rows, wherever they are scrolled to. */
  private double inList(double sceneY) {
    return list.sceneToLocal(0, sceneY).getY();
  }

  /** Puts the row below the pointer, and the others out of its way. */
  private void follow() {
    SubtaskRow moved = row;
    if (dragging && moved != null) {
      List<SubtaskRow> rows = list.rows();
      double least = rows.getFirst().getLayoutY() - moved.getLayoutY();
      moved.setTranslateY(Math.clamp(inList(pointer) - pressedAt, least, room(rows, moved)));
      makeRoom(rows, moved);
    }
  }

  /** How far down a row can go. */
  private static double room(List<SubtaskRow> rows, SubtaskRow moved) {
    SubtaskRow last = rows.getLast();
    return last.getLayoutY() + last.getHeight() - moved.getLayoutY() - moved.getHeight();
  }

  private void makeRoom(List<SubtaskRow> rows, SubtaskRow moved) {
    int from = rows.indexOf(moved);
    double top = moved.getLayoutY() + moved.getTranslateY();
    double bottom = top + moved.getHeight();
    target = from;
    for (int i = 0; i < rows.size(); i++) {
      SubtaskRow other = rows.get(i);
      double centre = other.getLayoutY() + other.getHeight() / 2;
      boolean up = i < from && top < centre;
      boolean down = i > from && bottom > centre;
      if (i != from) {
        other.setTranslateY(up ? moved.getHeight() : down ? -moved.getHeight() : 0);
      }
      target = up ? Math.min(target, i) : down ? i : target;
    }
  }

  private void release(MouseEvent event) {
    SubtaskRow moved = row;
    int to = target;
    boolean was = dragging;
    finish();
    if (was && moved != null) {
      list.moveTo(moved, to);
    }
    event.consume();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      List<SubtaskRow> rows = list.rows();
      List<Double> from = rows.stream().map(Node::getTranslateY).toList();
      finish();
      flyBack(rows, from);
    }
  }

  private void flyBack(List<SubtaskRow> rows, List<Double> from) {
    Motion.of(list)
        .move(
            this,
            Pace.RETURN,
            share -> {
              for (int i = 0; i < rows.size(); i++) {
                rows.get(i).setTranslateY(from.get(i) * (1 - share));
              }
            });
  }

  /** Whether a row is under way; the rows stay as they are until it has arrived. */
  boolean isUnderWay() {
    return dragging;
  }

  private void finish() {
    SubtaskRow moved = row;
    row = null;
    scroll.stop();
    if (dragging && moved != null) {
      moved.setViewOrder(0);
      moved.pseudoClassStateChanged(DRAGGED, false);
      list.rows().forEach(each -> each.setTranslateY(0));
      if (list.getScene() != null) {
        list.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
      }
    }
    dragging = false;
  }
}
