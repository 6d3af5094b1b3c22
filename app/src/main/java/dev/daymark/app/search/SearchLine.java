package dev.daymark.app.search;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of results.
 *
 * @param when in words; empty for a task without a date
 * @param place its calendar or list
 * @param status of a task; null for an event
 * @param priority of a task; none for an event
 * @param found where a word was found that is not in the title; empty if all are
 * @param day on which it is; null for a task without a date
 */
public record SearchLine(
    ItemKey key,
    String title,
    String when,
    String place,
    Rgb colour,
    @Nullable TaskStatus status,
    Priority priority,
    String found,
    @Nullable LocalDate day)
    implements SearchRow {}
