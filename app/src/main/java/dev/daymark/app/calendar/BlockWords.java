package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.Parts;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TaskSpeech;
import dev.daymark.domain.EventTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The texts of a block: what is drawn, and what a screen reader says. */
final class BlockWords {
  private final Session session;
  private final CalendarWords words;
  private final Supplier<List<CalendarItem>> around;

  /** For items that are told alone. */
  BlockWords(Session session) {
    this(session, List::of);
  }

  /**
   * For items among others.
   *
   * @param around what is shown beside them, itself among it
   */
  BlockWords(Session session, Supplier<List<CalendarItem>> around) {
    this.session = session;
    this.words = new CalendarWords(session);
    this.around = around;
  }

  String title(CalendarItem item) {
    return item instanceof DraftItem && item.title().isEmpty()
        ? words.text("calendar.newEvent")
        : words.name(item);
  }

  /** The start, with its zone in the second pass of a repeated hour; empty for whole days. */
  String start(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock ? time(clock.start()) : "";
  }

  /** As {@link #start}, in as few letters as the language has. */
  String startNarrow(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock && !secondPass(clock.start())
        ? session.formatting().timeNarrow(clock.start().toLocalTime())
        : start(item);
  }

  String range(CalendarItem item) {
    if (!(item.time() instanceof ItemTime.Clock clock)) {
      return "";
    }
    if (secondPass(clock.start()) || secondPass(clock.end())) {
      return words.text("ui.date.range", time(clock.start()), time(clock.end()));
    }
    return words.clock(clock);
  }

  private String time(ZonedDateTime moment) {
    return secondPass(moment)
        ? session.formatting().timeWithZone(moment)
        : session.formatting().time(moment.toLocalTime());
  }

  private static boolean secondPass(ZonedDateTime moment) {
    return !moment.withEarlierOffsetAtOverlap().getOffset().equals(moment.getOffset());
  }

  String place(CalendarItem item) {
    if (!(item instanceof EventItem event)) {
      return "";
    }
    String location = event.content().location();
    int line = location.indexOf('\n');
    return line < 0 ? location : location.substring(0, line);
  }

  /** Whether one of the event's ends is on another clock than the shown one. */
  boolean otherZone(CalendarItem item) {
    return item instanceof EventItem event
        && event.occurrence().time() instanceof EventTime.Timed(var start, var end)
        && (isElsewhere(start) || isElsewhere(end));
  }

  private boolean isElsewhere(ZonedDateTime moment) {
    return !moment.withZoneSameInstant(session.zone()).getOffset().equals(moment.getOffset());
  }

  /** The whole item in one sentence, for screen readers. */
  String spoken(CalendarItem item) {
    List<String> parts = new ArrayList<>();
    parts.add(title(item));
    parts.add(words.whenInFull(item.time()));
    switch (item) {
      case EventItem event -> {
        parts.add(event.calendar().summary());
        if (event.self().isPresent()) {
          parts.add(words.text("calendar.answer." + event.answer()));
        }
        if (event.cancelled()) {
          parts.add(words.text("calendar.spoken.cancelled"));
        }
        if (event.repeats()) {
          parts.add(words.text("calendar.spoken.repeats"));
        }
        parts.add(place(event));
        parts.add(overlaps(event));
        if (event.waiting()) {
          parts.add(words.text("calendar.spoken.waiting"));
        }
        if (!event.calendar().isWritable()) {
          parts.add(words.text("calendar.spoken.readOnly"));
        }
      }
      case TaskItem task -> {
        Parts done = task.parts();
        parts.addAll(
            new TaskSpeech(task.task(), task.list().name(), done.done(), done.all())
                .state(session, task.block()));
      }
      case DraftItem draft -> parts.add(draft.draft().calendar().summary());
    }
    parts.removeIf(String::isBlank);
    return String.join(", ", parts);
  }

  /** How many others the person has to attend at the same time; empty for none. */
  private String overlaps(EventItem event) {
    if (!FreeTime.isBusy(event) || event.cancelled()) {
      return "";
    }
    long count =
        around.get().stream()
            .filter(it -> !it.key().equals(event.key()))
            .filter(BlockWords::isToAttend)
            .filter(it -> meets((ItemTime.Clock) event.time(), (ItemTime.Clock) it.time()))
            .count();
    return count == 0 ? "" : words.text("calendar.spoken.overlaps", count);
  }

  private static boolean isToAttend(CalendarItem item) {
    return FreeTime.isBusy(item)
        && switch (item) {
          case EventItem event -> !event.cancelled();
          case TaskItem task -> !task.completed();
          case DraftItem _ -> false;
        };
  }

  private static boolean meets(ItemTime.Clock one, ItemTime.Clock other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  /** What kind of item it is, for screen readers. */
  String role(CalendarItem item) {
    return words.text(item instanceof TaskItem ? "calendar.role.task" : "calendar.role.event");
  }
}
