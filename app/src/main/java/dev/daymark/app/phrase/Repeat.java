package dev.daymark.app.phrase;

import java.time.LocalDate;

/**
 * A recurrence as it was typed.
 *
 * @param rule the RRULE without its end, such as {@code FREQ=WEEKLY;BYDAY=WE}
 * @param first the first day from today on which it falls
 */
public record Repeat(String rule, LocalDate first) {}
