package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.storage.ImportItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportUndoTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.store.close();
  }

  private List<ImportItem> three() {
    return IntStream.range(0, 3)
        .<ImportItem>mapToObj(
            it -> new ImportItem.OfEvent("uid-" + it, null, fix.home, event("E" + it), List.of()))
        .toList();
  }

  private void undoLast() {
    fix.store.localEdits().undo(fix.store.history().lastUndoable().orElseThrow());
  }

  @Test
  void whatIsGoneMeanwhileDoesNotKeepTheRestFromBeingTakenBack() {
    var change = fix.store.localEdits().importItems(three()).change();
    List<CalendarEvent> made = fix.store.events().ofCalendar(fix.home);
    fix.store.localEdits().deleteEvent(made.getFirst().id());
    fix.store.localEdits().undo(change);
    assertThat(fix.store.events().ofCalendar(fix.home)).isEmpty();
  }

  @Test
  void thatAllOfItIsGoneIsSaid() {
    var change = fix.store.localEdits().importItems(three()).change();
    for (CalendarEvent event : fix.store.events().ofCalendar(fix.home)) {
      fix.store.localEdits().deleteEvent(event.id());
    }
    assertThatThrownBy(() -> fix.store.localEdits().undo(change))
        .isInstanceOf(DaymarkException.class);
  }

  @Test
  void anImportThatBroughtNothingIsNotInTheWayOfTheLastChange() {
    fix.store.localEdits().importItems(three());
    fix.store.localEdits().importItems(three());
    undoLast();
    assertThat(fix.store.events().ofCalendar(fix.home)).isEmpty();
  }
}
