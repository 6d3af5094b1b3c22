package dev.daymark.app.cli;

import dev.daymark.app.export.DomainEventJson;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.storage.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Dates, times and counts in the words of the command line. */
record Wording(ZoneId zone, Locale locale, LocalDate today) {

  private static final int SHORT_ID = 8;

  /** {@code today}, {@code tomorrow}, or {@code Fri 20 Nov}, with the year if it is another. */
  String day(LocalDate day) {
    if (day.equals(today)) {
      return "today";
    }
    if (day.equals(today.plusDays(1))) {
      return "tomorrow";
    }
    String pattern = day.getYear() == today.getYear() ? "EEE d MMM" : "EEE d MMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** {@code Friday 20 November}, with the year if it is another. */
  String heading(LocalDate day) {
    String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM uuuu";
    String name = DateTimeFormatter.ofPattern(pattern, locale).format(day);
    return day.equals(today) ? name + ", today" : name;
  }

  /** When on its first day an event takes place. */
  String hours(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          end.equals(start.plusDays(1)) ? "all day" : "until " + day(end.minusDays(1));
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) -> {
        ZonedDateTime from = start.withZoneSameInstant(zone);
        ZonedDateTime to = end.withZoneSameInstant(zone);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        yield clock(from) + " – " + (sameDay ? "" : day(to.toLocalDate()) + " ") + clock(to);
      }
    };
  }

  /** When an event takes place, with its day. */
  String when(EventTime time) {
    return day(time.startIn(zone).atZone(zone).toLocalDate()) + " " + hours(time);
  }

  /** A moment, by day and clock. */
  String moment(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    return day(here.toLocalDate()) + " " + clock(here);
  }

  String due(Due due) {
    return switch (due) {
      case Due.OnDay(LocalDate day) -> "due " + day(day);
      case Due.At(ZonedDateTime time) -> {
        ZonedDateTime here = time.withZoneSameInstant(zone);
        yield "due " + day(here.toLocalDate()) + " " + clock(here);
      }
    };
  }

  private static String clock(ZonedDateTime time) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
  }

  /** {@code 14:05:12 task completed: Call tile shop}. */
  String happened(DomainEvent event) {
    String time =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .format(event.cause().at().atZone(zone));
    String about = HappenedWords.about(event, this);
    return time
        + " "
        + DomainEventJson.type(event.getClass()).replace('_', ' ')
        + (about.isEmpty() ? "" : ": " + about);
  }

  /** The end of an id, enough to name the item on the command line. */
  static String shortId(ItemId id) {
    return shortId(id.value());
  }

  /** The end of an id, enough to name what it is of on the command line. */
  static String shortId(UUID id) {
    String text = id.toString();
    return text.substring(text.length() - SHORT_ID);
  }

  /** {@code 1 change}, {@code 3 changes}. */
  static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** A title, or what stands for one that is empty. */
  static String title(String title) {
    return title.isBlank() ? "No title" : title;
  }
}
