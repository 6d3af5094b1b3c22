package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /users/me/calendarList...} */
final class CalendarListApi {
  private static final int USUAL_RESULTS = 100;
  private static final int MOST_RESULTS = 250;
  private static final Set<String> WRITABLE =
      Set.of(
          "colorId",
          "hidden",
          "selected",
          "summaryOverride",
          "defaultReminders",
          "notificationSettings");

  private CalendarListApi() {}

  /** Answers a call whose path is {@code users, me, calendarList} with an id or without. */
  static Answer answer(Call call) {
    if (call.path().size() == 3) {
      return switch (call.request().method()) {
        case "GET" -> Answer.ok(list(call));
        case "POST" -> insert(call);
        default -> Call.unknownMethod();
      };
    }
    return item(call, call.path().get(3));
  }

  private static Answer item(Call call, String id) {
    CalendarListStore.Entry entry = entry(call, id);
    return switch (call.request().method()) {
      case "GET" -> call.versioned(render(call, entry));
      case "PUT" -> changed(call, entry, new JsonObject());
      case "PATCH" -> changed(call, entry, entry.settings().deepCopy());
      case "DELETE" -> {
        if (entry.primary()) {
          throw Refusal.invalid("The primary calendar cannot be unsubscribed.");
        }
        call.account().list().unsubscribe(entry.calendar().id());
        yield Answer.empty(204);
      }
      default -> Call.unknownMethod();
    };
  }

  private static CalendarListStore.Entry entry(Call call, String id) {
    String calendarId = id.equals("primary") ? call.account().primary().id() : id;
    CalendarListStore.Entry entry = call.account().list().find(calendarId);
    if (entry == null) {
      throw Refusal.notFound();
    }
    return entry;
  }

  private static Answer insert(Call call) {
    JsonObject body = call.body();
    String id = Json.text(body, "id");
    if (id == null) {
      throw Refusal.required("Missing calendar id.");
    }
    FakeCalendar calendar = call.access(id).calendar();
    if (call.account().list().find(calendar.id()) == null) {
      call.account().list().subscribe(calendar, false);
    }
    CalendarListStore.Entry entry = entry(call, calendar.id());
    return changed(call, entry, entry.settings().deepCopy());
  }

  private static Answer changed(Call call, CalendarListStore.Entry old, JsonObject settings) {
    String ifMatch = call.ifMatch();
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(Stamps.etag(old.revision()))) {
      throw Refusal.stale();
    }
    JsonObject body = call.body();
    JsonObject wanted = new JsonObject();
    body.entrySet().stream()
        .filter(field -> WRITABLE.contains(field.getKey()) || isColour(call, field.getKey()))
        .forEach(field -> wanted.add(field.getKey(), field.getValue()));
    Json.merge(settings, wanted);
    check(settings);
    call.account().list().replace(old, settings);
    return call.versioned(render(call, entry(call, old.calendar().id())));
  }

  private static boolean isColour(Call call, String field) {
    return call.request().flag("colorRgbFormat")
        && Set.of("backgroundColor", "foregroundColor").contains(field);
  }

  private static void check(JsonObject settings) {
    String colour = Json.text(settings, "colorId");
    if (colour != null && !Palette.isCalendarColour(colour)) {
      throw Refusal.invalid("Invalid color id.");
    }
    ReminderRules.check(Json.array(settings, "defaultReminders"));
  }

  private static JsonObject list(Call call) {
    FakeRequest request = call.request();
    String token = request.param("syncToken");
    SyncToken since = token == null ? null : checked(call, token);
    CalendarListStore list = call.account().list();
    String query = "list " + call.account().email() + " " + token;
    String given = request.param("pageToken");
    PageToken at =
        given == null
            ? new PageToken(
                query, since == null ? 0 : since.revision(), call.cloud().stamps().last(), true)
            : PageToken.decode(given, query);
    int limit =
        Math.min(
            EventQuery.limit(request, USUAL_RESULTS, MOST_RESULTS),
            call.cloud().behaviour().pageLimit());
    List<CalendarListStore.Entry> shown =
        list.changedAfter(at.cursor()).stream()
            .filter(entry -> shows(call, entry, since))
            .limit(limit + 1L)
            .toList();
    return body(call, new ArrayList<>(shown), limit, at);
  }

  private static JsonObject body(
      Call call, List<CalendarListStore.Entry> shown, int limit, PageToken at) {
    JsonObject body = new JsonObject();
    body.addProperty("kind", "calendar#calendarList");
    body.addProperty("etag", "\"p" + at.snapshot() + "\"");
    if (shown.size() > limit) {
      shown.removeLast();
      long cursor = shown.getLast().revision();
      body.addProperty(
          "nextPageToken", new PageToken(at.query(), cursor, at.snapshot(), true).encode());
    } else {
      String owner = call.account().email();
      body.addProperty("nextSyncToken", new SyncToken(owner, "list", at.snapshot()).encode());
    }
    JsonArray items = new JsonArray();
    shown.forEach(entry -> items.add(render(call, entry)));
    body.add("items", items);
    return body;
  }

  private static boolean shows(
      Call call, CalendarListStore.Entry entry, @Nullable SyncToken since) {
    if (since != null) {
      return true;
    }
    String least = call.request().param("minAccessRole");
    AccessRole role = entry.calendar().roleOf(call.account());
    boolean strongEnough = least == null || role != null && role.atLeast(AccessRole.ofWire(least));
    return strongEnough
        && (!entry.deleted() || call.request().flag("showDeleted"))
        && (!entry.hidden() || call.request().flag("showHidden"));
  }

  private static SyncToken checked(Call call, String text) {
    FakeRequest request = call.request();
    boolean restricted =
        request.param("minAccessRole") != null
            || request.param("showOwnOrganizationOnly") != null
            || "false".equals(request.param("showDeleted"))
            || "false".equals(request.param("showHidden"));
    if (restricted) {
      throw Refusal.of(
          400,
          "syncTokenWithRequestRestrictions",
          "Sync token cannot be used with other request restrictions.");
    }
    SyncToken token = SyncToken.decode(text);
    if (!token.owner().equals(call.account().email()) || !token.query().equals("list")) {
      throw Refusal.invalidParameter("syncToken", "Invalid sync token value.");
    }
    if (call.account().list().expired(token.revision())) {
      throw Refusal.fullSyncRequired();
    }
    return token;
  }

  private static JsonObject render(Call call, CalendarListStore.Entry entry) {
    return CalendarRendering.listEntry(entry, call.account());
  }
}
