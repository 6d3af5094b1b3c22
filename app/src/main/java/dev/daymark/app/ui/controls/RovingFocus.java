package dev.daymark.app.ui.controls;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * One Tab stop for many rows: Up, Down, Home and End move between them, and Tab comes back to the
 * one that had the focus last.
 */
public final class RovingFocus {
  private final Node around;
  private final Supplier<? extends List<? extends Node>> rows;
  private @Nullable Node current;

  /**
   * Begins; the first row is the Tab stop.
   *
   * @param around hears the keys; the rows are somewhere inside
   * @param rows those that are shown, in order
   */
  public RovingFocus(Node around, Supplier<? extends List<? extends Node>> rows) {
    this.around = around;
    this.rows = rows;
    around.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    around.sceneProperty().subscribe((before, scene) -> follow(before, scene));
    refresh();
  }

  private void follow(@Nullable Scene before, @Nullable Scene scene) {
    if (before != null) {
      before.focusOwnerProperty().removeListener(focused);
    }
    if (scene != null) {
      scene.focusOwnerProperty().addListener(focused);
    }
  }

  private final ChangeListener<@Nullable Node> focused =
      (property, before, owner) -> {
        if (owner != null && rows().contains(owner)) {
          use(owner);
        }
      };

  /** Makes the row the one that Tab comes to. */
  public void use(Node row) {
    current = row;
    refresh();
  }

  /** After the rows changed: one of them is the Tab stop. */
  public void refresh() {
    List<? extends Node> now = rows();
    if (current == null || !now.contains(current)) {
      current = now.isEmpty() ? null : now.getFirst();
    }
    now.forEach(row -> row.setFocusTraversable(row.equals(current)));
  }

  /**
   * Puts other rows in the place of those there are; a row that had the focus passes it to the one
   * that stands there then.
   */
  public void replace(Runnable change) {
    Scene scene = around.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    int at = owner == null ? -1 : rows().indexOf(owner);
    change.run();
    refresh();
    if (at >= 0 && !rows().isEmpty()) {
      rows().get(Math.min(at, rows().size() - 1)).requestFocus();
    }
  }

  private List<? extends Node> rows() {
    return rows.get();
  }

  private void move(KeyEvent event) {
    List<? extends Node> now = rows();
    int at = event.getTarget() instanceof Node target ? now.indexOf(target) : -1;
    boolean held = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
    if (at < 0 || held) {
      return;
    }
    int last = now.size() - 1;
    KeyCode code = event.getCode();
    int to =
        switch (code) {
          case UP -> Math.max(0, at - 1);
          case DOWN -> Math.min(last, at + 1);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (to >= 0) {
      now.get(to).requestFocus();
      event.consume();
    }
  }
}
