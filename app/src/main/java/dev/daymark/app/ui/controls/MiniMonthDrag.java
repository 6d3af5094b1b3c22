package dev.daymark.app.ui.controls;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The days that are taken together: with the mouse, where a click on a day is told from a drag over
 * several, or with the keyboard, from where the Shift key was held on.
 */
final class MiniMonthDrag {
  private final Consumer<LocalDate> onDay;
  private final Consumer<MiniMonth.DayRange> onRange;
  private final ObjectProperty<MiniMonth.@Nullable DayRange> range = new SimpleObjectProperty<>();
  private @Nullable LocalDate anchor;

  MiniMonthDrag(Consumer<LocalDate> onDay, Consumer<MiniMonth.DayRange> onRange) {
    this.onDay = onDay;
    this.onRange = onRange;
  }

  /** The days taken so far; null while there are none. */
  ObjectProperty<MiniMonth.@Nullable DayRange> rangeProperty() {
    return range;
  }

  void press(LocalDate date) {
    range.set(null);
    anchor = date;
  }

  /** The pointer has come to a day. */
  void enter(LocalDate date) {
    if (anchor != null) {
      range.set(between(anchor, date));
    }
  }

  /**
   * The keyboard takes the days up to one.
   *
   * @param from the day it began at, unless it began before
   */
  void extend(LocalDate from, LocalDate to) {
    LocalDate begin = anchor == null ? from : anchor;
    anchor = begin;
    range.set(between(begin, to));
  }

  private static MiniMonth.DayRange between(LocalDate one, LocalDate other) {
    return other.isBefore(one)
        ? new MiniMonth.DayRange(other, one)
        : new MiniMonth.DayRange(one, other);
  }

  /** Hands over what was taken: several days, or the one that was pressed. */
  void release() {
    LocalDate from = anchor;
    MiniMonth.DayRange taken = range.get();
    cancel();
    if (taken != null && !taken.first().equals(taken.last())) {
      onRange.accept(taken);
    } else if (from != null) {
      onDay.accept(from);
    }
  }

  /** Nothing was taken; true if there was something. */
  boolean cancel() {
    boolean was = anchor != null;
    anchor = null;
    range.set(null);
    return was;
  }
}
