package dev.daymark.app.phrase;

import java.util.List;

/**
 * The names that may be typed.
 *
 * @param calendars a name behind a slash makes an event
 * @param lists a name behind a slash makes a task
 * @param people who can be invited
 */
public record Names(List<String> calendars, List<String> lists, List<String> people) {
  /** Nobody and nothing. */
  public static final Names NONE = new Names(List.of(), List.of(), List.of());

  /** The names are copied. */
  public Names {
    calendars = List.copyOf(calendars);
    lists = List.copyOf(lists);
    people = List.copyOf(people);
  }
}
