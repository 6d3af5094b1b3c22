package dev.daymark.app.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where an endless list of days is scrolled to: a day at the top and how much of it is gone. It
 * stays when days are added at either end. Pure; lengths are px.
 */
final class AgendaScroll {
  private final ToDoubleFunction<AgendaDay> height;
  private List<AgendaDay> days = List.of();
  private int top;
  private double gone;

  AgendaScroll(ToDoubleFunction<AgendaDay> height) {
    this.height = height;
  }

  List<AgendaDay> days() {
    return days;
  }

  /** The index of the first day that can be seen. */
  int top() {
    return top;
  }

  /** How much of that day is above the view. */
  double gone() {
    return gone;
  }

  /** Takes other days; what is at the top stays there. */
  void setDays(List<AgendaDay> now) {
    LocalDate kept = top < days.size() ? days.get(top).date() : null;
    days = now;
    top = kept == null ? 0 : indexFrom(kept);
    if (top >= days.size() || !days.get(top).date().equals(kept)) {
      gone = 0;
    }
  }

  /** Begins with a day, or the next one that is in the list. */
  void jump(LocalDate day) {
    top = indexFrom(day);
    gone = 0;
  }

  private int indexFrom(LocalDate day) {
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).date().isBefore(day)) {
        return i;
      }
    }
    return Math.max(0, days.size() - 1);
  }

  /** Scrolls; stops at the first day and at the last. */
  void by(double px) {
    if (days.isEmpty()) {
      return;
    }
    gone += px;
    while (gone < 0 && top > 0) {
      top--;
      gone += height.applyAsDouble(days.get(top));
    }
    while (top < days.size() - 1 && gone >= height.applyAsDouble(days.get(top))) {
      gone -= height.applyAsDouble(days.get(top));
      top++;
    }
    gone = Math.clamp(gone, 0, Math.max(0, height.applyAsDouble(days.get(top)) - 1));
  }

  /** Px of days above the view. */
  double above() {
    double sum = gone;
    for (int i = 0; i < top; i++) {
      sum += height.applyAsDouble(days.get(i));
    }
    return sum;
  }

  /** Px of days from the top of the view to the end of the last. */
  double below() {
    double sum = -gone;
    for (int i = top; i < days.size(); i++) {
      sum += height.applyAsDouble(days.get(i));
    }
    return sum;
  }

  /** Where the top of a day is, from the top of the view. */
  double y(int index) {
    double y = -gone;
    for (int i = top; i < index; i++) {
      y += height.applyAsDouble(days.get(i));
    }
    for (int i = index; i < top; i++) {
      y -= height.applyAsDouble(days.get(i));
    }
    return y;
  }
}
