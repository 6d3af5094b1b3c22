package dev.daymark.app.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The toolbar, the sidebar or its rail as high as both of the others, and what is under the
 * toolbar. The keyboard goes through them in this order, which is not the one from left to right:
 * what stands over everything comes first.
 */
final class FrameBody extends Pane {
  private final Region toolbar;
  private final Region sidebar;
  private final Region rail;
  private final Region under;
  private final PaneSlide slide;
  private Docking docking = Docking.GONE;

  /**
   * @param rail is in the sidebar's place unless that is beside the others
   */
  FrameBody(Region toolbar, Region sidebar, Region rail, Region under) {
    this.toolbar = toolbar;
    this.sidebar = sidebar;
    this.rail = rail;
    this.under = under;
    this.slide = new PaneSlide(this, sidebar, true);
    under.setMinHeight(0);
    sidebar.setViewOrder(-1);
    getChildren().addAll(toolbar, rail, under);
  }

  /** Puts the sidebar somewhere; it may slide there. */
  void setSidebar(Docking wanted, boolean slides) {
    boolean was = docking != Docking.GONE;
    docking = wanted;
    if (wanted != Docking.BESIDE) {
      add(rail, 1);
    }
    slide.show(was, wanted != Docking.GONE, slides, this::addSidebar, this::removeRail);
    requestLayout();
  }

  private void addSidebar() {
    add(sidebar, getChildren().size() - 1);
  }

  private void add(Region part, int index) {
    if (!getChildren().contains(part)) {
      getChildren().add(index, part);
    }
  }

  /** It stays until the sidebar is over it. */
  private void removeRail() {
    if (docking == Docking.BESIDE) {
      getChildren().remove(rail);
    }
  }

  /** How wide what takes room of its own at the side is, in px. */
  double sideWidth() {
    return docking == Docking.BESIDE ? width(sidebar) : width(rail);
  }

  @Override
  protected void layoutChildren() {
    double side = sideWidth();
    double bar = snapSizeY(toolbar.prefHeight(getWidth() - side));
    double width = Math.max(0, getWidth() - side);
    place(toolbar, side, 0, width, bar);
    place(under, side, bar, width, Math.max(0, getHeight() - bar));
    place(rail, 0, 0, width(rail), getHeight());
    place(sidebar, 0, 0, width(sidebar), getHeight());
  }

  private double width(Region part) {
    return snapSizeX(part.prefWidth(-1));
  }

  private static void place(Node part, double x, double y, double width, double height) {
    part.resizeRelocate(x, y, width, height);
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
