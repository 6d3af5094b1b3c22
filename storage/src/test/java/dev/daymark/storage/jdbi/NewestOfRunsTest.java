package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.storage.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewestOfRunsTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  @Test
  void whatRunsBroughtComesNewestFirstAndWhatThePersonDidIsLeftOut() {
    EventId first = fix.known(fix.work, "a", event("First"));
    EventId second = fix.known(fix.work, "b", event("Second"));
    fix.store.localEdits().editEvent(first, content -> content.withLocation("Rome"));
    assertThat(fix.store.history().newestOfRuns(10))
        .startsWith(newest(second), newest(first))
        .allSatisfy(entry -> assertThat(entry.origin()).isEqualTo(HistoryEntry.Origin.REMOTE));
    assertThat(fix.store.history().newestOfRuns(1)).containsExactly(newest(second));
  }

  private HistoryEntry newest(EventId id) {
    return fix.store.history().ofItem(id).getFirst();
  }
}
