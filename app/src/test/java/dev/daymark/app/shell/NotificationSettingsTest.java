package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.DetailHiding;
import dev.daymark.app.reminders.plan.QuietTime;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.plan.ReminderSound;
import dev.daymark.app.reminders.plan.WholeDayRule;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.controls.Switch;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every control of the page is used once; the reminders read what it stored. */
final class NotificationSettingsTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void open() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.NOTIFICATIONS)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void flip(ReminderSetting setting) {
    window.act(
        it -> {
          Switch control = (Switch) it.scene().lookup("#" + id(setting));
          control.setSelected(!control.isSelected());
        });
  }

  @SuppressWarnings("unchecked")
  private void choose(ReminderSetting setting, String value) {
    window.act(it -> ((ComboBox<String>) it.scene().lookup("#" + id(setting))).setValue(value));
  }

  private static String id(ReminderSetting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  private ReminderSettings stored() {
    return ReminderSetting.readAll(window.store().settings());
  }

  @Test
  void everySwitchIsKept() {
    flip(ReminderSetting.SHOW);
    flip(ReminderSetting.EVENTS);
    flip(ReminderSetting.TIME_BLOCKS);
    flip(ReminderSetting.TASK_DAY);
    flip(ReminderSetting.OVERDUE);
    flip(ReminderSetting.INVITATIONS);
    ReminderSettings now = stored();
    assertThat(now.show()).isFalse();
    assertThat(now.events()).isFalse();
    assertThat(now.timeBlocks()).isFalse();
    assertThat(now.taskDayAt()).isNull();
    assertThat(now.overdue()).isTrue();
    assertThat(now.invitations()).isFalse();
  }

  @Test
  void aPauseIsKeptToldInTheStatusBarAndEndedThere() {
    assertThat(window.shows("#reminders-paused")).isFalse();
    window.click("#pause-hour");
    assertThat(stored().pausedUntil()).isEqualTo(TestSession.NOW.plus(Duration.ofHours(1)));
    assertThat(window.texts("#reminders-paused")).containsExactly("Paused until 11:24");
    assertThat(window.shows("#pause-hour")).isFalse();
    window.click("#reminders-paused");
    assertThat(stored().pausedUntil()).isNull();
    assertThat(window.shows("#reminders-paused")).isFalse();
    window.click("#pause-tomorrow");
    assertThat(window.texts("#reminders-paused")).containsExactly("Paused until tomorrow, 08:00");
    assertThat(stored().pausedUntil()).isEqualTo("2026-11-19T07:00:00Z");
    window.click("#resume-reminders");
    assertThat(stored().pausedUntil()).isNull();
  }

  @Test
  void everyChoiceIsKept() {
    choose(ReminderSetting.TASK_DAY_AT, "08:30");
    choose(ReminderSetting.QUIET_FROM, "22:00");
    choose(ReminderSetting.QUIET_TO, "06:30");
    flip(ReminderSetting.QUIET);
    choose(ReminderSetting.SNOOZE, "30");
    choose(ReminderSetting.SOUND, "none");
    choose(ReminderSetting.HIDE_DETAILS, "locked");
    choose(ReminderSetting.WHOLE_DAY, "same");
    choose(ReminderSetting.WHOLE_DAY_AT, "07:00");
    ReminderSettings now = stored();
    assertThat(now.taskDayAt()).isEqualTo(LocalTime.of(8, 30));
    assertThat(now.quiet()).isEqualTo(new QuietTime(LocalTime.of(22, 0), LocalTime.of(6, 30)));
    assertThat(now.snooze()).isEqualTo(Duration.ofMinutes(30));
    assertThat(now.sound()).isEqualTo(ReminderSound.NONE);
    assertThat(now.hideDetails()).isEqualTo(DetailHiding.WHEN_LOCKED);
    assertThat(now.wholeDay()).isEqualTo(new WholeDayRule(0, LocalTime.of(7, 0)));
  }

  @Test
  void aTimeCanBeChosenOnlyWhileItsSwitchIsOn() {
    assertThat(canChooseQuietTime()).isFalse();
    flip(ReminderSetting.QUIET);
    assertThat(canChooseQuietTime()).isTrue();
  }

  private boolean canChooseQuietTime() {
    return window.read(scene -> !scene.lookup("#quiet_from").isDisabled());
  }

  @Test
  void aCalendarIsSilencedAndRemindsAgain() {
    String first = window.store().calendars().all().getFirst().id().toString();
    window.act(it -> calendarSwitch(it).setSelected(false));
    assertThat(window.store().settings().get(ReminderSetting.MUTED.path())).contains(first);
    window.act(it -> calendarSwitch(it).setSelected(true));
    assertThat(window.store().settings().get(ReminderSetting.MUTED.path())).contains("");
  }

  private static Switch calendarSwitch(MainWindow window) {
    return (Switch) window.scene().lookup(".dm-notifications .dense .dm-switch");
  }

  @Test
  void whatIsSetElsewhereShowsAtOnce() {
    window.store().settings().put(ReminderSetting.SNOOZE.path(), "60");
    window.settle();
    Object shown = window.read(it -> ((ComboBox<?>) it.lookup("#snooze")).getValue());
    assertThat(shown).isEqualTo("60");
  }
}
