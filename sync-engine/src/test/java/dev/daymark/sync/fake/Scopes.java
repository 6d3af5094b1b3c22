package dev.daymark.sync.fake;

import java.util.List;
import java.util.Set;

/** Which granted scopes let a call through. */
final class Scopes {
  private static final String PREFIX = "https://www.googleapis.com/auth/calendar";

  private Scopes() {}

  /** Refuses a call that none of the granted scopes covers. */
  static void check(FakeRequest request, List<String> path, Set<String> granted) {
    String area = area(path);
    boolean reads = request.method().equals("GET");
    boolean covered =
        granted.contains(PREFIX)
            || granted.contains(PREFIX + area)
            || reads && granted.contains(PREFIX + ".readonly")
            || reads && granted.contains(PREFIX + area + ".readonly")
            || area.isEmpty();
    if (!covered) {
      throw Refusal.of(
          403, "insufficientPermissions", "Request had insufficient authentication scopes.");
    }
  }

  private static String area(List<String> path) {
    if (path.size() > 2 && path.getFirst().equals("users")) {
      return path.get(2).equals("settings") ? ".settings" : ".calendarlist";
    }
    if (path.size() > 2 && path.get(2).equals("events")) {
      return ".events";
    }
    return path.getFirst().equals("calendars") ? ".calendars" : "";
  }
}
