package dev.daymark.app.reminders.plan;

import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the planner decides on.
 *
 * @param seen until when everything was looked at; null at the very first time
 * @param atStart whether this process looks for the first time: the last may have died with an
 *     event just come
 * @param late what was not there yet when everything was looked at, and came after it was due
 * @param zone where the person is
 */
public record Situation(
    List<Prompt> prompts,
    Map<ReminderKey, ReminderState> states,
    @Nullable Watermark seen,
    boolean atStart,
    Set<ReminderKey> late,
    ReminderSettings settings,
    Instant now,
    ZoneId zone) {}
