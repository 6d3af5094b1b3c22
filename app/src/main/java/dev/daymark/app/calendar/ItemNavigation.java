package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.TimeScale;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Moves the selection between items, or the slot cursor where nothing is selected. */
final class ItemNavigation {
  static final Comparator<CalendarItem> IN_TIME =
      Comparator.<CalendarItem, LocalDate>comparing(item -> item.time().firstDay())
          .thenComparingDouble(ItemNavigation::minute);

  private static final int STEP = 30;

  private final WeekView view;
  private final CalendarViewModel model;

  ItemNavigation(WeekView view, CalendarViewModel model) {
    this.view = view;
    this.model = model;
  }

  boolean handle(KeyEvent event) {
    return switch (event.getCode()) {
      case TAB -> step(event.isShiftDown() ? -1 : 1);
      case UP -> vertical(-1, event.isShiftDown());
      case DOWN -> vertical(1, event.isShiftDown());
      case LEFT, RIGHT -> horizontal(event.getCode(), event.isShiftDown());
      case HOME -> edgeOfDay(true);
      case END -> edgeOfDay(false);
      case ENTER -> createAtSlot();
      case SPACE -> openDay();
      default -> false;
    };
  }

  /** The lane comes before the hours. */
  private static double minute(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock && !clock.inLane()
        ? TimeScale.minuteOf(clock.start().toLocalTime())
        : -1;
  }

  private List<CalendarItem> inTime() {
    return model.contentProperty().get().items().stream().sorted(IN_TIME).toList();
  }

  /** The next item in time; false behind the last one, so that Tab leaves the grid. */
  private boolean step(int by) {
    List<CalendarItem> items = inTime();
    Optional<CalendarItem> selected = model.selectedItem();
    int next = selected.map(item -> items.indexOf(item) + by).orElse(by > 0 ? 0 : items.size() - 1);
    if (next < 0 || next >= items.size()) {
      return false;
    }
    select(items.get(next));
    return true;
  }

  private boolean vertical(int by, boolean extend) {
    Optional<CalendarItem> selected = model.selectedItem();
    if (selected.isPresent()) {
      List<CalendarItem> day = ofDay(selected.get().time().firstDay());
      int next = day.indexOf(selected.get()) + by;
      if (next >= 0 && next < day.size()) {
        select(day.get(next));
      }
      return true;
    }
    SlotCursor slot = slot();
    if (slot.lane()) {
      if (by > 0 && !extend) {
        toHours();
      }
    } else if (by < 0 && slot.headMinute() == 0 && !extend) {
      toLane();
    } else {
      goTo(extend ? slot.extended(by) : slot.plusSteps(by));
    }
    return true;
  }

  private SlotCursor slot() {
    return model.slotProperty().get().orElseGet(model::nextSlot);
  }

  /** Points at the whole day, above the hours. */
  void toLane() {
    model.pointAt(SlotCursor.lane(slot().head()));
  }

  /** Points at the hours of the day, at the first half hour that is all in sight. */
  void toHours() {
    SlotCursor slot = slot();
    if (slot.lane()) {
      point(SlotCursor.at(slot.head(), (int) Math.ceil(view.hours().topMinute() / STEP) * STEP));
    }
  }

  private boolean openDay() {
    Optional<SlotCursor> slot = model.slotProperty().get();
    slot.ifPresent(at -> view.openDay(at.head()));
    return slot.isPresent();
  }

  private boolean horizontal(KeyCode code, boolean extend) {
    boolean mirrored = view.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    int by = (code == KeyCode.RIGHT) == mirrored ? -1 : 1;
    Optional<CalendarItem> selected = model.selectedItem();
    if (selected.isEmpty()) {
      goTo(extend ? slot().extendedDays(by) : slot().plusDays(by));
      return true;
    }
    CalendarItem from = selected.get();
    VisibleDays days = model.contentProperty().get().days();
    for (LocalDate day = from.time().firstDay().plusDays(by);
        days.contains(day);
        day = day.plusDays(by)) {
      Optional<CalendarItem> nearest =
          ofDay(day).stream()
              .min(Comparator.comparingDouble(item -> Math.abs(minute(item) - minute(from))));
      if (nearest.isPresent()) {
        select(nearest.get());
        return true;
      }
    }
    return true;
  }

  private boolean edgeOfDay(boolean first) {
    LocalDate day =
        model
            .selectedItem()
            .map(item -> item.time().firstDay())
            .or(() -> model.slotProperty().get().map(SlotCursor::head))
            .orElse(model.session().today());
    List<CalendarItem> items = ofDay(day);
    if (!items.isEmpty()) {
      select(first ? items.getFirst() : items.getLast());
    }
    return true;
  }

  private boolean createAtSlot() {
    boolean pointing = model.slotProperty().get().isPresent();
    if (pointing) {
      model.createAtSlot();
    }
    return pointing;
  }

  private List<CalendarItem> ofDay(LocalDate day) {
    return inTime().stream().filter(item -> item.time().firstDay().equals(day)).toList();
  }

  private void select(CalendarItem item) {
    model.select(item);
    if (item.time() instanceof ItemTime.Clock clock && !clock.inLane()) {
      double start = minute(item);
      view.hours().reveal(start, start + clock.length().toMinutes());
    } else {
      view.revealInLane(item);
    }
  }

  private void point(SlotCursor slot) {
    model.pointAt(slot);
    if (!slot.lane()) {
      view.hours().reveal(slot.headMinute(), slot.headMinute() + STEP);
    }
  }

  /** Also on a day that is not shown yet. */
  private void goTo(SlotCursor slot) {
    model.navigation().reveal(slot.head());
    point(slot);
  }
}
