package dev.daymark.sync.fake;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names for the requests that tests count or disturb. */
public final class Requests {
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  private Requests() {}

  /** Every request. */
  public static Predicate<FakeRequest> any() {
    return request -> true;
  }

  /** Calendar API calls; sign-in is left alone. */
  public static Predicate<FakeRequest> api() {
    return path("/(calendar|batch/calendar)/v3.*");
  }

  /** API calls that change something. */
  public static Predicate<FakeRequest> writes() {
    return api().and(request -> WRITES.contains(request.method()));
  }

  /** Writes of events. */
  public static Predicate<FakeRequest> eventWrites() {
    return path("/calendar/v3/calendars/[^/]+/events.*").and(writes());
  }

  /** Lists of events. */
  public static Predicate<FakeRequest> eventLists() {
    return method("GET").and(path("/calendar/v3/calendars/[^/]+/events"));
  }

  /** The list of calendars. */
  public static Predicate<FakeRequest> calendarLists() {
    return method("GET").and(path("/calendar/v3/users/me/calendarList"));
  }

  /** Exchange and refresh of tokens. */
  public static Predicate<FakeRequest> tokens() {
    return path("/token");
  }

  /** Requests with this method. */
  public static Predicate<FakeRequest> method(String method) {
    return request -> request.method().equals(method);
  }

  /** Requests whose whole raw path matches the regular expression. */
  public static Predicate<FakeRequest> path(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return request -> pattern.matcher(request.path()).matches();
  }
}
