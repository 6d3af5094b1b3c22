package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.reminders.NotificationsViewModel;
import dev.daymark.app.reminders.RemindersViewModel;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.reminder.ReminderKey;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tray offers, without a tray. */
final class TrayMenuTest {

  private final TestSession test = new TestSession();
  private final ReminderDesk desk = StageParts.reminders(test.store());
  private final NotificationsViewModel reminders = new NotificationsViewModel(desk, test.session());
  private final RemindersViewModel open = new RemindersViewModel(desk, test.session());
  private final List<String> done = new ArrayList<>();
  private final StatusBarViewModel day = new StatusBarViewModel(test.session());
  private final Background background = FxThread.call(this::background);

  private Background background() {
    ThemeController theme =
        new ThemeController(Platform.getPreferences().colorSchemeProperty(), new EventColours());
    WindowDress.addSheets(theme);
    Preferences preferences =
        new Preferences(
            test.store().settings(), test.session().background(), Map.of(), failure -> {});
    Background made =
        new Background(
            new Background.Parts(
                new Host(Map.of(), "Linux", Path.of("home")),
                new Stage(),
                preferences,
                test.messages(),
                theme,
                new NoActions()));
    made.followDay(day, reminders, open);
    return made;
  }

  /** Nothing happens to the window. */
  private final class NoActions implements Background.Actions {
    @Override
    public void comeForward() {}

    @Override
    public void leave() {}

    @Override
    public void newEvent() {}

    @Override
    public void newTask() {}

    @Override
    public void syncNow() {}

    @Override
    public void openReminders() {
      done.add("reminders");
    }
  }

  @AfterEach
  void close() {
    FxThread.run(background::close);
    reminders.close();
    open.close();
    desk.close();
    day.close();
    test.close();
  }

  private List<Entry> menu() {
    return FxThread.call(() -> background.look().menu());
  }

  private List<String> labels() {
    return menu().stream()
        .map(
            entry ->
                switch (entry) {
                  case Entry.Words words -> words.label();
                  case Entry.Action action -> action.label();
                  case Entry.Rule _ -> "-";
                })
        .toList();
  }

  private void choose(String label) {
    menu().stream()
        .filter(Entry.Action.class::isInstance)
        .map(Entry.Action.class::cast)
        .filter(action -> action.label().equals(label))
        .forEach(action -> action.action().run());
    FxThread.run(() -> {});
  }

  @Test
  void whatIsNextStandsInTheMenu() {
    assertThat(labels()).noneMatch(label -> label.startsWith("Next"));
    ZonedDateTime start = LocalDateTime.parse("2026-11-18T13:30").atZone(TestSession.ZONE);
    test.store()
        .localEdits()
        .createEvent(
            test.store().calendars().defaultCalendar().id(),
            EventContent.of("Section drawings", new EventTime.Timed(start, start.plusHours(1))));
    assertThat(labels()).contains("Next: Section drawings at 13:30");
  }

  @Test
  void remindersArePausedAndComeAgain() {
    choose("Pause reminders for 1 hour");
    assertThat(labels())
        .contains("Reminders paused until 11:24", "Remind again")
        .doesNotContain("Pause reminders for 1 hour");
    choose("Remind again");
    assertThat(labels()).doesNotContain("Remind again");
    choose("Pause reminders until tomorrow");
    assertThat(labels()).contains("Reminders paused until tomorrow, 08:00");
  }

  @Test
  void remindersThatAreNotAnsweredStandInTheMenuAndLeadToTheirList() throws Exception {
    assertThat(labels()).noneMatch(label -> label.endsWith("reminder"));
    ZonedDateTime soon = TestSession.NOW.atZone(TestSession.ZONE).plusMinutes(5);
    test.store()
        .localEdits()
        .createEvent(
            test.store().calendars().defaultCalendar().id(),
            EventContent.of("Call", new EventTime.Timed(soon, soon.plusHours(1))));
    BlockingQueue<Integer> counts = new LinkedBlockingQueue<>();
    FxThread.run(() -> open.countProperty().subscribe(count -> counts.add(count.intValue())));
    desk.service().start(new Nowhere());
    while (Objects.requireNonNull(counts.poll(30, TimeUnit.SECONDS)) == 0) {
      assertThat(done).isEmpty();
    }
    assertThat(labels()).contains("1 reminder");
    choose("1 reminder");
    assertThat(done).containsExactly("reminders");
  }

  /** Shows nothing. */
  private static final class Nowhere implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {}

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }
}
