package dev.daymark.domain.sync;

import org.jspecify.annotations.Nullable;

/**
 * How far the listing of a calendar, or of an account's calendars, has come.
 *
 * @param fingerprint of the query; a token belongs to exactly one
 * @param syncToken of the last listing that was read to its end; null before the first
 * @param pageToken where the listing under way goes on; null between listings
 * @param listingMark nonzero while a full listing is under way: the number every item it contains
 *     is marked with, so that what bears no mark at its end can be swept
 */
public record ListingProgress(
    String fingerprint,
    @Nullable SyncToken syncToken,
    @Nullable PageToken pageToken,
    long listingMark) {}
