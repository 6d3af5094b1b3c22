package dev.daymark.app.reminders.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.lock.ScreenLock;
import dev.daymark.app.platform.lock.ScreenLock.State;
import dev.daymark.app.platform.notifications.SystemNotifications;
import dev.daymark.app.reminders.plan.DetailHiding;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.service.ReminderService;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written on a notification while the screen is open, locked, or nobody knows. */
final class HiddenDetailsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  private final LocalStore store = JdbiStore.inMemory(() -> NOW);
  private final ReminderService service = new ReminderService(store, () -> NOW, () -> ZONE);
  private final Messages messages = new Messages(Locale.UK);
  private final List<SystemNotifications.Note> shown = new ArrayList<>();
  private final BlockingQueue<Map.Entry<Long, SystemNotifications.Note>> replaced =
      new LinkedBlockingQueue<>();
  private final AtomicInteger watchers = new AtomicInteger();
  private volatile State state = State.UNKNOWN;
  private Runnable changed = () -> {};
  private final SystemDisplay display =
      new SystemDisplay(
          heard -> new Notes(),
          new NoWindow(),
          new ReminderWords(messages, Formatting.of(Locale.UK)),
          new ReminderAnswers(service, store.localEdits(), address -> {}, () -> NOW, () -> ZONE),
          prompts -> {},
          () -> NOW,
          () -> ZONE,
          new Lock());

  @AfterEach
  void close() {
    service.close();
    store.close();
  }

  private SystemNotifications.Note shown(String hiding) {
    ReminderSettings settings =
        ReminderSetting.of(
            setting -> setting == ReminderSetting.HIDE_DETAILS ? hiding : setting.usual());
    display.show(List.of(TestReminder.of(messages, NOW, ZONE)), settings);
    return shown.getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "false,LOCKED,false",
    "false,UNKNOWN,false",
    "locked,UNLOCKED,false",
    "locked,LOCKED,true",
    "locked,UNKNOWN,true",
    "true,UNLOCKED,true",
    "damaged,UNLOCKED,true"
  })
  void detailsAreHiddenAsThePersonChose(String hiding, State now, boolean hidden) {
    state = now;
    SystemNotifications.Note note = shown(hiding);
    assertThat(note.title()).isEqualTo(hidden ? "Reminder" : "This is a test");
    assertThat(note.body().isEmpty()).isEqualTo(hidden);
  }

  @Test
  void eachIsWrittenForTheMomentItIsShownIn() {
    state = State.UNLOCKED;
    assertThat(shown(DetailHiding.WHEN_LOCKED.text()).title()).isEqualTo("This is a test");
    state = State.LOCKED;
    assertThat(shown(DetailHiding.WHEN_LOCKED.text()).body()).isEmpty();
  }

  @Test
  void whatIsOnTheScreenIsHiddenWhenItIsLockedAndComesBackAfterwards() throws InterruptedException {
    state = State.UNLOCKED;
    shown("locked");
    state = State.LOCKED;
    changed.run();
    Map.Entry<Long, SystemNotifications.Note> hidden = replaced.poll(30, TimeUnit.SECONDS);
    assertThat(hidden).isNotNull();
    assertThat(hidden.getKey()).isEqualTo(1);
    assertThat(hidden.getValue().title()).isEqualTo("Reminder");
    assertThat(hidden.getValue().body()).isEmpty();
    assertThat(hidden.getValue().sound()).isEmpty();
    state = State.UNLOCKED;
    changed.run();
    assertThat(replaced.poll(30, TimeUnit.SECONDS))
        .extracting(again -> again.getValue().title())
        .isEqualTo("This is a test");
  }

  @Test
  void nobodyIsAskedAboutTheLockOnceNothingIsOnTheScreen() {
    state = State.UNLOCKED;
    shown("false");
    assertThat(watchers).hasValue(0);
    shown("locked");
    assertThat(watchers).hasValue(1);
    display.close();
    assertThat(watchers).hasValue(0);
  }

  /** Is as the test says. */
  private final class Lock implements ScreenLock {
    @Override
    public State state() {
      return state;
    }

    @Override
    public Watching watch(Runnable listener) {
      changed = listener;
      watchers.incrementAndGet();
      return watchers::decrementAndGet;
    }
  }

  /** Shows everything. */
  private final class Notes implements SystemNotifications {
    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public OptionalLong show(Note note) {
      shown.add(note);
      return OptionalLong.of(shown.size());
    }

    @Override
    public OptionalLong replace(long note, Note other) {
      replaced.add(Map.entry(note, other));
      return OptionalLong.of(note);
    }

    @Override
    public void withdraw(long note) {}

    @Override
    public void close() {}
  }

  /** Is never needed. */
  private static final class NoWindow implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {
      throw new AssertionError("the system shows them");
    }

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
