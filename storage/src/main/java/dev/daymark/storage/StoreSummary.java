package dev.daymark.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a store holds.
 *
 * @param events living ones, a series counted once and its exceptions not at all
 * @param tasks of every list, completed ones as well
 * @param waiting changes that the remote side does not know yet
 * @param changedAt when it was changed last; null if it never was
 */
public record StoreSummary(
    long events,
    long tasks,
    long calendars,
    long taskLists,
    long accounts,
    long waiting,
    @Nullable Instant changedAt) {}
