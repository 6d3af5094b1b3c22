package dev.daymark.sync.fake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A calendar's events by id, by latest revision, and exceptions by series. Not thread-safe. */
final class EventStore {
  private final Map<String, StoredEvent> byId = new HashMap<>();
  private final NavigableMap<Long, StoredEvent> byRevision = new TreeMap<>();
  private final Map<String, Map<String, StoredEvent>> exceptions = new HashMap<>();
  private final Map<String, String> idByUid = new HashMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  @Nullable StoredEvent find(String id) {
    return byId.get(id);
  }

  /** The plain event or series with this iCalUID, deleted or not, or null. */
  @Nullable StoredEvent findByUid(String uid) {
    String id = idByUid.get(uid);
    return id == null ? null : byId.get(id);
  }

  void put(StoredEvent event) {
    StoredEvent old = byId.put(event.id(), event);
    if (old != null) {
      byRevision.remove(old.revision());
    }
    byRevision.put(event.revision(), event);
    String master = event.masterId();
    if (old != null && old.masterId() != null && !old.masterId().equals(master)) {
      exceptions.getOrDefault(old.masterId(), new LinkedHashMap<>()).remove(event.id());
    }
    if (master != null) {
      exceptions.computeIfAbsent(master, id -> new LinkedHashMap<>()).put(event.id(), event);
      return;
    }
    String whole = Instances.wholeOf(event.id());
    if (!whole.equals(event.id())) {
      parts.computeIfAbsent(whole, id -> new LinkedHashSet<>()).add(event.id());
    }
    String uid = Json.text(event.json(), "iCalUID");
    if (uid != null) {
      idByUid.put(uid, event.id());
    }
  }

  /** Removes an event without a trace. */
  void forget(StoredEvent event) {
    byId.remove(event.id());
    byRevision.remove(event.revision());
    idByUid.values().remove(event.id());
    String master = event.masterId();
    Map<String, StoredEvent> siblings = master == null ? null : exceptions.get(master);
    if (siblings != null) {
      siblings.remove(event.id());
    }
  }

  /** What was parted from a series, at its end or anywhere in it. */
  List<StoredEvent> partsOf(String seriesId) {
    return parts.getOrDefault(seriesId, Set.of()).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Exceptions of a series, cancelled ones included. */
  List<StoredEvent> exceptionsOf(String masterId) {
    Map<String, StoredEvent> found = exceptions.get(masterId);
    return found == null ? List.of() : List.copyOf(found.values());
  }

  /** Latest versions made after the revision, oldest first. */
  Collection<StoredEvent> changedAfter(long revision) {
    return byRevision.tailMap(revision, false).values();
  }

  Collection<StoredEvent> all() {
    return byRevision.values();
  }

  /** Whether the event is gone: cancelled itself, or an exception of a series that is. */
  boolean gone(StoredEvent event) {
    if (event.cancelled()) {
      return true;
    }
    String masterId = event.masterId();
    StoredEvent master = masterId == null ? null : byId.get(masterId);
    return master != null && master.cancelled();
  }

  boolean seriesLives(StoredEvent exception) {
    String masterId = exception.masterId();
    StoredEvent master = masterId == null ? null : byId.get(masterId);
    return master != null && !master.cancelled();
  }
}
