package dev.daymark.app.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as what is in it wherever there is room for that, and scrolls where there is not. */
public final class ListScroll extends ScrollPane {
  private final Region list;

  /** Scrolls up and down only, and takes no focus of its own. */
  public ListScroll(Region list) {
    super(list);
    this.list = list;
    getStyleClass().add("dm-list-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double inside = width < 0 ? list.prefWidth(-1) : width - sides;
    return snappedTopInset() + list.prefHeight(inside) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
