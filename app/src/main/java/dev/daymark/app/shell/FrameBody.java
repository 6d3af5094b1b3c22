package dev.daymark.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The toolbar, the sidebar as high as both of the others, and what is under the toolbar. The
 * keyboard goes through them in this order, which is not the one from left to right: what stands
 * over everything comes first.
 */
final class FrameBody extends Pane {
  private final Region toolbar;
  private final Region under;
  private @Nullable Region docked;
  private @Nullable Region overlaid;

  FrameBody(Region toolbar, Region under) {
    this.toolbar = toolbar;
    this.under = under;
    under.setMinHeight(0);
    getChildren().addAll(toolbar, under);
  }

  /**
   * Takes what is at the beginning of the lines.
   *
   * @param beside takes room of its own
   * @param over lies over the others, or null
   */
  void setSides(Region beside, @Nullable Region over) {
    docked = beside;
    overlaid = over;
    beside.setViewOrder(0);
    List<Region> sides = over == null ? List.of(beside) : List.of(beside, over);
    List<Node> there = getChildren().subList(1, getChildren().size() - 1);
    if (!there.equals(sides)) {
      getChildren().removeIf(it -> !it.equals(toolbar) && !it.equals(under) && !sides.contains(it));
      sides.stream().filter(it -> !getChildren().contains(it)).forEach(this::addSide);
    }
    if (over != null) {
      over.setViewOrder(-1);
    }
  }

  private void addSide(Region side) {
    getChildren().add(getChildren().size() - 1, side);
  }

  @Override
  protected void layoutChildren() {
    double side = docked == null ? 0 : place(docked);
    double bar = snapSizeY(toolbar.prefHeight(getWidth() - side));
    double width = Math.max(0, getWidth() - side);
    place(toolbar, side, 0, width, bar);
    place(under, side, bar, width, Math.max(0, getHeight() - bar));
    if (overlaid != null) {
      place(overlaid);
    }
  }

  /** Puts a part at the beginning of the lines, as high as everything; returns its width. */
  private double place(Region part) {
    double width = snapSizeX(part.prefWidth(-1));
    place(part, 0, 0, width, getHeight());
    return width;
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
