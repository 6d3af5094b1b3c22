package dev.daymark.domain.sync;

/** A calendar in the account's list as both sides last agreed on it. */
public record CalendarBase(ListSettings settings, ETag etag) {}
