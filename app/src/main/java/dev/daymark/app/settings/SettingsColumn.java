package dev.daymark.app.settings;

import dev.daymark.app.ui.controls.FocusStops;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/**
 * The column beside the names of the pages: one page, which can be scrolled to a row. The bar lies
 * over its margin, so that the column stands in one place on long pages and short ones.
 */
final class SettingsColumn extends ScrollPane {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final StackPane column = new StackPane();

  SettingsColumn() {
    column.getStyleClass().add("column");
    StackPane holder = new StackPane(column);
    holder.setAlignment(Pos.TOP_CENTER);
    holder.prefWidthProperty().bind(widthProperty());
    setContent(holder);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /** What is in the column. */
  Node shown() {
    return column.getChildren().getFirst();
  }

  void show(Node page) {
    column.getChildren().setAll(page);
    setVvalue(0);
  }

  /** Where the person is on the page that is shown. */
  SettingsStand stand() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return new SettingsStand(owner == null ? "" : named(owner), getVvalue());
  }

  /** The nearest id from a node outwards; empty outside the column. */
  private String named(Node owner) {
    String found = "";
    Node at = owner;
    while (at != null && !at.equals(column)) {
      found = found.isEmpty() && at.getId() != null ? at.getId() : found;
      at = at.getParent();
    }
    return at == null ? "" : found;
  }

  /**
   * Brings the person back on the page that is shown to where they were on one like it: once that
   * is in the window, which takes a while by itself.
   */
  void goTo(SettingsStand stand) {
    setVvalue(stand.scrolled());
    Platform.runLater(() -> focus(stand));
  }

  private void focus(SettingsStand stand) {
    if (!stand.control().isEmpty() && getScene() != null) {
      applyCss();
      Optional.ofNullable(column.lookup("#" + stand.control()))
          .flatMap(FocusStops::first)
          .ifPresent(Node::requestFocus);
    }
  }

  /** Leads to a row of the page that is shown: into view, marked, and with the focus in it. */
  void reveal(Node row) {
    reveal(row, row);
  }

  /** The same, with the focus at one of the row's controls, if it can be used. */
  void reveal(Node row, Node control) {
    applyCss();
    layout();
    double height = getContent().getLayoutBounds().getHeight();
    double room = height - getViewportBounds().getHeight();
    double middle = getContent().sceneToLocal(row.localToScene(row.getLayoutBounds())).getCenterY();
    if (room > 0) {
      setVvalue(Math.clamp((middle - getViewportBounds().getHeight() / 2) / room, 0, 1));
    }
    row.pseudoClassStateChanged(FOUND, true);
    FocusStops.first(control).or(() -> FocusStops.first(row)).ifPresent(Node::requestFocus);
    forgetOnceLeft(row);
  }

  /** The mark stays until the focus goes elsewhere. */
  private static void forgetOnceLeft(Node row) {
    row.getScene()
        .focusOwnerProperty()
        .addListener(
            new ChangeListener<Node>() {
              @Override
              public void changed(ObservableValue<? extends Node> property, Node before, Node now) {
                if (!row.isFocusWithin()) {
                  row.pseudoClassStateChanged(FOUND, false);
                  property.removeListener(this);
                }
              }
            });
  }
}
