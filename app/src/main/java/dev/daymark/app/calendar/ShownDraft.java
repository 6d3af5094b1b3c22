package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.EventDrafts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which event being created is shown: from the moment it begins until what was saved of it is read,
 * so that neither both nor none is seen between. For the FX thread.
 */
final class ShownDraft {
  private final EventDrafts drafts;
  private final Set<Object> seen = new HashSet<>();
  private @Nullable EventDraft shown;
  private @Nullable EventDraft saved;

  ShownDraft(EventDrafts drafts) {
    this.drafts = drafts;
  }

  /** What is being created; else what quick add would make. */
  Optional<EventDraft> shown() {
    return Optional.ofNullable(shown).or(() -> drafts.previewProperty().get());
  }

  /** It began, or the person goes on with it. */
  void changed(EventDraft current) {
    shown = current;
  }

  /** Other items were read. */
  void read(List<CalendarItem> items) {
    EventDraft current = drafts.current().orElse(null);
    if (current == null || !current.equals(saved)) {
      saved = current != null && isSaved(current, items) ? current : null;
    }
    shown = saved == null ? current : null;
    seen.clear();
    items.forEach(item -> seen.add(item.key()));
  }

  /** Whether what is being saved is among what was not there before. */
  private boolean isSaved(EventDraft current, List<CalendarItem> items) {
    return drafts.isUnderWay()
        && items.stream()
            .filter(item -> !seen.contains(item.key()))
            .anyMatch(item -> item instanceof EventItem event && isOf(current, event));
  }

  private static boolean isOf(EventDraft draft, EventItem event) {
    return event.calendar().id().equals(draft.calendar().id())
        && event.occurrence().time().equals(draft.time())
        && event.title().equals(draft.title().strip());
  }
}
