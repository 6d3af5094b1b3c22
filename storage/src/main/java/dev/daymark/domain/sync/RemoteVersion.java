package dev.daymark.domain.sync;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.OriginalStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the remote side has it, in our terms.
 *
 * @param content null for a tombstone that came without one
 * @param deleted whether the remote side says the event is gone; a cancelled occurrence of a living
 *     series is not deleted but has the content status {@code CANCELLED}
 * @param remoteSeriesId the series' remote id of an exception; null otherwise
 * @param originalStart which occurrence an exception stands for; null otherwise
 * @param updatedAt when it last changed, by the remote clock
 * @param json the whole resource as received, for what Daymark does not model
 */
public record RemoteVersion(
    String remoteId,
    ETag etag,
    boolean deleted,
    @Nullable EventContent content,
    EventDetails details,
    @Nullable String remoteSeriesId,
    @Nullable OriginalStart originalStart,
    Instant updatedAt,
    String json) {

  /** The same version of an occurrence, said to be of another series. */
  public RemoteVersion ofSeries(String seriesId) {
    return new RemoteVersion(
        remoteId, etag, deleted, content, details, seriesId, originalStart, updatedAt, json);
  }
}
