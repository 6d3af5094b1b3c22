package dev.daymark.app.shell;

import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import javafx.scene.layout.Region;

/**
 * Lets a pane at a side be seen to slide in and out. Everything is laid out once, as it will be;
 * only the pane is moved over that. One that slides out takes no mouse any more.
 */
final class PaneSlide {
  private final Region body;
  private final Region pane;
  private final double side;

  /**
   * @param body what the pane is in
   * @param atStart whether it is at the beginning of the lines
   */
  PaneSlide(Region body, Region pane, boolean atStart) {
    this.body = body;
    this.pane = pane;
    this.side = atStart ? -1 : 1;
  }

  /** What slides arrives at once. */
  void end() {
    Motion.of(body).end(pane);
  }

  /**
   * Slides in, from where it is if it was about to go.
   *
   * @param add gives the pane its place
   * @param arrived runs when it is seen in it
   */
  void in(Runnable add, Runnable arrived) {
    double from = pane.getParent() == null ? away() : pane.getTranslateX();
    end();
    add.run();
    Motion.of(body)
        .move(pane, Pace.SLIDE, share -> pane.setTranslateX(from * (1 - share)), arrived);
  }

  /**
   * Slides out, from where it is.
   *
   * @param remove runs when it is not seen any more
   */
  void out(Runnable remove) {
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
              remove.run();
            });
  }

  private double away() {
    return side * pane.prefWidth(-1);
  }
}
