package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar, and the hand of "another device" on it: each edit goes through the same rules as the
 * API and shows up in the next incremental list. JSON is in the API's form; ids are the API's.
 * Wrong edits throw {@link IllegalArgumentException}. Any thread.
 */
public final class FakeCalendar {
  private final Cloud cloud;
  private final String id;
  private final FakeAccount owner;
  private final EventStore events = new EventStore();
  private final Map<String, AccessRole> roles = new HashMap<>();
  private final Map<String, Long> oldestTokens = new HashMap<>();
  private final JsonObject details = new JsonObject();
  private ZoneId zone;
  private long oldestToken;

  FakeCalendar(Cloud cloud, String id, String summary, ZoneId zone, FakeAccount owner) {
    this.cloud = cloud;
    this.id = id;
    this.owner = owner;
    this.zone = zone;
    details.addProperty("summary", summary);
    details.add("conferenceProperties", ConferenceRules.allowed(true));
    roles.put(owner.email(), AccessRole.OWNER);
  }

  /** The id the API knows the calendar by. */
  public String id() {
    return id;
  }

  /** Adds an event as another device would and returns it as the API would. */
  public JsonObject addEvent(JsonObject event) {
    return edit(access -> cloud.writes().insert(access, event.deepCopy(), WriteOptions.DEVICE));
  }

  /** Like {@link #addEvent(JsonObject)}, from JSON text. */
  public JsonObject addEvent(String json) {
    return addEvent(Json.parse(json));
  }

  /** Adds {@code count} events, fast; index 0 first. Returns their ids. */
  public List<String> addEvents(int count, IntFunction<JsonObject> event) {
    return cloud.locked(
        () ->
            IntStream.range(0, count)
                .mapToObj(i -> addEvent(event.apply(i)).get("id").getAsString())
                .toList());
  }

  /**
   * Puts an event here that somebody else organizes: organizer and attendees are taken as given.
   */
  public JsonObject addInvitation(String json) {
    return edit(access -> cloud.writes().invite(access, Json.parse(json)));
  }

  /** Merges the JSON into the event or instance, as PATCH does. */
  public JsonObject patchEvent(String eventId, String json) {
    return edit(
        access ->
            cloud.writes().patch(access, eventId, Json.parse(json), null, WriteOptions.DEVICE));
  }

  /**
   * Gives an event or instance another start and end, each in the API's form; all-day and timed may
   * change.
   */
  public JsonObject rescheduleEvent(String eventId, JsonObject start, JsonObject end) {
    JsonObject patch = new JsonObject();
    patch.add("start", wholeTime(start));
    patch.add("end", wholeTime(end));
    return patchEvent(eventId, patch.toString());
  }

  /** Deletes an event, a whole series or one instance. */
  public void deleteEvent(String eventId) {
    cloud.locked(() -> attempt(() -> cloud.writes().delete(ownerAccess(), eventId, null)));
  }

  /** Moves an event or series to another calendar of the same owner. */
  public JsonObject moveEvent(String eventId, FakeCalendar destination) {
    return edit(access -> cloud.writes().move(access, eventId, destination.ownerAccess()));
  }

  /**
   * Cancels one occurrence.
   *
   * @param originalStart as instance ids end: {@code 20261123T080000Z}, or {@code 20261123} in an
   *     all-day series
   */
  public void cancelOccurrence(String seriesId, String originalStart) {
    deleteEvent(seriesId + "_" + originalStart);
  }

  /**
   * Changes an occurrence and all that follow it, as Google's own calendar does.
   *
   * @param head the rule of what stays as it is
   * @param json what changes, with the rule of the new series
   */
  public JsonObject changeFollowing(
      String seriesId, String originalStart, String head, String json) {
    JsonArray rule = new JsonArray();
    rule.add(head);
    return edit(
        access -> cloud.writes().part(access, seriesId, originalStart, rule, Json.parse(json)));
  }

  /** Changes one occurrence; see {@link #cancelOccurrence} for {@code originalStart}. */
  public JsonObject changeOccurrence(String seriesId, String originalStart, String json) {
    return patchEvent(seriesId + "_" + originalStart, json);
  }

  /** Events, series and exceptions (cancelled ones of living series, too), oldest change first. */
  public List<JsonObject> events() {
    return cloud.locked(
        () ->
            events.all().stream()
                .filter(event -> !events.gone(event) || events.seriesLives(event))
                .map(event -> EventRendering.of(ownerAccess(), cloud).full(event))
                .toList());
  }

  /** An event, an instance or a tombstone as the API would give it, or empty. */
  public Optional<JsonObject> event(String eventId) {
    return cloud.locked(
        () ->
            Optional.ofNullable(new Instances(this).find(eventId))
                .map(event -> EventRendering.of(ownerAccess(), cloud).full(event)));
  }

  /** Whether an occurrence, plain or an exception, has a place its series still gives. */
  public boolean hasPlace(String instanceId) {
    return cloud.locked(
        () -> {
          StoredEvent instance = new Instances(this).find(instanceId);
          StoredEvent master =
              instance == null || instance.masterId() == null
                  ? null
                  : events.find(instance.masterId());
          return master != null
              && master.isSeries()
              && Series.of(master).hasStart(instance.originalStart());
        });
  }

  /**
   * Whether an event need not be where only what ends later is kept: it is over by then, a series
   * by its rule, and no exception of one of the given series.
   */
  public boolean isOver(String eventId, Instant by, Set<String> series) {
    return cloud.locked(
        () -> {
          StoredEvent event = events.find(eventId);
          if (event == null) {
            return false;
          }
          Window after = new Window(by, null, by);
          if (event.isSeries()) {
            return !new Instances(this).anyByRule(event, after);
          }
          boolean ended = event.bare() || !after.holds(event, zone());
          String master = event.masterId();
          return ended
              && (master == null
                  || !series.contains(master)
                      && !event.originalStart().instant(zone()).isAfter(by));
        });
  }

  /**
   * Lets calls be made for events of this calendar, or not; list entries do not count as changed.
   */
  public void allowCalls(boolean allowed) {
    cloud.locked(() -> details.add("conferenceProperties", ConferenceRules.allowed(allowed)));
  }

  /** Answers the requests for calls that wait for it; returns how many those were. */
  public int answerCallRequests(Behaviour.Calls answer) {
    return cloud.locked(() -> cloud.writes().answerCallRequests(ownerAccess(), answer));
  }

  /** Drops all tombstones, as Google does after a while. */
  public void forgetDeletedEvents() {
    cloud.locked(
        () ->
            events.all().stream()
                .filter(event -> events.gone(event) && !events.seriesLives(event))
                .toList()
                .forEach(events::forget));
  }

  /** Makes every sync token given so far for this calendar's events answer 410. */
  public void expireSyncTokens() {
    cloud.locked(() -> oldestToken = cloud.stamps().next());
  }

  /** Gives an account a role here, lists the calendar for it, and ends its sync tokens. */
  public void share(FakeAccount account, AccessRole role) {
    cloud.locked(
        () -> {
          roles.put(account.email(), role);
          oldestTokens.put(account.email(), cloud.stamps().next());
          if (account.list().find(id) == null) {
            account.list().subscribe(this, false);
          }
        });
  }

  /** Takes the calendar away from an account. */
  public void unshare(FakeAccount account) {
    cloud.locked(
        () -> {
          roles.remove(account.email());
          account.list().unsubscribe(id);
        });
  }

  /** Renames the calendar; list entries do not count as changed by that. */
  public void rename(String summary) {
    cloud.locked(() -> details.addProperty("summary", summary));
  }

  /** Changes the zone that answers are rendered in. */
  public void zone(ZoneId newZone) {
    cloud.locked(() -> zone = newZone);
  }

  ZoneId zone() {
    return zone;
  }

  /** Summary, description, location and which calls are allowed. */
  JsonObject details() {
    return details;
  }

  Behaviour.Calls calls() {
    return cloud.behaviour().calls();
  }

  EventStore store() {
    return events;
  }

  FakeAccount owner() {
    return owner;
  }

  boolean isPrimary() {
    return id.equals(owner.email());
  }

  @Nullable AccessRole roleOf(FakeAccount account) {
    return roles.get(account.email());
  }

  boolean tokenExpired(FakeAccount account, long token) {
    return token < Math.max(oldestToken, oldestTokens.getOrDefault(account.email(), 0L));
  }

  /**
   * Full rights, whatever the owner's own role was made: the other device belongs to the data's
   * owner.
   */
  Access ownerAccess() {
    return new Access(owner, this, AccessRole.OWNER);
  }

  JsonArray defaultReminders(FakeAccount account) {
    CalendarListStore.Entry entry = account.list().find(id);
    return entry == null ? new JsonArray() : Json.array(entry.settings(), "defaultReminders");
  }

  private JsonObject edit(Function<Access, StoredEvent> write) {
    return cloud.locked(
        () ->
            attempt(
                () -> EventRendering.of(ownerAccess(), cloud).full(write.apply(ownerAccess()))));
  }

  private static JsonObject wholeTime(JsonObject time) {
    JsonObject whole = time.deepCopy();
    String other = time.has("date") ? "dateTime" : "date";
    whole.add(other, JsonNull.INSTANCE);
    return whole;
  }

  private static <T> T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.status() + " " + e.reason() + ": " + e.getMessage(), e);
    }
  }
}
