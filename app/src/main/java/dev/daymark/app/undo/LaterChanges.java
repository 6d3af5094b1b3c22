package dev.daymark.app.undo;

import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.HistoryRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the other side made of a change since. Reads the store, so it blocks. */
final class LaterChanges {
  private static final String WHOLE = "*";

  /** What the other side answers to a new event with, which nobody changed: the call's address. */
  private static final Set<String> FILLED_IN = Set.of("conference");

  private final HistoryRepository history;

  LaterChanges(HistoryRepository history) {
    this.history = history;
  }

  /** Whether taking these back would take back what others did, too. */
  boolean wouldBeLost(List<ChangeId> changes) {
    return changes.stream().anyMatch(this::isOvertaken);
  }

  private boolean isOvertaken(ChangeId change) {
    return history.ofChange(change).stream()
        .map(HistoryEntry::item)
        .distinct()
        .anyMatch(item -> isOvertaken(change, history.ofItem(item)));
  }

  /**
   * @param entries of an item, the oldest first
   */
  private static boolean isOvertaken(ChangeId change, List<HistoryEntry> entries) {
    boolean created = false;
    Map<String, @Nullable String> left = new HashMap<>();
    Map<String, @Nullable String> theirs = new HashMap<>();
    for (HistoryEntry entry : entries) {
      if (entry.field().equals(WHOLE)) {
        created |= entry.changeId().equals(change) && entry.before() == null;
        theirs.clear();
      } else if (entry.changeId().equals(change)) {
        left.put(entry.field(), entry.after());
      } else {
        if (created && !FILLED_IN.contains(entry.field())) {
          left.putIfAbsent(entry.field(), entry.before());
        }
        if (entry.origin() == Origin.REMOTE && left.containsKey(entry.field())) {
          theirs.put(entry.field(), entry.after());
        }
      }
    }
    return theirs.entrySet().stream()
        .anyMatch(field -> !Objects.equals(field.getValue(), left.get(field.getKey())));
  }
}
