package dev.daymark.sync.google;

import com.google.api.services.calendar.model.CalendarListEntry;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Google's calendar list entry in our terms. */
final class CalendarReader {

  private static final String NO_COLOR = "#4285F4";

  private CalendarReader() {}

  static RemoteCalendarEntry read(CalendarListEntry entry) {
    String name = Objects.requireNonNullElse(entry.getSummary(), entry.getId());
    return new RemoteCalendarEntry(
        entry.getId(),
        Objects.requireNonNullElse(entry.getSummaryOverride(), name),
        Objects.requireNonNullElse(entry.getDescription(), ""),
        zone(entry.getTimeZone()),
        role(entry.getAccessRole()),
        Objects.requireNonNullElse(entry.getBackgroundColor(), NO_COLOR),
        !Boolean.TRUE.equals(entry.getHidden()),
        Boolean.TRUE.equals(entry.getSelected()),
        Boolean.TRUE.equals(entry.getPrimary()),
        EventReader.reminders(entry.getDefaultReminders()),
        ConferenceReader.isOffered(entry.getConferenceProperties()),
        Boolean.TRUE.equals(entry.getDeleted()),
        new ETag(Objects.requireNonNullElse(entry.getEtag(), "")));
  }

  private static ZoneId zone(@Nullable String name) {
    return EventTimes.zone(name, ZoneOffset.UTC);
  }

  private static AccessRole role(@Nullable String role) {
    return switch (Objects.requireNonNullElse(role, "")) {
      case "owner" -> AccessRole.OWNER;
      case "writer" -> AccessRole.WRITER;
      case "writerWithoutPrivateAccess" -> AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS;
      case "reader" -> AccessRole.READER;
      default -> AccessRole.FREE_BUSY_READER;
    };
  }
}
