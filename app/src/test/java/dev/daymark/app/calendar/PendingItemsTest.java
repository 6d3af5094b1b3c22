package dev.daymark.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PendingItemsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final PendingItems pending = new PendingItems();
  private CalendarItem read;

  @BeforeEach
  void fill() {
    MockFixture.fill(store);
    Calendar calendar = store.calendars().all().getFirst();
    ItemTime time = ItemTime.Days.on(MONDAY);
    EventDraft draft = new EventDraft(calendar, ItemTimes.toEventTime(time), "Tea");
    read = new DraftItem(draft, Rgb.parse("0D6B75"), time);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private CalendarItem on(int day) {
    return read.at(ItemTime.Days.on(MONDAY.plusDays(day)));
  }

  private List<CalendarItem> shown() {
    return pending.over(new CalendarContent(new VisibleDays(MONDAY, 7), List.of(read))).items();
  }

  @Test
  void theLastOfSeveralMovesIsShownUntilTheStoreHasIt() {
    PendingItems.Ticket first = pending.show(read, on(1));
    PendingItems.Ticket second = pending.show(on(1), on(2));
    pending.agreed(first);
    pending.read(pending.beginReading());
    assertThat(shown()).containsExactly(on(2));
    pending.agreed(second);
    pending.read(pending.beginReading());
    assertThat(shown()).containsExactly(read);
  }

  @Test
  void aMoveThatIsRefusedLeavesTheNextOneWhereItIs() {
    PendingItems.Ticket first = pending.show(read, on(1));
    PendingItems.Ticket second = pending.hide(on(1));
    pending.drop(first);
    assertThat(shown()).isEmpty();
    pending.drop(second);
    assertThat(shown()).containsExactly(read);
  }
}
