package dev.daymark.app.phrase;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a pattern found.
 *
 * @param end the token behind it
 * @param values what its slots found, by their names
 * @param plain whether it is only ordinary words that mean something else as well
 */
record Match(int end, Map<String, Object> values, boolean plain) {

  private static final List<String> PART_SLOTS = List.of("daypart", "everypart", "tonight");

  int number(String slot) {
    return (Integer) Objects.requireNonNull(values.get(slot), slot);
  }

  /** The day of a month, with or without what marks it as one. */
  int dayOfMonth() {
    return number(has("ordinal") ? "ordinal" : "day");
  }

  /** When the part of a day begins that was named. */
  LocalTime dayPart() {
    String slot = PART_SLOTS.stream().filter(this::has).findFirst().orElseThrow();
    return LocalTime.MIN.plusMinutes(number(slot));
  }

  <T> T get(String slot, Class<T> type) {
    return type.cast(Objects.requireNonNull(values.get(slot), slot));
  }

  boolean has(String slot) {
    return values.containsKey(slot);
  }

  Match with(String slot, Object value, int newEnd, boolean weak) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(slot, value);
    return new Match(newEnd, more, plain && weak);
  }

  /**
   * The same with words behind it.
   *
   * @param telling whether they mean nothing else
   */
  Match after(int newEnd, boolean telling) {
    return new Match(newEnd, values, plain && !telling);
  }
}
