package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the grid and the lane draw.
 *
 * @param selected the key of the selected item
 * @param slot the empty place that is pointed at
 * @param preview an item where a gesture would put it; null for none
 * @param source the item whose preview that is; null for none
 * @param brought whether the preview comes from outside the view
 * @param ghosts items that are drawn as dashed outlines, where something was before
 */
record GridState(
    CalendarContent content,
    ZonedDateTime now,
    Optional<ItemKey> selected,
    Optional<SlotCursor> slot,
    @Nullable CalendarItem preview,
    @Nullable CalendarItem source,
    boolean brought,
    Set<CalendarItem> ghosts) {

  /** What is true now, about some content. */
  static GridState of(
      CalendarViewModel model, CalendarContent content, @Nullable GridGestures gestures) {
    Session session = model.session();
    Optional<ScopeQuestion> question = session.events().questionProperty().get();
    return new GridState(
        content,
        session.now(),
        session.selection().selected(),
        model.slotProperty().get(),
        gestures == null ? null : gestures.preview(),
        gestures == null ? null : gestures.source(),
        gestures != null && gestures.isBrought(),
        question.flatMap(asked -> ghost(asked, content, session)).map(Set::of).orElse(Set.of()));
  }

  /** Where the occurrence in question was before, if it was moved. */
  private static Optional<CalendarItem> ghost(
      ScopeQuestion question, CalendarContent content, Session session) {
    if (question.kind() != ScopeQuestion.Kind.MOVE) {
      return Optional.empty();
    }
    ItemTime before = ItemTimes.of(question.occurrence().time(), session.zone());
    return content.items().stream()
        .filter(item -> item.key().equals(question.key()))
        .findFirst()
        .filter(item -> !item.time().equals(before))
        .map(item -> item.at(before));
  }

  /** Whether only the preview and its source may differ. */
  boolean sameButPreview(GridState other) {
    return content.equals(other.content)
        && now.equals(other.now)
        && selected.equals(other.selected)
        && slot.equals(other.slot)
        && ghosts.equals(other.ghosts);
  }

  boolean isSelected(CalendarItem item) {
    return selected.filter(item.key()::equals).isPresent();
  }

  boolean isSource(CalendarItem item) {
    CalendarItem dragged = source;
    return dragged != null
        && dragged.key().equals(item.key())
        && dragged.time().equals(item.time());
  }

  /** How the preview looks: what comes from outside is an outline in the grid. */
  Set<BlockLook> previewLooks() {
    if (brought) {
      return EnumSet.of(BlockLook.CREATING);
    }
    return preview instanceof CalendarItem.DraftItem
        ? EnumSet.of(BlockLook.DRAGGED, BlockLook.CREATING)
        : EnumSet.of(BlockLook.DRAGGED);
  }

  Set<BlockLook> looks(CalendarItem item) {
    Set<BlockLook> looks = BlockLook.of(item, now);
    if (isSelected(item)) {
      looks.add(BlockLook.SELECTED);
    }
    if (isSource(item)) {
      looks.add(BlockLook.SOURCE);
    }
    return looks;
  }
}
