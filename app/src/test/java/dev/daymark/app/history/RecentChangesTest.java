package dev.daymark.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockSynced;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecentChangesTest {
  private Instant now = MockFixture.NOW.minus(Duration.ofDays(3));
  private final LocalStore store = JdbiStore.inMemory(() -> now);
  private RecentChanges changes;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    new MockSynced(store, moment -> now = moment).add();
    Messages messages = new Messages(Locale.UK);
    InlineTasks tasks = new InlineTasks();
    changes =
        new RecentChanges(
            Session.open(
                store,
                tasks,
                Formatting.of(Locale.UK),
                messages,
                MockFixture.ZONE,
                new SimpleObjectProperty<>(MockFixture.NOW),
                new UndoHistory(store, tasks, messages),
                address -> {}));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void changesOfBothSidesComeNewestFirstWithWhatTheyDid() {
    assertThat(changes.newest(5))
        .extracting(RecentChange::title, RecentChange::what, RecentChange::fromGoogle)
        .containsExactly(
            tuple("Client workshop, Kvarnen 4", "Changed: notes", true),
            tuple("1:1 with Tove", "Changed: time", false),
            tuple("Friday fika", "Changed: notes", true),
            tuple("Swimming, Elias", "Changed: location", false),
            tuple("Dinner at the Olssons", "Changed: location", true));
  }

  @Test
  void aChangeIsToldWithTheMomentItWasSyncedAndTheColourOfItsCalendar() {
    RecentChange sent = changes.newest(2).getLast();
    assertThat(sent.at()).isEqualTo(MockFixture.NOW.minus(Duration.ofMinutes(14)));
    assertThat(sent.color()).isNotNull();
  }

  @Test
  void whatThePersonOnlyChangedHereIsNotAmongThem() {
    List<RecentChange> before = changes.newest(5);
    now = MockFixture.NOW;
    var event =
        store
            .events()
            .occurrences(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23), MockFixture.ZONE)
            .getFirst()
            .event();
    store.localEdits().editEvent(event.id(), content -> content.withLocation("Here"));
    assertThat(changes.newest(5)).isEqualTo(before);
  }
}
