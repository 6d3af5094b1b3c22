package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Attendee;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the person of an account is called: the guest of its events that is the account itself. */
final class OwnName {

  /** Not every one has a name, and a few are enough to find out. */
  private static final int LATEST = 20;

  private OwnName() {}

  static Optional<String> of(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "SELECT e.attendees FROM events e JOIN calendars c ON c.id = e.calendar_id"
                + " WHERE c.account_id = ? AND e.deleted = FALSE"
                + " AND e.attendees LIKE '%\"self\":true%'"
                + " ORDER BY e.updated_at DESC, e.id LIMIT "
                + LATEST)
        .bind(0, account.value())
        .mapTo(String.class)
        .list()
        .stream()
        .map(json -> Json.read(json, Attendee[].class))
        .flatMap(Arrays::stream)
        .filter(Attendee::self)
        .map(Attendee::displayName)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }
}
