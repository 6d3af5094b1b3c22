package dev.daymark.domain;

import java.util.List;

/**
 * The reminders of an event: its calendar's defaults, or its own.
 *
 * @param overrides empty where the defaults are used; at most 5
 */
public record Reminders(boolean useDefault, List<Reminder> overrides) {

  /** The calendar's defaults. */
  public static final Reminders DEFAULT = new Reminders(true, List.of());

  /** No reminder at all. */
  public static final Reminders NONE = new Reminders(false, List.of());

  public Reminders {
    overrides = List.copyOf(overrides);
  }
}
