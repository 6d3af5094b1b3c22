package dev.daymark.domain.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the listing of a calendar, or of an account's calendars, has come.
 *
 * @param fingerprint of the query; a token belongs to exactly one
 * @param syncToken of the last listing that was read to its end; null before the first
 * @param pageToken where the listing under way goes on; null between listings
 * @param listingMark nonzero while a full listing is under way: the number every item it contains
 *     is marked with, so that what bears no mark at its end can be swept
 * @param from events that end before it are not taken from the listing; null to take everything
 * @param keptFrom since when all events are here for sure. Later than {@code from} while a listing
 *     that brings older ones is under way; null once everything is here
 */
public record ListingProgress(
    String fingerprint,
    @Nullable SyncToken syncToken,
    @Nullable PageToken pageToken,
    long listingMark,
    @Nullable Instant from,
    @Nullable Instant keptFrom) {

  /** Of a listing that leaves nothing out. */
  public ListingProgress(
      String fingerprint,
      @Nullable SyncToken syncToken,
      @Nullable PageToken pageToken,
      long listingMark) {
    this(fingerprint, syncToken, pageToken, listingMark, null, null);
  }

  /** A calendar that was never listed. */
  public static ListingProgress first(String fingerprint, @Nullable Instant from) {
    return new ListingProgress(fingerprint, null, null, 0, from, from);
  }

  /** Whether no listing was read to its end so far. */
  public boolean isFirst() {
    return syncToken == null && listingMark == 0;
  }

  /** Whether older events are wanted than the listing takes. */
  public boolean isNarrowerThan(@Nullable Instant wanted) {
    return from != null && (wanted == null || wanted.isBefore(from));
  }

  /** Everything has to be listed once more, with the same bounds. */
  public ListingProgress anew(String fingerprint, long listingMark) {
    return new ListingProgress(fingerprint, null, null, listingMark, from, keptFrom);
  }

  /** Everything has to be listed once more, and older events are taken, too. */
  public ListingProgress widened(String fingerprint, @Nullable Instant from, long listingMark) {
    return isFirst()
        ? first(fingerprint, from)
        : new ListingProgress(fingerprint, null, null, listingMark, from, keptFrom);
  }

  /** The next page of the listing under way. */
  public ListingProgress next(PageToken page) {
    return new ListingProgress(fingerprint, syncToken, page, listingMark, from, keptFrom);
  }

  /** The listing was read to its end. */
  public ListingProgress ended(@Nullable SyncToken token) {
    return new ListingProgress(fingerprint, token, null, 0, from, from);
  }
}
