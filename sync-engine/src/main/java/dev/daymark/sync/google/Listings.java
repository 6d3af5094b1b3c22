package dev.daymark.sync.google;

import dev.daymark.domain.sync.PageToken;
import dev.daymark.domain.sync.SyncToken;
import dev.daymark.sync.google.FailureClassifier.Asked;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.RemotePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a listing is asked for, and its pages, be they of events or of calendars. */
final class Listings {

  private Listings() {}

  static Asked asked(ListingPosition position) {
    return position.syncToken() == null ? Asked.LISTING : Asked.LISTING_WITH_TOKEN;
  }

  static <T> RemotePage<T> page(
      List<T> items, List<String> unreadable, @Nullable String next, @Nullable String syncToken) {
    if (next == null && syncToken == null) {
      // Nobody knows then whether it is whole.
      throw new IllegalArgumentException("a page that says neither how to go on nor that it ends");
    }
    return new RemotePage<>(
        items,
        unreadable,
        next == null ? null : new PageToken(next),
        syncToken == null ? null : new SyncToken(syncToken));
  }

  static @Nullable String text(@Nullable Record token) {
    return token == null ? null : token.toString();
  }
}
