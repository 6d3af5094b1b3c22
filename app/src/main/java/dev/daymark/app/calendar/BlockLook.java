package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.domain.TaskStatus;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;

/** The states of a block that style sheets tell apart, each a pseudo-class of the same name. */
enum BlockLook {
  PAST,
  TENTATIVE,
  UNANSWERED,
  DECLINED,
  CREATING,
  COMPLETED,
  OVERDUE,
  FREE,
  OUTSIDE,
  SELECTED,
  RAISED,
  SOURCE,
  DRAGGED,
  GHOST;

  private static final Map<BlockLook, PseudoClass> PSEUDO_CLASSES = new EnumMap<>(BlockLook.class);

  static {
    for (BlockLook look : values()) {
      PSEUDO_CLASSES.put(look, PseudoClass.getPseudoClass(look.name().toLowerCase(Locale.ROOT)));
    }
  }

  PseudoClass pseudoClass() {
    return Objects.requireNonNull(PSEUDO_CLASSES.get(this));
  }

  /** What the item itself says, at a moment. */
  static Set<BlockLook> of(CalendarItem item, ZonedDateTime now) {
    Set<BlockLook> looks = EnumSet.noneOf(BlockLook.class);
    switch (item) {
      case EventItem event -> addEvent(event, now, looks);
      case TaskItem task -> addTask(task, now, looks);
      case DraftItem draft -> looks.add(CREATING);
    }
    return looks;
  }

  private static void addEvent(EventItem event, ZonedDateTime now, Set<BlockLook> looks) {
    switch (event.answer()) {
      case ACCEPTED -> {}
      case TENTATIVE -> looks.add(TENTATIVE);
      case NEEDS_ACTION -> looks.add(UNANSWERED);
      case DECLINED -> looks.add(DECLINED);
    }
    if (event.cancelled()) {
      looks.add(DECLINED);
    }
    if (event.free()) {
      looks.add(FREE);
    }
    if (isPast(event.time(), now)) {
      looks.add(PAST);
    }
  }

  private static void addTask(TaskItem task, ZonedDateTime now, Set<BlockLook> looks) {
    if (task.status() == TaskStatus.COMPLETED) {
      looks.add(COMPLETED);
      return;
    }
    var due = task.task().content().due();
    if (due != null && due.dayIn(now.getZone()).isBefore(now.toLocalDate())) {
      looks.add(OVERDUE);
    }
  }

  private static boolean isPast(ItemTime time, ZonedDateTime now) {
    return switch (time) {
      case ItemTime.Days days -> days.lastDay().isBefore(now.toLocalDate());
      case ItemTime.Clock clock -> !clock.end().isAfter(now);
    };
  }
}
