package dev.daymark.app.reminders.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.lock.ScreenLock;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.notifications.FullScreen;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.service.ReminderService;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDesktopTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @TempDir Path dir;

  private final InstantSource clock = InstantSource.system();
  private final BlockingQueue<List<StoreChange>> changes = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Prompt>> opened = new LinkedBlockingQueue<>();
  private RealDesktop desktop;
  private LocalStore store;
  private ReminderService service;
  private SystemDisplay display;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    desktop = RealDesktop.start(dir);
    store = JdbiStore.inMemory(clock);
    store.subscribe(changes::add);
    service = new ReminderService(store, clock, () -> ZONE);
    ReminderAnswers answers =
        new ReminderAnswers(service, store.localEdits(), address -> {}, clock, () -> ZONE);
    Messages messages = new Messages(Locale.UK);
    display =
        new SystemDisplay(
            heard -> new DesktopNotifications(desktop.host(), heard),
            new NoWindow(),
            new ReminderWords(messages, Formatting.of(Locale.UK)),
            answers,
            opened::add,
            clock,
            () -> ZONE,
            () -> ScreenLock.State.UNKNOWN);
    service.start(display);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
      display.close();
      store.close();
    }
    if (desktop != null) {
      desktop.close();
    }
  }

  /** Nothing may be shown anywhere else. */
  private static final class NoWindow implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {
      throw new AssertionError("shown in the own window: " + prompts);
    }

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }

  private TaskId taskNow(String title) {
    ZonedDateTime soon = ZonedDateTime.now(clock.withZone(ZONE)).plusSeconds(1);
    return store
        .localEdits()
        .createTask(store.tasks().defaultList().id(), TaskContent.of(title).withRemindAt(soon))
        .item()
        .id();
  }

  /** Waits for a commit after which the one reminder is at a stage. */
  private ReminderState awaitStage(Stage stage) throws InterruptedException {
    while (true) {
      List<ReminderState> states = store.reminders().all();
      if (!states.isEmpty() && states.stream().allMatch(state -> state.stage() == stage)) {
        return states.getFirst();
      }
      assertThat(changes.poll(60, TimeUnit.SECONDS)).as("nothing more is stored").isNotNull();
    }
  }

  private void shown(int count) throws IOException, InterruptedException {
    awaitStage(Stage.SHOWN);
    desktop.awaitShown(count);
  }

  @Test
  void aTaskIsCompletedByItsButton() throws IOException, InterruptedException {
    TaskId task = taskNow("Call tile shop");
    shown(1);
    desktop.press("Complete");
    awaitStage(Stage.ACKNOWLEDGED);
    assertThat(store.tasks().find(task).orElseThrow().content().status())
        .isEqualTo(TaskStatus.COMPLETED);
    desktop.awaitShown(0);
  }

  @Test
  void aReminderIsPutOffByItsButton() throws IOException, InterruptedException {
    taskNow("Call tile shop");
    shown(1);
    desktop.press("Snooze 1 hour");
    ReminderState state = awaitStage(Stage.SNOOZED);
    assertThat(Duration.between(state.changedAt(), state.snoozedUntil()))
        .isCloseTo(Duration.ofHours(1), Duration.ofSeconds(5));
  }

  @Test
  void aClickOnTheTextOpensWhatItIsAbout() throws IOException, InterruptedException {
    TaskId task = taskNow("Call tile shop");
    shown(1);
    desktop.click();
    List<Prompt> prompts = opened.poll(60, TimeUnit.SECONDS);
    assertThat(prompts).extracting(prompt -> prompt.key().item()).containsExactly(task);
    awaitStage(Stage.ACKNOWLEDGED);
  }

  @Test
  void whatThePersonTakesAwayIsAcknowledged() throws IOException, InterruptedException {
    taskNow("Call tile shop");
    shown(1);
    desktop.dismiss();
    awaitStage(Stage.ACKNOWLEDGED);
  }

  @Test
  void whatIsAnsweredElsewhereGoesFromTheScreen() throws IOException, InterruptedException {
    taskNow("Call tile shop");
    shown(1);
    service.acknowledge(List.of(awaitStage(Stage.SHOWN).key()));
    desktop.awaitShown(0);
    assertThat(awaitStage(Stage.ACKNOWLEDGED).key().item()).isInstanceOf(TaskId.class);
  }

  @Test
  void severalWithinFiveSecondsBecomeOneThatPutsAllOff() throws IOException, InterruptedException {
    taskNow("Call tile shop");
    shown(1);
    taskNow("Defrost salmon");
    while (store.reminders().all().size() < 2) {
      assertThat(changes.poll(60, TimeUnit.SECONDS)).isNotNull();
    }
    shown(1);
    desktop.press("Snooze all");
    awaitStage(Stage.SNOOZED);
    assertThat(store.reminders().all()).hasSize(2);
  }

  @Test
  void hiddenDetailsAreNotOnTheScreen() throws IOException, InterruptedException {
    store.settings().put(ReminderSetting.HIDE_DETAILS.path(), "true");
    ZonedDateTime start = ZonedDateTime.now(clock.withZone(ZONE)).plusMinutes(5);
    store
        .localEdits()
        .createEvent(
            store.calendars().defaultCalendar().id(),
            EventContent.of("Surgery", new EventTime.Timed(start, start.plusHours(1)))
                .withLocation("Ward 9"));
    shown(1);
    desktop.dismiss();
    awaitStage(Stage.ACKNOWLEDGED);
    assertThat(desktop.history()).contains("Reminder").doesNotContain("Surgery", "Ward 9");
  }

  @Test
  void aWindowThatFillsTheScreenIsNoticed() throws IOException, InterruptedException {
    taskNow("Call tile shop");
    shown(1);
    assertThat(new FullScreen(desktop.host()).isOn()).isFalse();
    desktop.fillScreen();
    assertThat(new FullScreen(desktop.host()).isOn()).isTrue();
  }

  @Test
  void aTestReminderIsShownAndItsAnswerChangesNothing() throws IOException, InterruptedException {
    display.show(
        List.of(TestReminder.of(new Messages(Locale.UK), clock.instant(), ZONE)),
        ReminderSettings.USUAL);
    desktop.awaitShown(1);
    display.keepOnly(Set.of());
    desktop.awaitShown(1);
    desktop.press("Snooze until start");
    desktop.awaitShown(0);
    assertThat(store.reminders().all()).isEmpty();
  }
}
