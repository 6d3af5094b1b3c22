package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** {@code /calendars/{calendarId}/events...} */
final class EventsApi {
  private EventsApi() {}

  /** Answers a call whose path is {@code calendars, id, events, ...}. */
  static Answer answer(Call call) {
    Access access = call.access(call.path().get(1));
    List<String> rest = call.path().subList(3, call.path().size());
    return switch (rest.size()) {
      case 0 -> collection(call, access);
      case 1 ->
          call.is("POST")
              ? special(call, access, rest.getFirst())
              : item(call, access, rest.getFirst());
      case 2 -> nested(call, access, rest.getFirst(), rest.get(1));
      default -> Call.unknownMethod();
    };
  }

  private static Answer collection(Call call, Access access) {
    return switch (call.request().method()) {
      case "GET" -> list(call, access);
      case "POST" -> {
        WriteOptions options = WriteOptions.of(call.request());
        yield written(call, access, call.cloud().writes().insert(access, call.body(), options));
      }
      default -> Call.unknownMethod();
    };
  }

  private static Answer list(Call call, Access access) {
    EventQuery query = EventQuery.of(call.request(), call.cloud().stamps().now());
    return Answer.ok(new EventLister(call.cloud(), access, query).page());
  }

  private static Answer special(Call call, Access access, String name) {
    return switch (name) {
      case "import" -> {
        WriteOptions options = WriteOptions.of(call.request());
        yield written(
            call, access, call.cloud().writes().importEvent(access, call.body(), options));
      }
      case "quickAdd" -> quickAdd(call, access);
      default -> Call.unknownMethod();
    };
  }

  /** The whole text becomes the title, the next full hour the time. */
  private static Answer quickAdd(Call call, Access access) {
    String text = call.request().param("text");
    if (text == null) {
      throw Refusal.required("Required parameter: text");
    }
    ZoneId zone = access.calendar().zone();
    Instant hour =
        call.cloud().stamps().now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    JsonObject event = new JsonObject();
    event.addProperty("summary", text);
    event.add("start", new EventMoment.AtInstant(hour, zone).stored());
    event.add("end", new EventMoment.AtInstant(hour.plus(Duration.ofHours(1)), zone).stored());
    WriteOptions options = WriteOptions.of(call.request());
    return written(call, access, call.cloud().writes().insert(access, event, options));
  }

  private static Answer item(Call call, Access access, String id) {
    EventWrites writes = call.cloud().writes();
    WriteOptions options = WriteOptions.of(call.request());
    return switch (call.request().method()) {
      case "GET" -> call.versioned(rendering(call, access).full(existing(access, id)));
      case "PUT" ->
          written(call, access, writes.update(access, id, call.body(), call.ifMatch(), options));
      case "PATCH" ->
          written(call, access, writes.patch(access, id, call.body(), call.ifMatch(), options));
      case "DELETE" -> {
        writes.delete(access, id, call.ifMatch());
        yield Answer.empty(204);
      }
      default -> Call.unknownMethod();
    };
  }

  private static Answer nested(Call call, Access access, String id, String verb) {
    if (call.is("GET") && verb.equals("instances")) {
      return instances(call, access, id);
    }
    if (call.is("POST") && verb.equals("move")) {
      String destination = call.request().param("destination");
      if (destination == null) {
        throw Refusal.required("Required parameter: destination");
      }
      Access to = call.access(destination);
      return written(call, to, call.cloud().writes().move(access, id, to));
    }
    return Call.unknownMethod();
  }

  private static Answer instances(Call call, Access access, String id) {
    EventQuery query = EventQuery.of(call.request(), call.cloud().stamps().now());
    StoredEvent master = existing(access, id);
    if (!master.isSeries() || master.cancelled()) {
      throw Refusal.notFound();
    }
    EventRendering rendering = rendering(call, access);
    List<StoredEvent> all =
        new Instances(access.calendar())
            .of(master, query.window(), query.showDeleted()).stream()
                .sorted(Comparator.comparing(e -> e.start().instant(access.calendar().zone())))
                .toList();
    String fingerprint = query.pageFingerprint(access.calendar().id() + " " + id);
    String token = call.request().param("pageToken");
    int from = token == null ? 0 : (int) PageToken.decode(token, fingerprint).cursor();
    int to = Math.min(from + query.maxResults(), all.size());
    JsonObject body = new JsonObject();
    body.addProperty("kind", "calendar#events");
    body.addProperty("timeZone", access.calendar().zone().getId());
    body.addProperty("accessRole", access.role().wire());
    if (to < all.size()) {
      body.addProperty("nextPageToken", new PageToken(fingerprint, to, 0, true).encode());
    }
    JsonArray items = new JsonArray();
    all.subList(Math.min(from, to), to).forEach(event -> items.add(rendering.full(event)));
    body.add("items", items);
    return Answer.ok(body);
  }

  private static StoredEvent existing(Access access, String id) {
    StoredEvent event = new Instances(access.calendar()).find(id);
    if (event == null) {
      throw Refusal.notFound();
    }
    return event;
  }

  private static EventRendering rendering(Call call, Access access) {
    EventQuery query = EventQuery.of(call.request(), call.cloud().stamps().now());
    return new EventRendering(
        access,
        query.zone(access.calendar().zone()),
        query.maxAttendees(),
        call.cloud().behaviour());
  }

  private static Answer written(Call call, Access access, StoredEvent event) {
    JsonObject body = rendering(call, access).full(event);
    if (!WriteOptions.of(call.request()).conferences()) {
      body.remove("conferenceData");
    }
    return Answer.ok(body).with("ETag", event.etag());
  }
}
