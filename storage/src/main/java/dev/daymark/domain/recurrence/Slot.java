package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;

/**
 * One place in a series, as its rule has it.
 *
 * @param originalStart names it within the series for good
 * @param time when it takes place
 */
public record Slot(OriginalStart originalStart, EventTime time) {}
