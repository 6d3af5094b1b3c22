package dev.daymark.app.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * What keys do here: in one row, or in several where there is less room. Hints that are not managed
 * take no room.
 */
public final class KeyHints extends Region {
  private final List<Region> first;
  private final HBox last = new HBox();

  /**
   * Shows them.
   *
   * @param first from the beginning of the line on
   * @param last at the end of the first row
   */
  public KeyHints(List<Region> first, List<Region> last) {
    this.first = List.copyOf(first);
    getStyleClass().add("dm-key-hints");
    setMinHeight(USE_PREF_SIZE);
    this.last.getStyleClass().add("end");
    this.last.getChildren().setAll(last);
    getChildren().setAll(first);
    getChildren().add(this.last);
  }

  /** What one key does, or several that do alike. */
  public static Region hint(Label words, String... keys) {
    HBox caps = new HBox();
    caps.getStyleClass().add("caps");
    caps.setAlignment(Pos.CENTER_LEFT);
    for (String key : keys) {
      caps.getChildren().add(new KeyCaps(key));
    }
    words.setMinWidth(USE_PREF_SIZE);
    HBox hint = new HBox(caps, words);
    hint.getStyleClass().add("hint");
    return hint;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double gap() {
    return last.getSpacing();
  }

  private double row() {
    return snapSizeY(Math.max(last.minHeight(-1), last.prefHeight(-1)));
  }

  /** The rows of what is at the beginning; the last ones stand at the end of the first row. */
  private List<List<Region>> rows(double width) {
    List<List<Region>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    double room = width - gap() - width(last);
    double used = 0;
    for (Region hint : hints()) {
      double needed = width(hint) + (used > 0 ? gap() : 0);
      if (used > 0 && used + needed > room) {
        rows.add(new ArrayList<>());
        room = width;
        used = 0;
        needed = width(hint);
      }
      rows.getLast().add(hint);
      used += needed;
    }
    return rows;
  }

  private List<Region> hints() {
    return first.stream().filter(Node::isManaged).toList();
  }

  private double width(Region part) {
    return snapSizeX(part.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double right = getWidth() - snappedRightInset();
    double y = snappedTopInset();
    last.resizeRelocate(right - width(last), y, width(last), row());
    for (List<Region> hints : rows(right - left)) {
      double x = left;
      for (Region hint : hints) {
        hint.resizeRelocate(x, y, width(hint), row());
        x += width(hint) + gap();
      }
      y += row();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    int rows = width < 0 ? 1 : rows(width - sides).size();
    return snappedTopInset() + rows * row() + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double all = hints().stream().mapToDouble(hint -> width(hint) + gap()).sum() + width(last);
    return snappedLeftInset() + all + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
