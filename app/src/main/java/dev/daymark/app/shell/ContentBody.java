package dev.daymark.app.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What is under the toolbar: the content, and the inspector at the end of the lines. */
final class ContentBody extends Pane {
  private final Region content;
  private final Region inspector;
  private final PaneSlide slide;
  private Docking docking = Docking.GONE;

  ContentBody(Region content, Region inspector) {
    this.content = content;
    this.inspector = inspector;
    this.slide = new PaneSlide(this, inspector, false);
    getChildren().add(content);
  }

  /** Puts the inspector somewhere; it may slide there. */
  void setInspector(Docking wanted, boolean slides) {
    boolean was = docking != Docking.GONE;
    docking = wanted;
    slide.show(was, wanted != Docking.GONE, slides, this::add, () -> {});
    requestLayout();
  }

  private void add() {
    if (!getChildren().contains(inspector)) {
      getChildren().add(inspector);
    }
  }

  @Override
  protected void layoutChildren() {
    double side = snapSizeX(inspector.prefWidth(-1));
    double free = docking == Docking.BESIDE ? getWidth() - side : getWidth();
    content.resizeRelocate(0, 0, Math.max(0, free), getHeight());
    inspector.resizeRelocate(getWidth() - side, 0, side, getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
