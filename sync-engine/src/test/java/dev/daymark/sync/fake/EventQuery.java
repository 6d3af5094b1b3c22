package dev.daymark.sync.fake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parameters of an event list, checked. */
record EventQuery(
    FakeRequest request,
    int maxResults,
    Window window,
    @Nullable Instant updatedMin,
    @Nullable SyncToken syncToken) {
  private static final Set<String> NOT_WITH_SYNC_TOKEN =
      Set.of(
          "iCalUID",
          "orderBy",
          "privateExtendedProperty",
          "q",
          "sharedExtendedProperty",
          "timeMin",
          "timeMax",
          "updatedMin");
  private static final Set<String> BOUND_TO_SYNC_TOKEN =
      Set.of("singleEvents", "eventTypes", "showHiddenInvitations", "timeZone", "maxAttendees");
  private static final Set<String> PAGE_MAY_CHANGE =
      Set.of(
          "pageToken",
          "maxResults",
          "fields",
          "alt",
          "prettyPrint",
          "quotaUser",
          "key",
          "access_token");
  private static final int MOST_RESULTS = 2500;
  private static final int USUAL_RESULTS = 250;

  static EventQuery of(FakeRequest request, Instant now) {
    Instant timeMin = EventTimes.parameter(request, "timeMin");
    Instant timeMax = EventTimes.parameter(request, "timeMax");
    if (timeMin != null && timeMax != null && !timeMax.isAfter(timeMin)) {
      throw Refusal.emptyTimeRange("timeMax");
    }
    String token = request.param("syncToken");
    if (token != null) {
      checkRestrictions(request);
    }
    EventQuery query =
        new EventQuery(
            request,
            limit(request, USUAL_RESULTS, MOST_RESULTS),
            new Window(timeMin, timeMax, now),
            EventTimes.parameter(request, "updatedMin"),
            token == null ? null : SyncToken.decode(token));
    query.checkOrder();
    return query;
  }

  static int limit(FakeRequest request, int usual, int most) {
    String text = request.param("maxResults");
    try {
      int wanted = text == null ? usual : Integer.parseInt(text);
      if (wanted > 0) {
        return Math.min(wanted, most);
      }
    } catch (NumberFormatException e) {
      throw Refusal.invalidParameter("maxResults", "Invalid integer value: '" + text + "'.");
    }
    throw Refusal.invalidParameter("maxResults", "Invalid value: '" + text + "'.");
  }

  boolean singleEvents() {
    return request.flag("singleEvents");
  }

  boolean showDeleted() {
    return request.flag("showDeleted");
  }

  boolean sorted() {
    return request.param("orderBy") != null;
  }

  /** Whether a listing with these parameters ends with a sync token. */
  boolean yieldsSyncToken() {
    return !sorted()
        && updatedMin == null
        && Set.of("q", "iCalUID", "privateExtendedProperty", "sharedExtendedProperty").stream()
            .allMatch(name -> request.param(name) == null);
  }

  ZoneId zone(ZoneId calendarZone) {
    String name = request.param("timeZone");
    try {
      return name == null ? calendarZone : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Refusal.invalidParameter("timeZone", "Invalid time zone definition.");
    }
  }

  int maxAttendees() {
    String text = request.param("maxAttendees");
    return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
  }

  /** What a sync token is bound to. */
  String syncFingerprint() {
    return fingerprint(BOUND_TO_SYNC_TOKEN::contains);
  }

  /** What a page token is bound to. */
  String pageFingerprint(String owner) {
    return owner + " " + fingerprint(name -> !PAGE_MAY_CHANGE.contains(name));
  }

  private String fingerprint(Predicate<String> relevant) {
    Map<String, List<String>> chosen = new TreeMap<>();
    request
        .query()
        .forEach(
            (name, values) -> {
              if (relevant.test(name) && !values.equals(List.of("false"))) {
                chosen.put(name, values);
              }
            });
    return Integer.toHexString(chosen.toString().hashCode());
  }

  private static void checkRestrictions(FakeRequest request) {
    boolean restricted =
        NOT_WITH_SYNC_TOKEN.stream().anyMatch(name -> request.param(name) != null)
            || "false".equals(request.param("showDeleted"));
    if (restricted) {
      throw Refusal.of(
          400,
          "syncTokenWithRequestRestrictions",
          "Sync token cannot be used with other request restrictions.");
    }
  }

  private void checkOrder() {
    String order = request.param("orderBy");
    boolean known = order == null || order.equals("updated") || order.equals("startTime");
    if (!known || "startTime".equals(order) && !singleEvents()) {
      throw Refusal.invalid("The requested ordering is not available for the particular query.");
    }
  }
}
