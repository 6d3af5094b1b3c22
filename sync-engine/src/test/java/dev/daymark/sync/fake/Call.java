package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in API call.
 *
 * @param path the decoded parts after {@code calendar/v3}
 */
record Call(FakeRequest request, List<String> path, Cloud cloud, FakeAccount account) {

  boolean is(String method) {
    return request.method().equals(method);
  }

  boolean isWrite() {
    return !is("GET");
  }

  JsonObject body() {
    return Json.parse(request.body());
  }

  @Nullable String ifMatch() {
    return request.header("If-Match");
  }

  /** 304 where the client has this version already, else the body with its ETag. */
  Answer versioned(JsonObject body) {
    String etag = Json.textOr(body, "etag", "");
    return is("GET") && etag.equals(request.header("If-None-Match"))
        ? Answer.empty(304).with("ETag", etag)
        : Answer.ok(body).with("ETag", etag);
  }

  /** The calendar with this id as the account sees it; one it may not see does not exist for it. */
  Access access(String calendarId) {
    FakeCalendar calendar =
        calendarId.equals("primary") ? account.primary() : cloud.calendar(calendarId);
    AccessRole role = calendar == null ? null : calendar.roleOf(account);
    if (calendar == null || role == null) {
      throw Refusal.notFound();
    }
    return new Access(account, calendar, role);
  }

  static Answer unknownMethod() {
    return Refusal.notFound().answer();
  }
}
