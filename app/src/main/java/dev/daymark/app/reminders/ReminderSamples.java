package dev.daymark.app.reminders;

import dev.daymark.app.platform.notifications.SystemNotifications.Note;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptFacts;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.show.Notes;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Reminders of a made-up day, for a look at how they are brought to the person. */
public final class ReminderSamples {
  private static final String WORK = "#EF6C00";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ReminderSettings SETTINGS = ReminderSetting.of(ReminderSetting::usual);

  private final ReminderWords words;
  private final LocalDate day;
  private final ZoneId zone;

  /**
   * @param day on which they come
   */
  public ReminderSamples(ReminderWords words, LocalDate day, ZoneId zone) {
    this.words = words;
    this.day = day;
    this.zone = zone;
  }

  /** What the system is told, when a time block, a call and several at once are near. */
  public List<Note> notes() {
    ZonedDateTime call = at(15, 30);
    EventTime.Timed meeting =
        new EventTime.Timed(
            call.withZoneSameInstant(NEW_YORK), call.plusHours(1).withZoneSameInstant(NEW_YORK));
    Prompt event =
        prompt(
            "Review with New York",
            "Norr Studio",
            ReminderKind.EVENT,
            call,
            meeting,
            new PromptFacts(3, null, 0, 0, WORK));
    List<Prompt> away =
        List.of(
            prompt("Car insurance", "Home", ReminderKind.TASK_REMIND, at(5, 0), null, none()),
            prompt("Timesheets", "Work", ReminderKind.TASK_REMIND, at(5, 30), null, none()),
            prompt("Dentist", "Mara", ReminderKind.EVENT, at(8, 0), null, none()));
    return List.of(
        note(List.of(block()), at(13, 20)), note(List.of(event), at(15, 28)), note(away, at(7, 0)));
  }

  private Note note(List<Prompt> prompts, ZonedDateTime now) {
    return Notes.of(prompts, SETTINGS, false, now.toInstant(), zone, words);
  }

  /** What is in Daymark's own window where the system has no buttons. */
  public Region ownWindow(EventColours colours) {
    Prompt due =
        prompt("Call tile shop", "Work", ReminderKind.TASK_REMIND, at(13, 20), null, none());
    ReminderList list = new ReminderList(words, colours, new Unanswered(), () -> {});
    list.show(List.of(block(), due), at(13, 20).toInstant(), zone, SETTINGS.snooze(), false);
    return list;
  }

  private Prompt block() {
    ZonedDateTime start = at(13, 30);
    return prompt(
        "Section drawings A–D",
        "Work",
        ReminderKind.TIME_BLOCK,
        start,
        new EventTime.Timed(start, start.plusHours(2)),
        new PromptFacts(0, new Due.OnDay(day), 1, 4, WORK));
  }

  private static PromptFacts none() {
    return new PromptFacts(0, null, 0, 0, WORK);
  }

  private ZonedDateTime at(int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(zone);
  }

  private static Prompt prompt(
      String title,
      String source,
      ReminderKind kind,
      ZonedDateTime start,
      @Nullable EventTime time,
      PromptFacts facts) {
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    ItemId item = kind.isOfEvent() ? new EventId(id) : new TaskId(id);
    Deadline at = new Deadline.At(start.toInstant());
    URI call = kind.isOfEvent() ? URI.create("https://meet.norrstudio.example/ny") : null;
    return new Prompt(
        new ReminderKey(item, kind, 0, at),
        at,
        time,
        null,
        title,
        source,
        "",
        call,
        Instant.EPOCH,
        facts);
  }

  /** A picture answers nothing. */
  private static final class Unanswered implements ReminderRow.Answers {
    @Override
    public void acknowledge(Prompt prompt) {}

    @Override
    public void snooze(Prompt prompt, Duration time) {}

    @Override
    public void snoozeUntil(Prompt prompt, Instant moment) {}

    @Override
    public void snoozeUntilStart(Prompt prompt) {}

    @Override
    public void pickTime(Prompt prompt) {}

    @Override
    public void complete(Prompt prompt) {}

    @Override
    public void join(Prompt prompt) {}

    @Override
    public void open(Prompt prompt) {}
  }
}
