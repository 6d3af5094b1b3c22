package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an event list. Unsorted lists run along the revisions, so a change made while a
 * client pages comes on a later page or with the next sync, and an incremental list costs as much
 * as there are changes.
 */
final class EventLister {
  private static final Duration REMEMBERS_UPDATES = Duration.ofDays(30);
  private static final Duration CANCELLED_INSTANCES = Duration.ofDays(183);

  private final Cloud cloud;
  private final Access access;
  private final EventQuery query;
  private final EventFilter filter;
  private final EventRendering rendering;

  EventLister(Cloud cloud, Access access, EventQuery query) {
    this.cloud = cloud;
    this.access = access;
    this.query = query;
    this.filter = new EventFilter(access.calendar(), query);
    this.rendering =
        new EventRendering(
            access, query.zone(access.calendar().zone()), query.maxAttendees(), cloud.behaviour());
  }

  JsonObject page() {
    checkAge();
    SyncToken since = checkedSyncToken();
    String fingerprint = query.pageFingerprint(owner());
    String given = query.request().param("pageToken");
    PageToken at =
        given == null
            ? new PageToken(fingerprint, firstCursor(since), cloud.stamps().last(), false)
            : PageToken.decode(given, fingerprint);
    if (cloud.behaviour().emptyPages() && !at.afterEmpty()) {
      PageToken next = new PageToken(fingerprint, at.cursor(), at.snapshot(), true);
      return body(List.of(), next, at.snapshot());
    }
    return byOffset() ? offsetPage(at) : revisionPage(at);
  }

  private boolean byOffset() {
    return query.sorted() || query.singleEvents();
  }

  private long firstCursor(@Nullable SyncToken since) {
    return since == null || byOffset() ? 0 : since.revision();
  }

  private JsonObject revisionPage(PageToken at) {
    int limit = limit();
    List<JsonObject> items = new ArrayList<>(Math.min(limit, 256));
    long cursor = at.cursor();
    for (StoredEvent event : access.calendar().store().changedAfter(at.cursor())) {
      if (!filter.shows(event)) {
        continue;
      }
      if (items.size() == limit) {
        return body(items, new PageToken(at.query(), cursor, at.snapshot(), false), at.snapshot());
      }
      items.add(rendered(event));
      cursor = event.revision();
    }
    return body(items, null, at.snapshot());
  }

  private JsonObject offsetPage(PageToken at) {
    List<StoredEvent> all = query.singleEvents() ? expanded() : plain().toList();
    all = all.stream().sorted(order()).toList();
    int from = (int) Math.min(at.cursor(), all.size());
    int to = Math.min(from + limit(), all.size());
    List<JsonObject> items = all.subList(from, to).stream().map(this::rendered).toList();
    PageToken next = to < all.size() ? new PageToken(at.query(), to, at.snapshot(), false) : null;
    return body(items, next, at.snapshot());
  }

  private Stream<StoredEvent> plain() {
    SyncToken since = query.syncToken();
    return access.calendar().store().changedAfter(since == null ? 0 : since.revision()).stream()
        .filter(filter::shows);
  }

  private List<StoredEvent> expanded() {
    Instances instances = new Instances(access.calendar());
    List<StoredEvent> found = new ArrayList<>();
    plain()
        .forEach(
            event -> {
              if (!event.isSeries()) {
                found.add(event);
              } else if (!event.cancelled()) {
                instances.of(event, query.window(), false).stream()
                    .filter(instance -> access.calendar().store().find(instance.id()) == null)
                    .filter(filter::showsInstance)
                    .forEach(found::add);
              } else if (query.syncToken() != null) {
                instances.of(event, aroundNow(), true).stream()
                    .map(EventLister::cancelled)
                    .forEach(found::add);
              }
            });
    return found;
  }

  private Window aroundNow() {
    Instant now = cloud.stamps().now();
    return new Window(now.minus(CANCELLED_INSTANCES), now.plus(CANCELLED_INSTANCES), now);
  }

  private static StoredEvent cancelled(StoredEvent instance) {
    JsonObject json = Json.shallowCopy(instance.json());
    json.addProperty("status", "cancelled");
    return new StoredEvent(instance.id(), json, instance.revision());
  }

  private Comparator<StoredEvent> order() {
    return "startTime".equals(query.request().param("orderBy"))
        ? Comparator.comparing(event -> startOf(event))
        : Comparator.comparingLong(StoredEvent::revision);
  }

  private Instant startOf(StoredEvent event) {
    return event.bare() ? Instant.EPOCH : event.start().instant(access.calendar().zone());
  }

  private JsonObject rendered(StoredEvent event) {
    boolean gone = access.calendar().store().gone(event);
    return gone && !query.showDeleted() ? rendering.tombstone(event) : rendering.full(event);
  }

  private int limit() {
    return Math.min(query.maxResults(), cloud.behaviour().pageLimit());
  }

  private JsonObject body(List<JsonObject> items, @Nullable PageToken next, long snapshot) {
    FakeCalendar calendar = access.calendar();
    JsonObject body = new JsonObject();
    body.addProperty("kind", "calendar#events");
    body.addProperty("etag", "\"p" + snapshot + "\"");
    body.add("summary", calendar.details().get("summary"));
    body.addProperty("updated", Stamps.rfc3339(snapshot));
    body.addProperty("timeZone", query.zone(calendar.zone()).getId());
    body.addProperty("accessRole", access.role().wire());
    body.add("defaultReminders", calendar.defaultReminders(access.account()));
    if (next != null) {
      body.addProperty("nextPageToken", next.encode());
    } else if (query.yieldsSyncToken()) {
      body.addProperty(
          "nextSyncToken", new SyncToken(owner(), query.syncFingerprint(), snapshot).encode());
    }
    JsonArray array = new JsonArray(items.size());
    items.forEach(array::add);
    body.add("items", array);
    return body;
  }

  private void checkAge() {
    Instant since = query.updatedMin();
    if (since != null && since.isBefore(cloud.stamps().now().minus(REMEMBERS_UPDATES))) {
      throw Refusal.of(
          410,
          "updatedMinTooLongAgo",
          "The requested minimum modification time lies too far in the past.");
    }
  }

  private @Nullable SyncToken checkedSyncToken() {
    SyncToken token = query.syncToken();
    if (token == null) {
      return null;
    }
    if (!token.owner().equals(owner())) {
      throw Refusal.invalidParameter("syncToken", "Invalid sync token value.");
    }
    if (!token.query().equals(query.syncFingerprint())) {
      throw Refusal.invalidParameter(
          "syncToken", "The sync token was given for a request with other parameters.");
    }
    if (access.calendar().tokenExpired(access.account(), token.revision())) {
      throw Refusal.fullSyncRequired();
    }
    return token;
  }

  private String owner() {
    return access.account().email() + " " + access.calendar().id();
  }
}
