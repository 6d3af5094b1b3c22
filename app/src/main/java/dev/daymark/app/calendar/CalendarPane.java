package dev.daymark.app.calendar;

import javafx.scene.layout.Region;

/** What every way to show the calendar does in the same way. */
abstract class CalendarPane extends Region implements CalendarScreen {
  private final CalendarViewModel model;
  private Runnable onOpen = () -> {};

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

  @Override
  public void choose(CalendarItem item) {
    requestFocus();
    model.select(item);
  }

  @Override
  public void showNow() {}

  @Override
  public void zoom(int steps) {}
}
