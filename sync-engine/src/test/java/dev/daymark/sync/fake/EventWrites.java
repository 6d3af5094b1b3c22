package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every change of an event, from the API or from another device. Call under the cloud's lock. */
final class EventWrites {
  private static final String ID = "[a-v0-9]{5,1024}";

  private final Cloud cloud;
  private final EventCommits commits;

  EventWrites(Cloud cloud) {
    this.cloud = cloud;
    this.commits = new EventCommits(cloud);
  }

  StoredEvent insert(Access access, JsonObject body, WriteOptions options) {
    access.role().require(AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS);
    String id = freshId(access.calendar(), Json.text(body, "id"));
    String uid = Json.textOr(body, "iCalUID", id + "@google.com");
    if (access.calendar().store().findByUid(uid) != null) {
      throw duplicate();
    }
    JsonObject draft = EventDraft.writable(body, options);
    return commits.create(access, draft, id, uid, own(access), options);
  }

  /** A copy of an event that another calendar organizes, as it arrives by invitation. */
  StoredEvent invite(Access access, JsonObject body) {
    String id = freshId(access.calendar(), Json.text(body, "id"));
    String uid = Json.textOr(body, "iCalUID", id + "@google.com");
    JsonObject organizer = Json.object(body, "organizer");
    JsonObject draft = EventDraft.writable(body, WriteOptions.DEVICE);
    return commits.create(
        access, draft, id, uid, organizer == null ? own(access) : organizer, WriteOptions.DEVICE);
  }

  StoredEvent importEvent(Access access, JsonObject body, WriteOptions options) {
    access.role().require(AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS);
    String uid = Json.text(body, "iCalUID");
    if (uid == null) {
      throw Refusal.required("Missing iCal UID.");
    }
    EventTypeRules.requireDefault(body);
    JsonObject given = Json.object(body, "organizer");
    JsonObject organizer = given == null ? own(access) : given;
    requireParticipation(access, organizer, body);
    StoredEvent known = access.calendar().store().findByUid(uid);
    JsonObject draft = EventDraft.writable(body, options);
    if (known == null) {
      return commits.create(access, draft, cloud.newId(), uid, organizer, options);
    }
    if (Json.integer(body, "sequence", 0) < Json.integer(known.json(), "sequence", 0)) {
      throw duplicate();
    }
    draft.add("organizer", organizer);
    return commits.replace(access, known, draft, options);
  }

  StoredEvent update(
      Access access, String id, JsonObject body, @Nullable String ifMatch, WriteOptions options) {
    StoredEvent old = writable(access, id, ifMatch);
    JsonObject draft = EventDraft.writable(body, options);
    if (!options.attachments() && old.json().has("attachments")) {
      draft.add("attachments", old.json().get("attachments"));
    }
    return change(access, old, draft, body, options);
  }

  StoredEvent patch(
      Access access, String id, JsonObject body, @Nullable String ifMatch, WriteOptions options) {
    StoredEvent old = writable(access, id, ifMatch);
    JsonObject patch = EventDraft.writable(body, options);
    if (Json.isTrue(body, "attendeesOmitted")) {
      JsonArray others = Json.array(old.json(), "attendees");
      JsonArray given = Json.array(patch, "attendees");
      patch.add("attendees", AttendeeRules.withOwnAnswer(others, given, access));
    }
    JsonObject draft = EventDraft.writable(old.json(), WriteOptions.DEVICE);
    draft.remove("sequence");
    if (old.cancelled()) {
      draft.addProperty("status", "cancelled");
    }
    Json.merge(draft, patch);
    return change(access, old, draft, body, options);
  }

  StoredEvent delete(Access access, String id, @Nullable String ifMatch) {
    StoredEvent old = writable(access, id, ifMatch);
    if (access.calendar().store().gone(old)) {
      throw Refusal.alreadyDeleted();
    }
    return commits.cancel(access.calendar(), old);
  }

  /** Moves an event with its exceptions; what stays behind is a bare tombstone. */
  StoredEvent move(Access from, String id, Access to) {
    StoredEvent old = writable(from, id, null);
    to.role().require(AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS);
    if (old.cancelled()) {
      throw Refusal.alreadyDeleted();
    }
    if (old.masterId() != null) {
      throw Refusal.of(400, "cannotMoveInstance", "Instances of a series cannot be moved.");
    }
    EventTypeRules.requireDefault(old.json());
    if (!from.organizes(old)) {
      throw EventCommits.forNonOrganizer();
    }
    return commits.move(from.calendar(), old, to.calendar(), own(to));
  }

  /** Parts a series; see {@link FakeCalendar#changeFollowing}. */
  StoredEvent part(Access access, String id, String from, JsonArray head, JsonObject tail) {
    StoredEvent series = writable(access, id, null);
    return commits.part(access.calendar(), series, from, head, tail);
  }

  int answerCallRequests(Access access, Behaviour.Calls answer) {
    int answered = 0;
    for (StoredEvent event : List.copyOf(access.calendar().store().all())) {
      answered += !event.cancelled() && commits.answerCall(access, event, answer) ? 1 : 0;
    }
    return answered;
  }

  private StoredEvent change(
      Access access, StoredEvent old, JsonObject draft, JsonObject body, WriteOptions options) {
    boolean cancels = "cancelled".equals(Json.text(draft, "status"));
    if (!access.calendar().store().gone(old)) {
      return cancels
          ? commits.cancel(access.calendar(), old)
          : commits.replace(access, old, draft, options);
    }
    boolean restores = body.has("status") && !cancels && !old.bare();
    if (!restores || cloud.behaviour().refusesUndelete()) {
      throw Refusal.of(403, "forbidden", "Forbidden");
    }
    return commits.replace(access, old, draft, options);
  }

  private StoredEvent writable(Access access, String id, @Nullable String ifMatch) {
    access.role().require(AccessRole.WRITER_WITHOUT_PRIVATE_ACCESS);
    StoredEvent old = new Instances(access.calendar()).find(id);
    if (old == null) {
      throw Refusal.notFound();
    }
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(old.etag())) {
      throw Refusal.stale();
    }
    return old;
  }

  private String freshId(FakeCalendar calendar, @Nullable String wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return cloud.newId();
    }
    if (!wanted.matches(ID)) {
      throw Refusal.invalid("Invalid resource id value.");
    }
    if (calendar.store().find(wanted) != null) {
      throw duplicate();
    }
    return wanted;
  }

  private static void requireParticipation(Access access, JsonObject organizer, JsonObject body) {
    boolean takesPart = AttendeeRules.isSelf(Json.textOr(organizer, "email", ""), access);
    for (var attendee : Json.array(body, "attendees")) {
      String email = Json.textOr(attendee.getAsJsonObject(), "email", "");
      takesPart |= AttendeeRules.isSelf(email, access);
    }
    if (!takesPart) {
      throw Refusal.of(
          400,
          "participantIsNeitherOrganizerNorAttendee",
          "The owner of the calendar must either be the organizer or an attendee of an event that"
              + " is imported.");
    }
  }

  private static JsonObject own(Access access) {
    JsonObject organizer = new JsonObject();
    organizer.addProperty("email", access.calendar().id());
    if (!access.calendar().isPrimary()) {
      organizer.add("displayName", access.calendar().details().get("summary"));
    }
    return organizer;
  }

  private static Refusal duplicate() {
    return Refusal.of(409, "duplicate", "The requested identifier already exists.");
  }
}
