package dev.daymark.sync.remote;

import java.time.ZoneId;

/**
 * A remote calendar.
 *
 * @param zone where its times are read when an event names no zone
 */
public record CalendarAddress(String remoteId, ZoneId zone) {}
