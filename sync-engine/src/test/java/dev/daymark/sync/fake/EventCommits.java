package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The last step of each write: the rules that need both versions, then a new revision in the store.
 */
final class EventCommits {
  private static final Set<String> SHARED =
      Set.of(
          "summary",
          "description",
          "location",
          "start",
          "end",
          "recurrence",
          "guestsCanModify",
          "guestsCanInviteOthers",
          "guestsCanSeeOtherGuests",
          "conferenceData",
          "attachments");
  private static final Set<String> LOCKED =
      Set.of("summary", "description", "location", "start", "end", "recurrence");
  private static final Set<String> TIMES = Set.of("start", "end", "recurrence");
  private static final Set<String> BOOKKEEPING = Set.of("etag", "updated", "sequence");

  private final Cloud cloud;

  EventCommits(Cloud cloud) {
    this.cloud = cloud;
  }

  StoredEvent create(
      Access access,
      JsonObject draft,
      String id,
      String uid,
      JsonObject organizer,
      WriteOptions options) {
    int sequence = Json.integer(draft, "sequence", 0);
    draft.addProperty("id", id);
    draft.addProperty("iCalUID", uid);
    draft.add("organizer", marked(organizer, access.calendar().id()));
    draft.add("creator", creator(access));
    EventDraft.normalise(draft, null, access, options);
    draft.addProperty("sequence", sequence);
    long revision = cloud.stamps().next();
    draft.addProperty("created", Stamps.rfc3339(revision).replaceAll("\\.\\d+", ".000"));
    return put(access.calendar(), draft, revision, true);
  }

  /** Replaces a version; what the server owns is carried over from the old one. */
  StoredEvent replace(Access access, StoredEvent old, JsonObject draft, WriteOptions options) {
    carry(old.json(), draft);
    EventDraft.normalise(draft, old.json(), access, options);
    checkRights(access, old, draft, options);
    draft.addProperty("sequence", sequence(old, draft));
    if (unchanged(old.json(), draft) && cloud.behaviour().keepsVersionOnNoOpWrites()) {
      return old;
    }
    boolean visible = !onlyRemindersDiffer(old.json(), draft);
    StoredEvent now = put(access.calendar(), draft, cloud.stamps().next(), visible);
    if (old.cancelled()) {
      touchExceptions(access.calendar(), now);
    }
    dropLostExceptions(access.calendar(), now);
    return now;
  }

  /** Deletes an event, a series or one instance; the details stay so that it can be restored. */
  StoredEvent cancel(FakeCalendar calendar, StoredEvent old) {
    JsonObject json = Json.shallowCopy(old.json());
    json.addProperty("status", "cancelled");
    json.addProperty("sequence", Json.integer(json, "sequence", 0) + 1);
    StoredEvent gone = put(calendar, json, cloud.stamps().next(), true);
    if (cloud.behaviour().reportsExceptionsOfDeletedSeries()) {
      touchExceptions(calendar, old);
    }
    return gone;
  }

  StoredEvent move(FakeCalendar from, StoredEvent old, FakeCalendar to, JsonObject organizer) {
    JsonObject json = Json.shallowCopy(old.json());
    json.add("organizer", marked(organizer, to.id()));
    StoredEvent known = to.store().find(old.id());
    if (known != null && !known.bare()) {
      throw Refusal.of(409, "duplicate", "The requested identifier already exists.");
    }
    StoredEvent moved = put(to, json, cloud.stamps().next(), true);
    for (StoredEvent child : from.store().exceptionsOf(old.id())) {
      JsonObject copy = Json.shallowCopy(child.json());
      copy.add("organizer", marked(organizer, to.id()));
      put(to, copy, cloud.stamps().next(), true);
      from.store().forget(child);
    }
    JsonObject bare = new JsonObject();
    bare.addProperty("id", old.id());
    bare.addProperty("status", "cancelled");
    from.store().forget(old);
    put(from, bare, cloud.stamps().next(), true);
    return moved;
  }

  /**
   * Parts a series as Google's own calendar does: the new one is called after the old one, and
   * changed occurrences go over to it under the ids they have.
   *
   * @param from where the new one begins, as instance ids end
   * @param head the rule of what stays
   * @param tail the new one, with its rule
   */
  StoredEvent part(
      FakeCalendar calendar, StoredEvent master, String from, JsonArray head, JsonObject tail) {
    StoredEvent first = Instances.byRule(master, from);
    JsonObject made = Json.shallowCopy(master.json());
    tail.entrySet().forEach(entry -> made.add(entry.getKey(), entry.getValue()));
    String id = Instances.wholeOf(master.id()) + "_R" + from.replace("Z", "");
    made.addProperty("id", id);
    made.addProperty("iCalUID", id + "@google.com");
    made.add("start", first.json().get("start"));
    made.add("end", first.json().get("end"));
    JsonObject left = Json.shallowCopy(master.json());
    left.add("recurrence", head);
    StoredEvent part = put(calendar, made, cloud.stamps().next(), true);
    for (StoredEvent exception : calendar.store().exceptionsOf(master.id())) {
      if (exception.originalStart().suffix().compareTo(from) >= 0) {
        JsonObject taken = Json.shallowCopy(exception.json());
        taken.addProperty("recurringEventId", id);
        put(calendar, taken, cloud.stamps().next(), true);
      }
    }
    put(calendar, left, cloud.stamps().next(), true);
    return cloud.behaviour().listsPartsFirst()
        ? part
        : put(calendar, Json.shallowCopy(made), cloud.stamps().next(), true);
  }

  /** Google's own answer to a request for a call; false if the event waits for none. */
  boolean answerCall(Access access, StoredEvent old, Behaviour.Calls answer) {
    JsonObject json = old.json().deepCopy();
    JsonObject data = Json.object(json, "conferenceData");
    if (data == null || !ConferenceRules.answer(data, answer)) {
      return false;
    }
    ConferenceRules.link(json);
    put(access.calendar(), json, cloud.stamps().next(), true);
    return true;
  }

  static Refusal forNonOrganizer() {
    return Refusal.of(
        403,
        "forbiddenForNonOrganizer",
        "Shared properties can only be changed by the organizer of the event.");
  }

  private StoredEvent put(FakeCalendar calendar, JsonObject json, long revision, boolean visible) {
    if (visible) {
      json.addProperty("updated", Stamps.rfc3339(revision));
    }
    StoredEvent event = new StoredEvent(json.get("id").getAsString(), json, revision);
    calendar.store().put(event);
    return event;
  }

  private void touchExceptions(FakeCalendar calendar, StoredEvent master) {
    for (StoredEvent exception : calendar.store().exceptionsOf(master.id())) {
      put(calendar, Json.shallowCopy(exception.json()), cloud.stamps().next(), true);
    }
  }

  /**
   * Exceptions whose slot left the series, or whose series became a single event, are cancelled for
   * good.
   */
  private void dropLostExceptions(FakeCalendar calendar, StoredEvent master) {
    List<StoredEvent> exceptions = calendar.store().exceptionsOf(master.id());
    if (exceptions.isEmpty()) {
      return;
    }
    Series series = Series.of(master);
    for (StoredEvent exception : exceptions) {
      boolean kept = master.isSeries() && series.hasStart(exception.originalStart());
      if (!exception.cancelled() && !kept) {
        cancel(calendar, exception);
      }
    }
  }

  private static void carry(JsonObject old, JsonObject draft) {
    for (String field :
        List.of(
            "id",
            "iCalUID",
            "creator",
            "created",
            "updated",
            "recurringEventId",
            "originalStartTime",
            "hangoutLink")) {
      if (old.has(field)) {
        draft.add(field, old.get(field));
      }
    }
    for (String field : List.of("organizer", "eventType", "locked")) {
      if (!draft.has(field) && old.has(field)) {
        draft.add(field, old.get(field));
      }
    }
  }

  private static void checkRights(
      Access access, StoredEvent old, JsonObject draft, WriteOptions options) {
    boolean locked = Json.isTrue(old.json(), "locked") && !options.device();
    if (locked && differ(old.json(), draft, LOCKED)) {
      throw Refusal.of(403, "forbidden", "Forbidden");
    }
    boolean mayChange = access.organizes(old) || Json.isTrue(old.json(), "guestsCanModify");
    boolean imported =
        options.device() || draft.has("organizer") && !Json.same(draft, old.json(), "organizer");
    if (mayChange || imported) {
      return;
    }
    boolean guestsDiffer =
        !AttendeeRules.othersPart(old.json(), access)
            .equals(AttendeeRules.othersPart(draft, access));
    boolean sharedDiffer = !sharedProperties(old.json()).equals(sharedProperties(draft));
    if (guestsDiffer || sharedDiffer || differ(old.json(), draft, SHARED)) {
      throw forNonOrganizer();
    }
  }

  private static String sharedProperties(JsonObject json) {
    JsonObject properties = Json.object(json, "extendedProperties");
    return properties == null || !properties.has("shared")
        ? ""
        : properties.get("shared").toString();
  }

  private static int sequence(StoredEvent old, JsonObject draft) {
    int current = Json.integer(old.json(), "sequence", 0);
    int given = Json.integer(draft, "sequence", current);
    if (given < current) {
      throw Refusal.invalid(
          "Invalid sequence value. The specified sequence number is below the current sequence"
              + " number of the resource. Re-fetch the resource and use its sequence number on the"
              + " following request.");
    }
    boolean moved = differ(old.json(), draft, TIMES) || old.cancelled();
    return moved && given == current ? current + 1 : given;
  }

  private static boolean differ(JsonObject left, JsonObject right, Set<String> fields) {
    return fields.stream().anyMatch(field -> !Json.same(left, right, field));
  }

  private static boolean unchanged(JsonObject old, JsonObject draft) {
    return without(old, BOOKKEEPING).equals(without(draft, BOOKKEEPING));
  }

  private static boolean onlyRemindersDiffer(JsonObject old, JsonObject draft) {
    JsonObject left = without(old, BOOKKEEPING);
    JsonObject right = without(draft, BOOKKEEPING);
    boolean remindersDiffer = !Json.same(left, right, "reminders");
    left.remove("reminders");
    right.remove("reminders");
    return remindersDiffer && left.equals(right);
  }

  private static JsonObject without(JsonObject json, Set<String> fields) {
    JsonObject copy = Json.shallowCopy(json);
    fields.forEach(copy::remove);
    return copy;
  }

  private static JsonObject marked(JsonObject person, String calendarId) {
    JsonObject copy = person.deepCopy();
    copy.remove("self");
    if (calendarId.equals(Json.textOr(copy, "email", "").toLowerCase(Locale.ROOT))) {
      copy.addProperty("self", true);
    }
    return copy;
  }

  private static JsonObject creator(Access access) {
    JsonObject creator = new JsonObject();
    creator.addProperty("email", access.account().email());
    return marked(creator, access.calendar().id());
  }
}
