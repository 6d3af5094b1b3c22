package dev.daymark.app.phrase;

import dev.daymark.domain.Priority;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something that was understood, with its words. */
public sealed interface Part {

  /** Where it stands in the typed text. */
  Span span();

  /** Whether its words are a part of the title as well. */
  default boolean staysInTitle() {
    return false;
  }

  /**
   * A day, or several.
   *
   * @param last null for one day
   */
  record Day(LocalDate first, @Nullable LocalDate last, Span span) implements Part {}

  /**
   * A time of day, or from one to another, which may be on the next day.
   *
   * @param end null if only the start was typed
   */
  record Time(LocalTime start, @Nullable LocalTime end, Span span) implements Part {}

  /** The time of day until which a task is to be done. */
  record Deadline(LocalTime at, Span span) implements Part {}

  /** How long it takes: {@code for 45m}. */
  record Length(Duration length, Span span) implements Part {}

  /** That it has no time. */
  record AllDay(Span span) implements Part {}

  /** That it comes again. */
  record Recurs(Repeat repeat, Span span) implements Part {}

  /** The last day on which it comes again. */
  record Until(LocalDate day, Span span) implements Part {}

  /** How often it comes. */
  record Times(int count, Span span) implements Part {}

  /** Where it takes place. */
  record Place(String name, Span span) implements Part {}

  /**
   * Who comes too.
   *
   * @param name a known name, or an address
   */
  record Guest(String name, Span span) implements Part {
    @Override
    public boolean staysInTitle() {
      return true;
    }
  }

  /** How long before it to be reminded. */
  record Alert(Duration before, Span span) implements Part {}

  /** That the person asks to be reminded of it. */
  record Asked(Span span) implements Part {}

  record Category(String name, Span span) implements Part {}

  /** The list or calendar it goes to, by its name. */
  record Target(String name, Span span) implements Part {}

  record Importance(Priority priority, Span span) implements Part {}

  /** How much time a task is given in the calendar: {@code ~90m}. */
  record Block(Duration length, Span span) implements Part {}
}
