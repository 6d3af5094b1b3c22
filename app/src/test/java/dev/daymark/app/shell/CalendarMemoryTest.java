package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.CalendarWindow;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.domain.Task;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar opens as it was left, and on today after some hours. */
final class CalendarMemoryTest {
  private static final LocalDate LATER = LocalDate.of(2026, 12, 2);

  private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);

  @BeforeEach
  void fill() {
    MockFixture.fill(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ItemKey task() {
    Task task = store.tasks().all().getFirst();
    return new ItemKey.OfTask(task.id());
  }

  private CalendarMemory memory(CalendarWindow window, Map<String, String> stored) {
    Preferences preferences =
        new Preferences(
            store.settings(),
            new InlineTasks(),
            stored,
            failure -> {
              throw new AssertionError(failure);
            });
    return new CalendarMemory(preferences, window.model(), window.session(), window.week());
  }

  private void inWindow(Instant now, Consumer<CalendarWindow> use) {
    try (CalendarWindow window = new CalendarWindow(store, now, MockFixture.ZONE)) {
      CalendarWindow.fx(
          () -> {
            use.accept(window);
            return true;
          });
    }
  }

  private void leave() {
    inWindow(
        MockFixture.NOW,
        window -> {
          window.model().navigation().showDay(LATER);
          window.model().navigation().showDays(3);
          window.week().hourHeightProperty().set(64);
          window.week().beginAt(9 * 60);
          window.week().layout();
          window.session().selection().select(task());
          memory(window, Map.of()).store();
        });
  }

  @Test
  void whatWasOnTheScreenComesBack() {
    leave();
    inWindow(
        MockFixture.NOW.plus(Duration.ofHours(3)),
        window -> {
          memory(window, Preferences.read(store.settings())).restore();
          window.week().layout();
          VisibleDays days = window.model().navigation().daysProperty().get();
          assertThat(days).isEqualTo(new VisibleDays(LATER, 3));
          assertThat(window.week().hourHeightProperty().get()).isEqualTo(64);
          assertThat(window.week().topMinute()).isEqualTo(9 * 60);
          assertThat(window.session().selection().selected()).isEqualTo(Optional.of(task()));
        });
  }

  @Test
  void afterHoursItOpensOnTodayInTheSameWay() {
    leave();
    inWindow(
        MockFixture.NOW.plus(Duration.ofHours(5)),
        window -> {
          memory(window, Preferences.read(store.settings())).restore();
          VisibleDays days = window.model().navigation().daysProperty().get();
          assertThat(days).isEqualTo(new VisibleDays(LocalDate.of(2026, 11, 18), 3));
          assertThat(window.session().selection().selected()).isEmpty();
        });
  }

  @Test
  void whatIsDamagedIsForgotten() {
    for (PreferenceKey key : PreferenceKey.values()) {
      if (key.path().startsWith("window.")) {
        store.settings().put(key.path(), "x y z");
      }
    }
    inWindow(
        MockFixture.NOW,
        window -> {
          memory(window, Preferences.read(store.settings())).restore();
          assertThat(window.model().navigation().daysProperty().get().isWeek()).isTrue();
        });
  }
}
