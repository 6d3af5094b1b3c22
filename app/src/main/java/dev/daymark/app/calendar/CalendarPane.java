package dev.daymark.app.calendar;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What every way to show the calendar does in the same way. */
abstract class CalendarPane extends Region implements CalendarScreen {
  private final CalendarViewModel model;
  private Runnable onOpen = () -> {};
  private Runnable onAskForDay = () -> {};

  CalendarPane(CalendarViewModel model) {
    this.model = model;
  }

  /** Runs when the person asks to open or edit the selected item. */
  public void setOnOpen(Runnable action) {
    onOpen = action;
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  public void open() {
    onOpen.run();
  }

  /** Runs when the person asks for a day to go to. */
  public void setOnAskForDay(Runnable action) {
    onAskForDay = action;
  }

  @Override
  public void askForDay() {
    onAskForDay.run();
  }

  @Override
  public void choose(CalendarItem item) {
    requestFocus();
    model.select(item);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      return model.session().selection().selected().isPresent()
          ? model.session().selection().selected().flatMap(this::nodeOf).orElse(null)
          : slotNode().orElse(null);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  /** What shows the slot that is pointed at, if it is on the screen. */
  Optional<? extends Node> slotNode() {
    return Optional.empty();
  }

  @Override
  public void showNow() {}

  @Override
  public void zoom(int steps) {}

  @Override
  public boolean hasHours() {
    return false;
  }

  @Override
  public boolean canZoom(int steps) {
    return false;
  }
}
