package dev.daymark.app.ui.icon;

import javafx.scene.layout.Region;

/** The diamond at the head of the now-line; 9 px on each edge, with a gap around it. */
public final class NowDiamond extends Region {
  public NowDiamond() {
    getStyleClass().add("dm-now-diamond");
    setRotate(45);
    setMouseTransparent(true);
  }
}
