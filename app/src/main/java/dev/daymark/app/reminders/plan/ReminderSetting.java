package dev.daymark.app.reminders.plan;

import dev.daymark.domain.CalendarId;
import dev.daymark.storage.SettingsRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys under which the store keeps {@link ReminderSettings}; damaged values are as unset. */
public enum ReminderSetting {
  SHOW("reminders.show", "true"),
  EVENTS("reminders.events", "true"),
  TIME_BLOCKS("reminders.timeBlocks", "true"),
  TASK_DAY("reminders.taskDay", "true"),
  TASK_DAY_AT("reminders.taskDayAt", "09:00"),
  OVERDUE("reminders.overdue", "false"),
  INVITATIONS("reminders.invitations", "true"),
  /** {@code before}, {@code same} or {@code never}. */
  WHOLE_DAY("reminders.wholeDay", "before"),
  WHOLE_DAY_AT("reminders.wholeDayAt", "18:00"),
  QUIET("reminders.quiet", "false"),
  QUIET_FROM("reminders.quietFrom", "21:00"),
  QUIET_TO("reminders.quietTo", "07:00"),
  /** In minutes. */
  SNOOZE("reminders.snooze", "10"),
  HIDE_DETAILS("reminders.hideDetails", "false"),
  /** One of {@link ReminderSound}. */
  SOUND("reminders.sound", "soft-bell"),
  /** An instant, or nothing. */
  PAUSED_UNTIL("reminders.pausedUntil", ""),
  /** The ids of calendars, with commas between them. */
  MUTED("reminders.muted", "");

  private final String path;
  private final String usual;

  ReminderSetting(String path, String usual) {
    this.path = path;
    this.usual = usual;
  }

  /** The key in the store. */
  public String path() {
    return path;
  }

  /** What holds until the person chooses. */
  public String usual() {
    return usual;
  }

  /** What is set; blocks. */
  public String read(SettingsRepository settings) {
    return settings.get(path).orElse(usual);
  }

  /** Reads all of them; blocks. */
  public static ReminderSettings readAll(SettingsRepository settings) {
    return of(setting -> setting.read(settings));
  }

  /** All of them, from their texts. */
  public static ReminderSettings of(Function<ReminderSetting, String> texts) {
    return new ReminderSettings(
        isOn(SHOW, texts),
        isOn(EVENTS, texts),
        isOn(TIME_BLOCKS, texts),
        isOn(TASK_DAY, texts) ? time(TASK_DAY_AT, texts) : null,
        isOn(OVERDUE, texts),
        isOn(INVITATIONS, texts),
        wholeDay(texts),
        isOn(QUIET, texts) ? new QuietTime(time(QUIET_FROM, texts), time(QUIET_TO, texts)) : null,
        snooze(texts.apply(SNOOZE)),
        DetailHiding.of(texts.apply(HIDE_DETAILS)),
        ReminderSound.of(texts.apply(SOUND)),
        instant(texts.apply(PAUSED_UNTIL)),
        calendars(texts.apply(MUTED)));
  }

  private static boolean isOn(ReminderSetting setting, Function<ReminderSetting, String> texts) {
    return Boolean.parseBoolean(texts.apply(setting));
  }

  private static LocalTime time(ReminderSetting setting, Function<ReminderSetting, String> texts) {
    try {
      return LocalTime.parse(texts.apply(setting));
    } catch (DateTimeParseException damaged) {
      return LocalTime.parse(setting.usual);
    }
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeParseException damaged) {
      return null;
    }
  }

  private static @Nullable WholeDayRule wholeDay(Function<ReminderSetting, String> texts) {
    LocalTime at = time(WHOLE_DAY_AT, texts);
    return switch (texts.apply(WHOLE_DAY)) {
      case "never" -> null;
      case "same" -> new WholeDayRule(0, at);
      default -> new WholeDayRule(1, at);
    };
  }

  private static Duration snooze(String minutes) {
    try {
      return Duration.ofMinutes(Math.clamp(Integer.parseInt(minutes), 1, 24 * 60));
    } catch (NumberFormatException damaged) {
      return ReminderSettings.USUAL.snooze();
    }
  }

  /** The calendars that a text of {@link #MUTED} names. */
  public static Set<CalendarId> calendars(String text) {
    try {
      return Arrays.stream(text.split(","))
          .filter(id -> !id.isBlank())
          .map(CalendarId::parse)
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException damaged) {
      return Set.of();
    }
  }
}
