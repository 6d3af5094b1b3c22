package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * What the days with hours and the days of a month have in common: blocks that are dragged, and
 * what floats over them. It follows what is to be seen for as long as it is not closed.
 */
abstract class DaysPane extends CalendarPane implements AutoCloseable {
  private final CalendarViewModel model;
  private final Session session;
  private final GridGestures gestures;
  private final EdgeCue edgeCue = new EdgeCue();
  private final DayPopover popover;
  private final ScopePopover scope;
  private final Pane overlay = new Pane();
  private final ChangeListener<Object> changed = (property, before, after) -> refresh();
  private final ChangeListener<Instant> minute = (property, before, after) -> refresh();
  private final ChangeListener<Object> pointed = (property, before, after) -> tellFocus();
  private CalendarContent content;
  private @Nullable DaysMouse mouse;
  private @Nullable GridDropZone zone;

  /**
   * @param first the days it shows until others of their kind are to be seen
   */
  DaysPane(CalendarViewModel model, EventColours colours, VisibleDays first) {
    super(model);
    this.model = model;
    this.session = model.session();
    this.gestures = new GridGestures(model);
    this.content = new CalendarContent(first, List.of());
    this.popover = new DayPopover(this, model, colours);
    this.scope = new ScopePopover(session);
    getStyleClass().add("dm-calendar");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(session.messages().text("calendar.name"));
    overlay.setPickOnBounds(false);
  }

  /** Begins to follow the mouse and what is to be seen, once all parts are there. */
  final void begin(DaysMouse used, DropZones zones) {
    mouse = used;
    GridDropZone ours =
        new GridDropZone(
            this,
            gestures,
            session,
            new GridDropZone.Place(() -> content.items(), this::pointAt, this::refresh));
    zone = ours;
    zones.add(ours);
    model.contentProperty().addListener(changed);
    model.slotProperty().addListener(changed);
    session.selection().selectedProperty().addListener(changed);
    session.events().questionProperty().addListener(changed);
    session.minute().addListener(minute);
    model.slotProperty().addListener(pointed);
    session.selection().selectedProperty().addListener(pointed);
    refresh();
  }

  /** A text reader asks what has the focus once that is laid out. */
  private void tellFocus() {
    Platform.runLater(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
  }

  /** What is to be drawn now. */
  final GridState state() {
    CalendarContent now = model.contentProperty().get();
    if (now.days().kind() == content.days().kind()) {
      boolean turned = !now.days().equals(content.days());
      content = now;
      gestures.renew();
      if (turned) {
        aim();
      }
    }
    return GridState.of(model, content, gestures);
  }

  private void aim() {
    if (mouse != null) {
      mouse.aim();
    }
    if (zone != null) {
      zone.aim();
    }
  }

  /** Draws what is true now, in the next layout pass. */
  abstract void refresh();

  /** The place under a point of this view. */
  abstract GridPoint pointAt(double x, double y);

  /** Where the days are. */
  abstract Bounds daysArea();

  /** Opens everything that is on a day. */
  abstract void openDay(LocalDate day);

  /** The block under the pointer of a drag. */
  abstract Optional<BlockNode> dragged();

  /** The block of an item that nobody drags. */
  abstract Optional<BlockNode> resting(ItemKey key);

  @Override
  public abstract Optional<BlockNode> nodeOf(ItemKey key);

  /** What is on the days. */
  final CalendarContent content() {
    return content;
  }

  final GridGestures gestures() {
    return gestures;
  }

  final EdgeCue edgeCue() {
    return edgeCue;
  }

  final DayPopover popover() {
    return popover;
  }

  final ScopePopover scopePopover() {
    return scope;
  }

  /** What floats over the days, in order; it takes no more of the mouse than its parts do. */
  final Pane overlay(List<? extends Node> parts) {
    overlay.getChildren().add(edgeCue);
    overlay.getChildren().addAll(parts);
    overlay.getChildren().addAll(popover, scope);
    return overlay;
  }

  /**
   * Lays out what floats.
   *
   * @param top px that a question leaves free where there is no block
   */
  final void layoutOverlay(double top) {
    overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    scope.place(session.events().questionProperty().get(), this, top);
  }

  @Override
  public boolean isAsking() {
    return scope.isShowing() || popover.isVisible();
  }

  @Override
  public final boolean cancelGesture() {
    return gestures.isActive() && mouse != null && mouse.cancel();
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(changed);
    model.slotProperty().removeListener(changed);
    session.selection().selectedProperty().removeListener(changed);
    session.events().questionProperty().removeListener(changed);
    session.minute().removeListener(minute);
    model.slotProperty().removeListener(pointed);
    session.selection().selectedProperty().removeListener(pointed);
    if (mouse != null) {
      mouse.rest();
    }
  }
}
