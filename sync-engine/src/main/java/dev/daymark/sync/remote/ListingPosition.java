package dev.daymark.sync.remote;

import dev.daymark.domain.sync.PageToken;
import dev.daymark.domain.sync.SyncToken;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which listing.
 *
 * @param syncToken the listing's own, the same for all its pages; null for a full listing
 * @param pageToken null for the first page
 */
public record ListingPosition(@Nullable SyncToken syncToken, @Nullable PageToken pageToken) {}
