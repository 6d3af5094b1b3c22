package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.ZonesInUse;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.zones.ZoneField;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a time zone by any of its names, floating over the hours. Esc puts it away. */
final class ZonePopover extends VBox {
  private static final double GAP = 8;

  private final Region view;
  private final Session session;
  private final Consumer<ZoneId> chosen;
  private @Nullable ZoneField field;

  /**
   * @param view what it floats over, which has the focus afterwards
   * @param chosen takes the zone
   */
  ZonePopover(Region view, Session session, Consumer<ZoneId> chosen) {
    this.view = view;
    this.session = session;
    this.chosen = chosen;
    getStyleClass().addAll("dm-surface", "dm-zone-popover");
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(session.messages().text("calendar.zones.add"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    focusWithinProperty()
        .addListener(
            (property, before, within) -> {
              if (!within) {
                hide();
              }
            });
  }

  /** Opens with an empty field whose upper left corner is near a point of the view. */
  void open(Point2D at) {
    ZoneField asked = new ZoneField(ZonesInUse.choices(session));
    asked.setId("calendar-zone");
    asked.setAccessibleText(session.messages().text("calendar.zones.add"));
    // What is typed may mean a zone before it is all there; what was taken is written out.
    asked.rightProperty().addListener((property, was, is) -> Platform.runLater(this::take));
    Label error = Labels.text("", "dm-small", "dm-danger");
    error.setWrapText(true);
    error.textProperty().bind(asked.errorProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    Label heading = Labels.text(session.messages().text("calendar.zones.add"), "heading");
    getChildren().setAll(heading, asked, error);
    field = asked;
    setVisible(true);
    applyCss();
    double width = snapSizeX(prefWidth(-1));
    double height = snapSizeY(prefHeight(width));
    resizeRelocate(
        Math.clamp(at.getX(), GAP, Math.max(GAP, view.getWidth() - width - GAP)),
        Math.clamp(at.getY(), GAP, Math.max(GAP, view.getHeight() - height - GAP)),
        width,
        height);
    layout();
    asked.requestFocus();
    Motion.of(this).appear(this);
  }

  boolean isShowing() {
    return isVisible();
  }

  private void take() {
    ZoneField asked = field;
    if (isVisible() && asked != null && !asked.isChoosing() && asked.getValue() != null) {
      close();
      chosen.accept(asked.getValue());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER && field != null && field.settle()) {
      take();
    }
    event.consume();
  }

  private void close() {
    view.requestFocus();
    hide();
  }

  private void hide() {
    if (isVisible()) {
      Motion.of(this).vanish(this);
      setVisible(false);
    }
  }
}
