package dev.daymark.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do (RFC 5545 VTODO).
 *
 * @param position ascending among the tasks of its list; spaced so that one can be put between two
 * @param completedAt set exactly while the status is completed
 * @param revision rises with every change
 */
public record Task(
    TaskId id,
    TaskListId listId,
    TaskContent content,
    double position,
    @Nullable Instant completedAt,
    long revision,
    Instant createdAt,
    Instant updatedAt) {}
