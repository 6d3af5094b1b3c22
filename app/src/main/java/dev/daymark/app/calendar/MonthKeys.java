package dev.daymark.app.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** The keys of the month: arrows go from day to day, and up and down through a day's items. */
final class MonthKeys extends CalendarKeys {
  private static final int WEEK = 7;

  private final MonthView view;

  MonthKeys(MonthView view, CalendarViewModel model) {
    super(view, model);
    this.view = view;
  }

  @Override
  boolean shift(CalendarItem item, KeyEvent event) {
    int days = days(event);
    if (days == 0) {
      return false;
    }
    if (event.isShiftDown()) {
      stretch(item, days);
    } else {
      model().placeAndFollow(item, item.time().plusDays(days));
    }
    return true;
  }

  /** How far an arrow goes; 0 for another key. */
  private int days(KeyEvent event) {
    return switch (event.getCode()) {
      case UP -> -WEEK;
      case DOWN -> WEEK;
      case LEFT -> -direction();
      case RIGHT -> direction();
      default -> 0;
    };
  }

  private void stretch(CalendarItem item, int days) {
    if (item.time() instanceof ItemTime.Days(var first, var end)
        && end.plusDays(days).isAfter(first)) {
      model().placeAndFollow(item, new ItemTime.Days(first, end.plusDays(days)));
    }
  }

  @Override
  boolean navigate(KeyEvent event) {
    return (event.isShiftDown() && extend(event)) || move(event);
  }

  /** Lets the days that are pointed at reach further; false if the key does not say whereto. */
  private boolean extend(KeyEvent event) {
    int days = days(event);
    if (days != 0) {
      SlotCursor slot = model().slotProperty().get().orElseGet(() -> SlotCursor.lane(day()));
      SlotCursor further =
          SlotCursor.lane(slot.day()).extendedDays(slot.lane() ? slot.reach() + days : days);
      model().navigation().reveal(further.head());
      model().pointAt(further);
    }
    return days != 0;
  }

  private boolean move(KeyEvent event) {
    return switch (event.getCode()) {
      case TAB -> step(event.isShiftDown() ? -1 : 1);
      case LEFT -> days(-direction());
      case RIGHT -> days(direction());
      case UP -> vertical(-1);
      case DOWN -> vertical(1);
      case HOME -> edgeOfWeek(true);
      case END -> edgeOfWeek(false);
      case ENTER -> createAtSlot();
      case SPACE -> openDay();
      default -> false;
    };
  }

  /** The next item in time; false behind the last one, so that Tab leaves the month. */
  private boolean step(int by) {
    List<CalendarItem> items =
        view.content().items().stream()
            .sorted(
                Comparator.<CalendarItem, LocalDate>comparing(item -> item.time().firstDay())
                    .thenComparing(MonthItems.IN_DAY))
            .toList();
    Optional<CalendarItem> selected = model().selectedItem();
    int next = selected.map(item -> items.indexOf(item) + by).orElse(by > 0 ? 0 : items.size() - 1);
    if (next < 0 || next >= items.size()) {
      return false;
    }
    model().select(items.get(next));
    return true;
  }

  private LocalDate day() {
    return model()
        .selectedItem()
        .map(item -> item.time().firstDay())
        .or(() -> model().slotProperty().get().map(SlotCursor::head))
        .orElse(model().navigation().anchorProperty().get());
  }

  private boolean days(int by) {
    point(day().plusDays(by));
    return true;
  }

  private void point(LocalDate day) {
    model().navigation().reveal(day);
    model().pointAt(SlotCursor.lane(day));
  }

  /** Through the items of the selected item's day, else to another week. */
  private boolean vertical(int by) {
    Optional<CalendarItem> selected = model().selectedItem();
    if (selected.isEmpty()) {
      return days(by * WEEK);
    }
    List<CalendarItem> day = MonthItems.onDay(view.content().items(), day());
    int next = day.indexOf(selected.get()) + by;
    if (next >= 0 && next < day.size()) {
      model().select(day.get(next));
    } else {
      point(day().plusDays((long) by * WEEK));
    }
    return true;
  }

  private boolean edgeOfWeek(boolean first) {
    VisibleDays days = view.content().days();
    int column = Math.floorMod(days.column(day()), WEEK);
    point(day().plusDays(first ? -column : WEEK - 1 - column));
    return true;
  }

  private boolean createAtSlot() {
    boolean pointing = model().slotProperty().get().isPresent();
    if (pointing) {
      model().createAtSlot();
    }
    return pointing;
  }

  private boolean openDay() {
    view.openDay(day());
    return true;
  }
}
