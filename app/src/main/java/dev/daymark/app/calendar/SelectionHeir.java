package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passes the selection of an item that is gone to the one beside it, so that the keyboard stays
 * where it was, and gives it back when the item comes again. What only went out of sight keeps the
 * selection. FX thread only.
 */
final class SelectionHeir {
  private final Session session;
  private @Nullable Passed passed;

  private record Passed(ItemKey from, ItemKey to) {}

  SelectionHeir(Session session) {
    this.session = session;
  }

  /** The person deletes an item, which is still among what is shown. */
  void deleting(CalendarItem item, List<CalendarItem> shown) {
    if (session.selection().isSelected(item.key())) {
      pass(item, shown, shown.stream().filter(it -> !it.key().equals(item.key())).toList());
    }
  }

  /** Something else is shown than before, perhaps of the same days. */
  void follow(CalendarContent before, CalendarContent after) {
    Optional<ItemKey> selected = session.selection().selected();
    if (selected.isEmpty() || !before.days().equals(after.days()) || giveBack(before, after)) {
      return;
    }
    ItemKey key = selected.get();
    Optional<CalendarItem> gone = find(before.items(), key);
    if (gone.isPresent() && find(after.items(), key).isEmpty()) {
      session
          .background()
          .start(
              () -> nowCalled(key),
              found -> {
                if (!session.selection().isSelected(key)) {
                  return;
                }
                found.ifPresentOrElse(
                    session.selection()::select,
                    () -> pass(gone.get(), before.items(), after.items()));
              },
              session.edits()::failed);
    }
  }

  private boolean giveBack(CalendarContent before, CalendarContent now) {
    Passed last = passed;
    if (last == null
        || !session.selection().isSelected(last.to())
        || find(before.items(), last.from()).isPresent()
        || find(now.items(), last.from()).isEmpty()) {
      return false;
    }
    passed = null;
    session.selection().select(last.from());
    return true;
  }

  private void pass(CalendarItem gone, List<CalendarItem> before, List<CalendarItem> after) {
    Optional<ItemKey> heir = heir(gone, before, after).map(CalendarItem::key);
    heir.ifPresentOrElse(session.selection()::select, session.selection()::clear);
    passed = heir.map(to -> new Passed(gone.key(), to)).orElse(null);
  }

  /** The item by the name that it has now; empty if it is gone. */
  private Optional<ItemKey> nowCalled(ItemKey key) {
    return Stream.concat(Stream.of(key), session.selection().otherName(key).stream())
        .filter(this::exists)
        .findFirst();
  }

  private boolean exists(ItemKey key) {
    return switch (key) {
      case ItemKey.OfEvent(var root, var start) ->
          start == null
              ? session.store().events().find(root).isPresent()
              : session.store().events().occurrence(root, start).isPresent();
      case ItemKey.OfTask(var id) -> session.store().tasks().find(id).isPresent();
      case ItemKey.OfDraft _ -> true;
    };
  }

  /** The next on the same day, else the one before on it, else the next on any, else one before. */
  private static Optional<CalendarItem> heir(
      CalendarItem gone, List<CalendarItem> before, List<CalendarItem> after) {
    List<CalendarItem> inTime = before.stream().sorted(ItemNavigation.IN_TIME).toList();
    int at = inTime.indexOf(gone);
    List<CalendarItem> next = inTime.subList(at + 1, inTime.size());
    List<CalendarItem> former = inTime.subList(0, at).reversed();
    return Stream.of(
            next.stream().filter(it -> isSameDay(it, gone)),
            former.stream().filter(it -> isSameDay(it, gone)),
            next.stream(),
            former.stream())
        .flatMap(found -> found)
        .flatMap(it -> find(after, it.key()).stream())
        .findFirst();
  }

  private static boolean isSameDay(CalendarItem one, CalendarItem other) {
    return one.time().firstDay().equals(other.time().firstDay());
  }

  private static Optional<CalendarItem> find(List<CalendarItem> items, ItemKey key) {
    return items.stream().filter(item -> item.key().equals(key)).findFirst();
  }
}
