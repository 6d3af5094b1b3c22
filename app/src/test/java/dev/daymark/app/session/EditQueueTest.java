package dev.daymark.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.undo.Notice;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EditQueueTest {
  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final HeldTasks tasks = new HeldTasks();
  private final UndoHistory history = new UndoHistory(store, tasks, new Messages(Locale.UK));
  private final EditQueue edits = new EditQueue(store.localEdits(), tasks, history, later::add);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anUndoDuringAnEditTakesThatEditBack() {
    EventContent content =
        EventContent.of(
            "Tea", EventTime.AllDay.on(MockFixture.NOW.atZone(MockFixture.ZONE).toLocalDate()));
    var calendar = store.calendars().defaultCalendar().id();
    edits.submit("made", local -> local.createEvent(calendar, content));
    edits.inTurn(history::undo);
    assertThat(store.events().count()).isZero();
    tasks.runNext();
    assertThat(store.events().count()).isOne();
    tasks.runNext();
    assertThat(store.events().count()).isZero();
    assertThat(history.latestProperty().get())
        .extracting(Notice::sentence)
        .asString()
        .contains("made");
  }

  @Test
  void twoQuickUndosAreTakenOneAfterTheOther() {
    var calendar = store.calendars().defaultCalendar().id();
    for (String title : new String[] {"Tea", "Cake"}) {
      EventContent content =
          EventContent.of(
              title, EventTime.AllDay.on(MockFixture.NOW.atZone(MockFixture.ZONE).toLocalDate()));
      edits.submit(title, local -> local.createEvent(calendar, content));
      tasks.runNext();
    }
    edits.inTurn(history::undo);
    edits.inTurn(history::undo);
    assertThat(tasks.held).hasSize(1);
    tasks.runNext();
    assertThat(store.events().count()).isOne();
    tasks.runNext();
    assertThat(store.events().count()).isZero();
  }

  @Test
  void whatFindsTheDiskFullWaitsAndIsSavedInTurnWhenThereIsSpace() {
    AtomicBoolean full = new AtomicBoolean(true);
    edits.submit("one", local -> create(local, full, "one"));
    edits.submitAll(
        "both",
        List.of(local -> create(local, full, "two"), local -> create(local, full, "three")));
    tasks.runNext();
    assertThat(store.events().count()).isZero();
    assertThat(history.troubleProperty().get()).isNotNull();
    assertThat(history.latestProperty().get())
        .extracting(Notice::kind)
        .isEqualTo(Notice.Kind.REFUSED);
    later.remove().run();
    tasks.runNext();
    assertThat(later).as("tried again").hasSize(1);
    full.set(false);
    later.remove().run();
    tasks.runNext();
    tasks.runNext();
    assertThat(store.events().count()).isEqualTo(3);
    assertThat(history.troubleProperty().get()).isNull();
    assertThat(later).isEmpty();
  }

  @Test
  void itIsIdleOnlyWhenNothingWaitsAndSaysWhenItIsStuck() {
    AtomicBoolean full = new AtomicBoolean(true);
    assertThat(edits.isIdle()).isTrue();
    edits.submit("one", local -> create(local, full, "one"));
    assertThat(edits.isIdle()).isFalse();
    tasks.runNext();
    assertThat(edits.isIdle()).as("still to be saved").isFalse();
    assertThat(edits.isStuck()).isTrue();
    full.set(false);
    later.remove().run();
    tasks.runNext();
    assertThat(edits.isIdle()).isTrue();
    assertThat(edits.isStuck()).isFalse();
  }

  @Test
  void whatWaitsForSpaceIsSavedAtOnceWhenSomebodyAsks() {
    AtomicBoolean full = new AtomicBoolean(true);
    edits.submit("one", local -> create(local, full, "one"));
    tasks.runNext();
    edits.retry();
    tasks.runNext();
    assertThat(edits.isStuck()).as("still full").isTrue();
    full.set(false);
    edits.retry();
    tasks.runNext();
    assertThat(edits.isStuck()).isFalse();
    later.forEach(Runnable::run);
    assertThat(tasks.held).as("what would have tried again by itself").isEmpty();
    assertThat(store.events().count()).isOne();
  }

  private Edit<CalendarEvent> create(LocalEdits local, AtomicBoolean full, String title) {
    if (full.get()) {
      throw new DaymarkException(ErrorCode.DISK_FULL, "The disk is full.");
    }
    EventContent content =
        EventContent.of(
            title, EventTime.AllDay.on(MockFixture.NOW.atZone(MockFixture.ZONE).toLocalDate()));
    return local.createEvent(store.calendars().defaultCalendar().id(), content);
  }

  /** Runs a task when it is told to. */
  private static final class HeldTasks implements BackgroundTasks {
    private final Deque<Runnable> held = new ArrayDeque<>();

    void runNext() {
      held.remove().run();
    }

    @Override
    public <T> Running start(
        Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
      held.add(
          () -> {
            try {
              done.accept(work.call());
            } catch (Exception failure) {
              failed.accept(failure);
            }
          });
      return () -> {};
    }

    @Override
    public void deliver(Runnable code) {
      code.run();
    }

    @Override
    public void close() {}
  }
}
