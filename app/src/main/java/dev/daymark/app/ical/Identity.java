package dev.daymark.app.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which item a component is, which version of it, and whether it takes place. */
final class Identity {

  private Identity() {}

  /** A file without UIDs is known by its content, so that it is not added twice either. */
  static String uid(Component item) {
    String uid = item.text("UID").strip();
    if (!uid.isEmpty()) {
      return uid;
    }
    String content =
        item.lines().stream()
            .filter(line -> !line.name().equals("DTSTAMP"))
            .map(line -> line.name() + ":" + line.value())
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "@daymark.import";
  }

  static @Nullable Instant changedAt(Component item, Zones zones) {
    Instant modified = TaskReader.moment(item, "LAST-MODIFIED", zones);
    return modified == null ? TaskReader.moment(item, "DTSTAMP", zones) : modified;
  }

  static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  static void refuseCancelled(Component item) throws UnreadableException {
    if (item.value("STATUS").equalsIgnoreCase("CANCELLED")) {
      throw new UnreadableException("It is cancelled.");
    }
  }
}
