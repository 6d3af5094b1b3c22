package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.PopupDress;
import dev.daymark.app.ui.motion.Motion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The list of zones that floats below a field while somebody types in it. The field keeps the
 * focus; Esc, or a press or a scroll beside both, puts the list away.
 */
final class ZoneOffers {
  private static final double ROW = 44;
  private static final double LEAST_WIDTH = 420;
  private static final double DISTANCE = 2;
  private static final int MOST_ROWS = 6;

  private final Node field;
  private final Popup popup = new Popup();
  private final ListView<ZoneSearch.Offer> list = new ListView<>();
  private final Label note = Labels.text("", "dm-small", "dm-muted", "note");
  private final VBox surface = new VBox(note, list);
  private final ZoneChoices choices;
  private final EventHandler<MouseEvent> pressed = this::pressed;
  private final EventHandler<ScrollEvent> scrolled = event -> hide();
  private @Nullable Scene heard;

  /**
   * @param at when clocks are compared
   */
  ZoneOffers(
      Node field, ZoneChoices choices, Supplier<Instant> at, Consumer<ZoneSearch.Offer> take) {
    this.field = field;
    this.choices = choices;
    surface.getStyleClass().addAll("dm-surface", "dm-zone-offers");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.managedProperty().bind(note.visibleProperty());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new ZoneCell(choices, at, take));
    popup.setAutoFix(true);
    popup.setAutoHide(false);
    popup.setHideOnEscape(true);
    popup.setConsumeAutoHidingEvents(true);
    popup.setOnHiding(event -> goOutOfSight());
    popup.setOnHidden(event -> listen(null));
  }

  private void goOutOfSight() {
    if (heard != null) {
      Motion.of(heard).vanish(surface, heard);
    }
  }

  private void pressed(MouseEvent event) {
    Bounds bounds = field.localToScene(field.getLayoutBounds());
    if (!bounds.contains(event.getSceneX(), event.getSceneY())) {
      hide();
    }
  }

  private void listen(@Nullable Scene scene) {
    if (heard != null) {
      heard.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
      heard.removeEventFilter(ScrollEvent.SCROLL, scrolled);
    }
    heard = scene;
    if (scene != null) {
      scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
      scene.addEventFilter(ScrollEvent.SCROLL, scrolled);
    }
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  /**
   * Shows zones, or nothing if there are none.
   *
   * @param likely whether the first one is taken by Enter
   */
  void show(ZoneSearch.Found found, boolean likely) {
    Scene scene = field.getScene();
    if (found.zones().isEmpty() || scene == null || !isShown(scene.getWindow())) {
      hide();
      return;
    }
    list.getItems().setAll(found.zones());
    list.getSelectionModel().clearSelection();
    if (likely) {
      list.getSelectionModel().selectFirst();
    }
    list.scrollTo(0);
    double height = Math.min(found.zones().size(), MOST_ROWS) * ROW + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    note.setText(note(found.reason()));
    note.setVisible(!note.getText().isEmpty());
    place(scene);
  }

  private String note(ZoneSearch.Reason reason) {
    return switch (reason) {
      case NAMED -> "";
      case OFFSET -> choices.messages().text("ui.zone.note.offset");
      case ALIKE -> choices.messages().text("ui.zone.note.alike");
    };
  }

  private static boolean isShown(@Nullable Window window) {
    return window != null && window.isShowing();
  }

  private void place(Scene scene) {
    Bounds at = field.localToScreen(field.getLayoutBounds());
    double width = Math.max(at.getWidth(), LEAST_WIDTH);
    surface.setMinWidth(width);
    surface.setMaxWidth(width);
    if (!popup.isShowing()) {
      PopupDress.dress(popup, scene, surface);
      listen(scene);
      popup.show(field, at.getMinX(), at.getMaxY() + DISTANCE);
      Motion.of(scene).appear(surface);
    }
    surface.applyCss();
    double height = surface.prefHeight(width);
    boolean below = at.getMaxY() + DISTANCE + height <= bottom(at);
    popup.setAnchorY(below ? at.getMaxY() + DISTANCE : at.getMinY() - DISTANCE - height);
  }

  private static double bottom(Bounds at) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    return screen.getMaxY();
  }

  /** Highlights another one; from none, the first or the last. */
  void move(int by) {
    int size = list.getItems().size();
    int now = list.getSelectionModel().getSelectedIndex();
    int next = now < 0 ? (by > 0 ? 0 : size - 1) : Math.floorMod(now + by, size);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  /** The one that is highlighted. */
  Optional<ZoneSearch.Offer> highlighted() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }
}
