package dev.daymark.app.ui.controls;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/**
 * Where something floats over a window. Its padding is how far from the edges; where that leaves
 * too little room, what floats becomes narrower, moves up, and becomes lower, so that it stays
 * whole. Only what cannot become any smaller makes the place larger than the window.
 */
final class FloatingPlace extends Region {
  private final Region floating;
  private final Pos position;
  private final boolean rises;
  private final DoubleSupplier aside;

  /**
   * A place for one thing.
   *
   * @param rises whether something at the top moves up, as far from the top as from the bottom
   * @param aside px at the beginning of the lines beside which something in the middle is
   */
  FloatingPlace(Region floating, Pos position, boolean rises, DoubleSupplier aside) {
    this.floating = floating;
    this.position = position;
    this.rises = rises;
    this.aside = aside;
    getStyleClass().add("dm-place");
    setPickOnBounds(false);
    getChildren().add(floating);
  }

  /** What floats here. */
  Region floating() {
    return floating;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(width(getWidth()));
    double room = getHeight() - top() - snappedBottomInset();
    double wanted = Math.min(floating.prefHeight(width), floating.maxHeight(width));
    double height = snapSizeY(Math.max(floating.minHeight(width), Math.min(wanted, room)));
    // The most that a style sheet allows it: it does not move while it grows up to that.
    double greatest = Math.min(room, Math.max(height, floating.getMaxHeight()));
    floating.resizeRelocate(snapPositionX(x(width)), snapPositionY(y(greatest)), width, height);
  }

  private double width(double whole) {
    double room = whole - snappedLeftInset() - snappedRightInset();
    return Math.max(floating.minWidth(-1), Math.min(floating.prefWidth(-1), room));
  }

  /** How near to the top it may come. */
  private double top() {
    return rises ? Math.min(snappedTopInset(), snappedBottomInset()) : snappedTopInset();
  }

  private double x(double width) {
    double last = getWidth() - snappedRightInset() - width;
    double side = aside.getAsDouble();
    double wanted =
        switch (position.getHpos()) {
          case LEFT -> snappedLeftInset();
          case CENTER -> side + (getWidth() - side - width) / 2;
          case RIGHT -> last;
        };
    return Math.max(snappedLeftInset(), Math.min(wanted, last));
  }

  private double y(double height) {
    double last = getHeight() - snappedBottomInset() - height;
    double wanted =
        position.getVpos() == VPos.TOP
            ? snappedTopInset()
            : position.getVpos() == VPos.BOTTOM ? last : (getHeight() - height) / 2;
    return Math.max(top(), Math.min(wanted, last));
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + floating.minWidth(-1) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return top() + floating.minHeight(inside(width)) + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + floating.prefWidth(-1) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + floating.prefHeight(inside(width)) + snappedBottomInset();
  }

  private double inside(double width) {
    return width < 0 ? -1 : width(width);
  }
}
