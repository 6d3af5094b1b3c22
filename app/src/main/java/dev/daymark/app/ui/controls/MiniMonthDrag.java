package dev.daymark.app.ui.controls;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Tells a click on a day from a drag over several. */
final class MiniMonthDrag {
  private final Consumer<LocalDate> onDay;
  private final Consumer<MiniMonth.DayRange> onRange;
  private final ObjectProperty<MiniMonth.DayRange> range = new SimpleObjectProperty<>();
  private @Nullable LocalDate anchor;

  MiniMonthDrag(Consumer<LocalDate> onDay, Consumer<MiniMonth.DayRange> onRange) {
    this.onDay = onDay;
    this.onRange = onRange;
  }

  /** The days under the drag; null while there is none. */
  ObjectProperty<MiniMonth.DayRange> rangeProperty() {
    return range;
  }

  void press(LocalDate date) {
    anchor = date;
  }

  void enter(LocalDate date) {
    LocalDate from = anchor;
    if (from != null) {
      range.set(
          date.isBefore(from)
              ? new MiniMonth.DayRange(date, from)
              : new MiniMonth.DayRange(from, date));
    }
  }

  void release() {
    LocalDate from = anchor;
    MiniMonth.DayRange dragged = range.get();
    anchor = null;
    range.set(null);
    if (dragged != null && !dragged.first().equals(dragged.last())) {
      onRange.accept(dragged);
    } else if (from != null) {
      onDay.accept(from);
    }
  }
}
