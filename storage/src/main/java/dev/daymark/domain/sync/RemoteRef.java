package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarId;

/**
 * Where an event lives on the remote side, and the version of it last seen.
 *
 * @param calendarId the calendar it is in remotely; differs from the event's own while a move waits
 * @param remoteId the remote event id
 */
public record RemoteRef(CalendarId calendarId, String remoteId, ETag etag) {}
