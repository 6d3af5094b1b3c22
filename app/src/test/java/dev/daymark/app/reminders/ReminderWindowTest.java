package dev.daymark.app.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.platform.Host;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptFacts;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.show.ReminderDesk;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Daymark's own window, with no other window of Daymark on the screen. */
final class ReminderWindowTest {

  private final TestSession test = new TestSession();
  private final ReminderDesk desk =
      new ReminderDesk(
          test.store(),
          () -> TestSession.NOW,
          () -> TestSession.ZONE,
          new Host(Map.of(), "Windows 11", Path.of("home")),
          address -> {});
  private final ReminderWindow window =
      FxThread.call(
          () ->
              new ReminderWindow(
                  desk,
                  new ReminderWords(test.messages(), Formatting.of(Locale.UK)),
                  new ThemeController(
                      new SimpleObjectProperty<>(ColorScheme.LIGHT), new EventColours()),
                  new InlineTasks(),
                  prompts -> {}));

  @AfterEach
  void close() {
    window.keepOnly(Set.of());
    FxThread.run(() -> {});
    assertThat(FxThread.call(() -> Window.getWindows().isEmpty())).isTrue();
    desk.close();
    test.close();
  }

  private static Prompt block() {
    ZonedDateTime start = TestSession.NOW.atZone(TestSession.ZONE).plusMinutes(10);
    return new Prompt(
        new ReminderKey(
            new TaskId(new UUID(1, 1)),
            ReminderKind.TIME_BLOCK,
            0,
            new Deadline.At(start.toInstant())),
        new Deadline.At(TestSession.NOW),
        new EventTime.Timed(start, start.plusHours(2)),
        null,
        "Section drawings",
        "Work",
        "",
        null,
        Instant.EPOCH,
        new PromptFacts(0, null, 0, 0, "#EF6C00"));
  }

  private List<String> shown(String hiding) {
    ReminderSettings settings =
        ReminderSetting.of(
            setting -> setting == ReminderSetting.HIDE_DETAILS ? hiding : setting.usual());
    window.show(List.of(block()), settings);
    return FxThread.call(
        () ->
            Window.getWindows().stream()
                .flatMap(it -> it.getScene().getRoot().lookupAll(".dm-prompt-row *").stream())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  @Test
  void aReminderIsShownWithItsAnswers() {
    assertThat(shown("false"))
        .contains("Section drawings", "10:34 \u2013 12:34, in 10 min", "Complete", "Snooze");
  }

  @Test
  void aReminderStandsInTheColourOfItsList() {
    shown("false");
    List<String> classes =
        FxThread.call(
            () ->
                Window.getWindows().stream()
                    .flatMap(it -> it.getScene().getRoot().lookupAll(".dm-status").stream())
                    .flatMap(ring -> ring.getStyleClass().stream())
                    .toList());
    assertThat(classes).contains("dm-c-EF6C00");
  }

  @Test
  void whoAlwaysHidesDetailsIsOnlyToldThatThereIsOne() {
    assertThat(shown("true"))
        .contains("Reminder", "Complete", "Snooze")
        .noneMatch(text -> text != null && text.contains("Section"))
        .noneMatch(text -> text != null && text.contains("10:34"));
  }

  @Test
  void onALockedScreenNobodySeesItSoThatItNeedNotHide() {
    assertThat(shown("locked")).contains("Section drawings");
  }
}
