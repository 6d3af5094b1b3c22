package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.Extent;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.RemoteVersion;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where the events begin that a device keeps of a calendar.
 *
 * @param from what was over by then is older; null if nothing is
 * @param zone where the calendar's whole days begin and end
 */
public record Horizon(@Nullable Instant from, ZoneId zone) {

  /** The extent of a series reads whole days as UTC. */
  private static final long DAY = 86_400;

  /**
   * Whether a version is older: an event that was over, a series whose last occurrence was, an
   * occurrence that was over and by its series' rule began before.
   */
  public boolean isOlder(RemoteVersion version) {
    EventContent content = version.content();
    return content != null && isOlder(content, version.originalStart());
  }

  /**
   * The same of what a version says.
   *
   * @param start where an occurrence is by its series' rule; null for an event of its own
   */
  public boolean isOlder(EventContent content, @Nullable OriginalStart start) {
    if (from == null || content.time().endIn(zone).isAfter(from)) {
      return false;
    }
    return start == null
        ? !content.recurrence().isPresent() || !last(content).isAfter(from)
        : !start.instantIn(zone).isAfter(from);
  }

  /** Whether a version is a series that is not over, and began in older times. */
  public boolean isCrossedBy(RemoteVersion version) {
    EventContent content = version.content();
    return from != null
        && content != null
        && content.recurrence().isPresent()
        && !isOlder(version)
        && !extent(content).first().minusSeconds(DAY).isAfter(from);
  }

  private static Instant last(EventContent content) {
    return extent(content).last().plusSeconds(DAY);
  }

  private static Extent extent(EventContent content) {
    return new OccurrenceExpander(content.time(), content.recurrence()).extent();
  }
}
