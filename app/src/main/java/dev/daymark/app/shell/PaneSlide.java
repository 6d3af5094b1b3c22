package dev.daymark.app.shell;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lets a pane at a side be seen to slide in and out. Everything is laid out once, as it will be;
 * only the pane is moved over that. One that slides out takes no mouse any more.
 */
final class PaneSlide {
  private final Pane body;
  private final Region pane;
  private final double side;

  /**
   * @param body what the pane is in
   * @param atStart whether it is at the beginning of the lines
   */
  PaneSlide(Pane body, Region pane, boolean atStart) {
    this.body = body;
    this.pane = pane;
    this.side = atStart ? -1 : 1;
  }

  /**
   * Brings the pane, or puts it away.
   *
   * @param was whether it was to be seen before
   * @param wanted whether it is now
   * @param slides whether that is seen; if not it is there, or gone, at once
   * @param add gives the pane its place
   * @param arrived runs when it is seen in it
   */
  void show(boolean was, boolean wanted, boolean slides, Runnable add, Runnable arrived) {
    if (!slides) {
      end();
    }
    if (wanted && slides && !was) {
      in(add, arrived);
    } else if (wanted) {
      add.run();
      arrived.run();
    } else if (was && slides) {
      out();
    } else if (was) {
      body.getChildren().remove(pane);
    }
  }

  private void end() {
    Motion.of(body).end(pane);
  }

  /** From where it is, if it was about to go. */
  private void in(Runnable add, Runnable arrived) {
    double from = pane.getParent() == null ? away() : pane.getTranslateX();
    end();
    add.run();
    Motion.of(body)
        .move(pane, Pace.SLIDE, share -> pane.setTranslateX(from * (1 - share)), arrived);
  }

  private void out() {
    double from = pane.getTranslateX();
    end();
    double to = away();
    pane.setMouseTransparent(true);
    Motion.of(body)
        .move(
            pane,
            Pace.SLIDE,
            share -> pane.setTranslateX(from + (to - from) * share),
            () -> {
              pane.setMouseTransparent(false);
              pane.setTranslateX(0);
              body.getChildren().remove(pane);
            });
  }

  private double away() {
    return side * pane.prefWidth(-1);
  }
}
