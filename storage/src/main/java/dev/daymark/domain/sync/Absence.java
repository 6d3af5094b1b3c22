package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the remote side no longer has an event in a calendar, while something of it waits here.
 * Whether it was deleted or moved shows once all calendars of the account were read.
 *
 * @param at when it went, by the remote clock; null if nobody said
 */
public record Absence(CalendarId calendar, String remoteId, @Nullable Instant at) {}
