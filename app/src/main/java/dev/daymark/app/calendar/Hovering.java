package dev.daymark.app.calendar;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the pointer rests on: its block soon comes to the front of those it overlaps, and later, if
 * nothing beside the calendar tells about it, a card does. Whatever else happens ends both.
 */
final class Hovering {
  private static final Duration RAISE = Duration.millis(150);
  private static final Duration TELL = Duration.millis(600);
  private static final double FRONT = -5_000;
  private static final double GAP = 8;

  private final Region view;
  private final CalendarViewModel model;
  private final HoverCard card;
  private final PauseTransition raise = new PauseTransition(RAISE);
  private final PauseTransition tell = new PauseTransition(TELL);
  private @Nullable BlockNode over;
  private double order;

  /**
   * @param overlay over the view and as large, for the card
   */
  Hovering(CalendarScreen screen, CalendarViewModel model, EventColours colours, Pane overlay) {
    this.view = screen.region();
    this.model = model;
    this.card = new HoverCard(model.session(), colours);
    overlay.getChildren().add(card);
    raise.setOnFinished(event -> raise());
    tell.setOnFinished(event -> tell());
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> end());
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> end());
    view.addEventFilter(ScrollEvent.SCROLL, event -> end());
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> end());
  }

  private void moved(MouseEvent event) {
    Optional<BlockNode> block = BlockPool.blockOf(event.getTarget());
    if (!block.equals(Optional.ofNullable(over))) {
      end();
      block.ifPresent(this::begin);
    }
  }

  private void begin(BlockNode block) {
    over = block;
    order = block.getViewOrder();
    raise.playFromStart();
    tell.playFromStart();
  }

  private void raise() {
    BlockNode block = over;
    if (block != null && block.getViewOrder() == order) {
      block.setViewOrder(FRONT);
    }
  }

  private void tell() {
    BlockNode block = over;
    CalendarItem item = block == null ? null : block.item();
    if (block == null || item == null || !model.cardsProperty().get()) {
      return;
    }
    card.show(item);
    card.applyCss();
    double width = card.prefWidth(-1);
    double height = card.prefHeight(width);
    Bounds at = view.sceneToLocal(block.localToScene(block.getLayoutBounds()));
    double right = at.getMaxX() + GAP;
    boolean fits = right + width <= view.getWidth() - GAP;
    double x = fits ? right : Math.max(GAP, at.getMinX() - GAP - width);
    double y = Math.clamp(at.getMinY(), GAP, Math.max(GAP, view.getHeight() - height - GAP));
    card.resizeRelocate(x, y, width, height);
    Motion.of(card).appear(card);
  }

  /** Puts everything back. */
  void end() {
    raise.stop();
    tell.stop();
    if (card.isVisible()) {
      Motion.of(card).vanish(card);
      card.setVisible(false);
    }
    BlockNode block = over;
    over = null;
    if (block != null && block.getViewOrder() == FRONT) {
      block.setViewOrder(order);
    }
  }
}
