package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.LineParser;
import dev.daymark.app.phrase.Part;
import dev.daymark.app.phrase.Reading;
import dev.daymark.app.phrase.Repeat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line becomes: its parts as far as an event or a task can have them, and when it is. Pure.
 *
 * @param event whether it becomes an event
 * @param title the words that are left
 * @param parts what is used
 * @param day the day, or the first of several; null if none was meant
 * @param last the last of several days, on each of which it is if it has hours; null for one
 * @param start null without a time
 * @param end null without a time
 */
record Plan(
    boolean event,
    String title,
    List<Part> parts,
    @Nullable LocalDate day,
    @Nullable LocalDate last,
    @Nullable ZonedDateTime start,
    @Nullable ZonedDateTime end) {

  static final Duration USUAL = Duration.ofHours(1);

  /**
   * Where and when the line is read.
   *
   * @param now to the minute, in the shown zone
   * @param slot the stretch of time that was pointed at; null for none
   */
  record Surroundings(ZonedDateTime now, @Nullable Slot slot) {}

  /**
   * A stretch of time that was pointed at.
   *
   * @param start null for a whole day
   */
  record Slot(LocalDate day, @Nullable LocalTime start, Duration length) {}

  Plan {
    parts = List.copyOf(parts);
  }

  /** Makes a plan of a reading for one of the kinds. */
  static Plan of(String text, Reading reading, boolean event, Surroundings around) {
    boolean timed = reading.first(Part.Time.class).isPresent();
    List<Part> used =
        reading.parts().stream()
            .filter(part -> suits(part, event))
            .filter(part -> !(event && timed && part instanceof Part.Deadline))
            .toList();
    Plan plan = planned(text, used, event, around);
    List<Part> telling = used.stream().filter(plan::isTold).toList();
    return telling.equals(used) ? plan : planned(text, telling, event, around);
  }

  private static Plan planned(String text, List<Part> used, boolean event, Surroundings around) {
    List<Part> meant = event ? used.stream().map(Plan::asTime).toList() : used;
    List<Part> gone =
        used.stream().filter(part -> !(event && part instanceof Part.Deadline)).toList();
    return new Times(new Reading("", event, meant), event, around)
        .plan(LineParser.title(text, gone), meant);
  }

  /** An event is at the time that something is due by, and its title says that it is. */
  private static Part asTime(Part part) {
    return part instanceof Part.Deadline(var at, var span) ? new Part.Time(at, null, span) : part;
  }

  /** Whether a part changes what is made; if not, its words stay words. */
  private boolean isTold(Part part) {
    return switch (part) {
      case Part.Length it -> isTimed() || it.length().toDays() > 0;
      case Part.Time it -> isTimed();
      case Part.Alert it -> event || day != null;
      case Part.Times it -> first(Part.Recurs.class).isPresent();
      default -> true;
    };
  }

  /** Whether it is at the same hours on each of several days. */
  boolean isOnEachDay() {
    return isTimed() && last != null;
  }

  /** An event has no category, and a task no place. */
  private static boolean suits(Part part, boolean event) {
    return switch (part) {
      case Part.Category it -> !event;
      case Part.Importance it -> !event;
      case Part.Block it -> !event;
      case Part.Place it -> event;
      case Part.Guest it -> event;
      case Part.AllDay it -> event;
      case Part.Day it -> true;
      case Part.Time it -> true;
      case Part.Deadline it -> true;
      case Part.Length it -> true;
      case Part.Recurs it -> !event || !it.repeat().afterCompletion();
      case Part.Until it -> true;
      case Part.Times it -> true;
      case Part.Alert it -> true;
      case Part.Target it -> true;
      case Part.Asked it -> !event;
    };
  }

  <P extends Part> Optional<P> first(Class<P> kind) {
    return new Reading(title, event, parts).first(kind);
  }

  /** Whether it has hours. */
  boolean isTimed() {
    return start != null && end != null;
  }

  private Plan until(@Nullable LocalDate lastDay) {
    return new Plan(event, title, parts, day, lastDay, start, end);
  }

  /** The same from another moment on, with the same length. */
  Plan movedTo(ZonedDateTime to) {
    Duration length = start == null || end == null ? USUAL : Duration.between(start, end);
    return new Plan(event, title, parts, to.toLocalDate(), last, to, to.plus(length));
  }

  /** The same with a stretch of time set aside for it; its day stays what it was. */
  Plan blockedAt(ZonedDateTime from, Duration length) {
    return new Plan(event, title, parts, day, last, from, from.plus(length));
  }

  /** Finds when it is. */
  private record Times(Reading reading, boolean event, Surroundings around) {

    Plan plan(String title, List<Part> used) {
      Optional<Part.Time> time = reading.first(Part.Time.class);
      Slot slot = around.slot();
      boolean whole = reading.first(Part.AllDay.class).isPresent();
      LocalDate day = day();
      LocalDate last = last(day);
      if (time.isPresent() && !whole) {
        return timed(title, used, day, time.get().start(), Optional.ofNullable(time.get().end()))
            .until(last);
      }
      Optional<Part.Deadline> due = reading.first(Part.Deadline.class);
      if (day == null && due.isPresent()) {
        day = nextDayWith(due.get().at());
      }
      LocalTime pointed = slot == null ? null : slot.start();
      if (event && !whole && day == null && slot != null && pointed != null) {
        return timed(title, used, slot.day(), pointed, Optional.empty());
      }
      LocalDate of = day == null && event ? slot == null ? today() : slot.day() : day;
      return new Plan(event, title, used, of, last, null, null);
    }

    private LocalDate today() {
      return around.now().toLocalDate();
    }

    private Plan timed(
        String title,
        List<Part> used,
        @Nullable LocalDate day,
        LocalTime at,
        Optional<LocalTime> until) {
      LocalDate on = day == null ? nextDayWith(at) : day;
      ZonedDateTime start = ZonedDateTime.of(on, at, around.now().getZone());
      ZonedDateTime end =
          until
              .map(
                  it -> ZonedDateTime.of(it.isAfter(at) ? on : on.plusDays(1), it, start.getZone()))
              .filter(it -> it.isAfter(start))
              .orElseGet(() -> start.plus(length()));
      return new Plan(event, title, used, start.toLocalDate(), null, start, end);
    }

    /** A time that is over for today is tomorrow's. */
    private LocalDate nextDayWith(LocalTime at) {
      Slot slot = around.slot();
      if (event && slot != null) {
        return slot.day();
      }
      boolean over = at.isBefore(around.now().toLocalTime());
      return over ? today().plusDays(1) : today();
    }

    private Duration length() {
      Slot slot = around.slot();
      return reading
          .first(Part.Block.class)
          .map(Part.Block::length)
          .or(this::ownLength)
          .orElse(event && slot != null && slot.start() != null ? slot.length() : USUAL);
    }

    /** What is said of its length; "every Tuesday for 10 weeks" says it of the series. */
    private Optional<Duration> ownLength() {
      boolean series = reading.first(Part.Recurs.class).isPresent();
      return reading
          .first(Part.Length.class)
          .map(Part.Length::length)
          .filter(length -> !series || length.toDays() == 0);
    }

    private @Nullable LocalDate day() {
      Optional<LocalDate> typed = reading.first(Part.Day.class).map(Part.Day::first);
      Optional<Repeat> repeat = reading.first(Part.Recurs.class).map(Part.Recurs::repeat);
      if (repeat.isPresent()) {
        return typed.map(from -> firstOf(repeat.get(), from)).orElse(repeat.get().first());
      }
      return typed.or(() -> reading.first(Part.Until.class).map(Part.Until::day)).orElse(null);
    }

    /** A series that begins on a day that its own weekdays leave out begins on the next of them. */
    private static LocalDate firstOf(Repeat repeat, LocalDate from) {
      if (!repeat.rule().startsWith("FREQ=WEEKLY") || !repeat.rule().contains("BYDAY=")) {
        return from;
      }
      String days = repeat.rule().substring(repeat.rule().indexOf("BYDAY=") + 6);
      return from.datesUntil(from.plusDays(7))
          .filter(day -> Arrays.asList(days.split(",", -1)).contains(code(day.getDayOfWeek())))
          .findFirst()
          .orElse(from);
    }

    private static String code(DayOfWeek day) {
      return day.name().substring(0, 2);
    }

    private @Nullable LocalDate last(@Nullable LocalDate day) {
      if (day == null || !event || reading.first(Part.Recurs.class).isPresent()) {
        return null;
      }
      Optional<Part.Day> typed = reading.first(Part.Day.class);
      if (typed.isPresent() && typed.get().last() != null) {
        return typed.get().last();
      }
      long days = reading.first(Part.Length.class).map(part -> part.length().toDays()).orElse(0L);
      return reading
          .first(Part.Until.class)
          .map(Part.Until::day)
          .filter(until -> until.isAfter(day))
          .orElse(days > 1 ? day.plusDays(days - 1) : null);
    }
  }
}
