package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.RecordedUndo;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.inspector.InspectorViewModel;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often Google is asked for a call that it is making. */
final class AwaitedCallTest {
  private static final String AWAITED = "Call to come";

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final List<Duration> waits = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private Session session;
  private InspectorViewModel model;
  private int syncs;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    insert(EventContent.of(AWAITED, MaraInvited.at(9)).withConference(Conference.requested("r1")));
    insert(EventContent.of("No call", MaraInvited.at(11)));
    session =
        Session.open(
            store,
            new InlineTasks(),
            Formatting.of(Locale.UK),
            new Messages(Locale.UK),
            MockFixture.ZONE,
            new SimpleObjectProperty<>(MockFixture.NOW),
            new RecordedUndo(),
            address -> {});
    model = new InspectorViewModel(session);
    AwaitedCall.watch(
        model.subjectProperty(),
        () -> syncs++,
        wait -> {
          waits.add(wait);
          return waiting::add;
        });
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  @Test
  void aCallThatDoesNotComeIsAskedForThreeTimesAndEverLater() {
    select(AWAITED);
    pass();
    pass();
    pass();
    pass();
    assertThat(syncs).isEqualTo(3);
    assertThat(waits).hasSize(3).isSorted();
    select("No call");
    select(AWAITED);
    pass();
    assertThat(syncs).isEqualTo(3);
  }

  @Test
  void nothingIsAskedForOnceAnotherEventIsShownOrTheRequestIsTakenBack() {
    select(AWAITED);
    select("No call");
    pass();
    select(AWAITED);
    store
        .localEdits()
        .editEvent(occurrence(AWAITED).event().id(), it -> it.withConference(Conference.NONE));
    pass();
    assertThat(syncs).isZero();
  }

  private void select(String title) {
    session.selection().select(ItemKey.of(occurrence(title)));
  }

  private void pass() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  private Occurrence occurrence(String title) {
    return store
        .events()
        .occurrences(MaraInvited.SUNDAY, MaraInvited.SUNDAY.plusDays(1), MockFixture.ZONE)
        .stream()
        .filter(found -> found.event().content().summary().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void insert(EventContent content) {
    MaraInvited.list(
        store,
        content,
        new EventDetails(null, null, true, "default", false, false, content.summary(), null, null));
  }
}
