package dev.daymark.sync.google;

import com.google.api.services.calendar.model.Event;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.sync.RemoteVersion;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events that can be read from those that cannot. */
final class ReadableEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ReadableEvents.class);

  private final EventReader reader;

  ReadableEvents(EventReader reader) {
    this.reader = reader;
  }

  /**
   * Reads what can be read: one odd event does not hold up the others.
   *
   * @param unreadable is given the ids of the odd ones
   */
  List<RemoteVersion> read(@Nullable List<Event> events, ZoneId zone, List<String> unreadable)
      throws IOException {
    List<RemoteVersion> versions = new ArrayList<>();
    for (Event event : events == null ? List.<Event>of() : events) {
      try {
        versions.add(read(event, zone));
      } catch (UnreadableEventException odd) {
        String id = Objects.requireNonNullElse(event.getId(), "");
        LOG.warn("Event {} cannot be read and is passed over.", id);
        unreadable.add(id);
      }
    }
    return versions;
  }

  /**
   * Reads one.
   *
   * @throws UnreadableEventException if it is too odd
   */
  RemoteVersion read(Event event, ZoneId zone) throws IOException {
    try {
      return reader.read(event, zone);
    } catch (IllegalArgumentException
        | NullPointerException
        | DateTimeException
        | DaymarkException odd) {
      throw new UnreadableEventException(odd);
    }
  }
}
