package dev.daymark.sync.remote;

import dev.daymark.domain.sync.PageToken;
import dev.daymark.domain.sync.SyncToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. It may be empty although another follows.
 *
 * @param unreadable the ids of items that are there but make no sense; they are passed over
 * @param next where the next page begins; null on the last one
 * @param syncToken where the next listing goes on; null except on the last page
 */
public record RemotePage<T>(
    List<T> items,
    List<String> unreadable,
    @Nullable PageToken next,
    @Nullable SyncToken syncToken) {

  public RemotePage {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }
}
