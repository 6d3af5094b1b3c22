package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reminders say. May be used from any thread. */
public record ReminderWords(Messages messages, Formatting formatting) {

  /** More titles than this are only counted. */
  private static final int NAMED = 4;

  /** Later than this, the person was away. */
  private static final Duration AWAY = Duration.ofMinutes(2);

  /** The item's name. */
  public String title(Prompt prompt) {
    return prompt.title().isEmpty() ? messages.text("reminders.untitled") : prompt.title();
  }

  /** {@code In 10 min, 13:30 – 15:30}, and below it where. */
  public String body(Prompt prompt, Instant now, ZoneId zone) {
    return Stream.of(when(prompt, now, zone), where(prompt))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** {@code In 10 min, 13:30 – 15:30}; {@code Due today} for a task of a day. */
  public String when(Prompt prompt, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant start = prompt.startIn(zone);
    String when =
        switch (prompt.time()) {
          case EventTime.Timed timed -> span(timed, start, now, zone);
          case EventTime.AllDay day ->
              messages.text("reminders.wholeDay", formatting.relativeDay(day.start(), today));
          case null -> task(prompt, start, today, zone);
        };
    return switch (prompt.key().kind()) {
      case INVITATION -> messages.text("reminders.invitation", when);
      case MOVED -> messages.text("reminders.moved", when);
      case EVENT, WHOLE_DAY, TIME_BLOCK, TASK_REMIND, TASK_DUE, TASK_DAY, TASK_OVERDUE -> when;
    };
  }

  private String span(EventTime.Timed timed, Instant start, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    ZonedDateTime from = timed.start().withZoneSameInstant(zone);
    LocalDateTime to = timed.end().withZoneSameInstant(zone).toLocalDateTime();
    boolean todayOnly = from.toLocalDate().equals(today) && to.toLocalDate().equals(today);
    String absolute =
        todayOnly
            ? formatting.timeRange(from.toLocalTime(), to.toLocalTime())
            : formatting.span(from.toLocalDateTime(), to, today);
    Duration left = Duration.between(now, start);
    String when =
        left.isNegative() || left.compareTo(Duration.ofHours(12)) > 0
            ? absolute
            : messages.text("reminders.soon", formatting.distance(left), absolute);
    return from.getOffset().equals(timed.start().getOffset())
        ? when
        : messages.text("reminders.elsewhere", when, elsewhere(timed.start(), from, today));
  }

  /** {@code 09:30 in New York}, with the day where it is another there. */
  private String elsewhere(ZonedDateTime there, ZonedDateTime here, LocalDate today) {
    String time =
        there.toLocalDate().equals(here.toLocalDate())
            ? formatting.time(there.toLocalTime())
            : formatting.dayAndTime(there.toLocalDateTime(), today);
    return messages.text("inspector.otherZone", time, formatting.city(there.getZone()));
  }

  private String task(Prompt prompt, Instant start, LocalDate today, ZoneId zone) {
    LocalDateTime at = LocalDateTime.ofInstant(start, zone);
    ReminderKind kind = prompt.key().kind();
    return switch (kind) {
      case TASK_DAY ->
          messages.text("reminders.due", formatting.relativeDay(at.toLocalDate(), today));
      case TASK_OVERDUE -> messages.text("reminders.overdue");
      case TASK_DUE -> messages.text("reminders.due", formatting.dayAndTime(at, today));
      case TASK_REMIND, TIME_BLOCK, EVENT, WHOLE_DAY, INVITATION, MOVED ->
          messages.text("reminders.at", formatting.dayAndTime(at, today));
    };
  }

  /** The calendar or list, and the place. */
  public String where(Prompt prompt) {
    return Stream.of(prompt.source(), prompt.location())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** {@code 3 reminders while you were away}. */
  public String headline(List<Prompt> prompts, Instant now, ZoneId zone) {
    boolean tasksOfDay =
        prompts.stream().allMatch(prompt -> prompt.key().kind() == ReminderKind.TASK_DAY);
    boolean away =
        prompts.stream().anyMatch(prompt -> prompt.due().in(zone).isBefore(now.minus(AWAY)));
    String key =
        away ? "reminders.groupAway" : tasksOfDay ? "reminders.groupToday" : "reminders.group";
    return messages.text(key, prompts.size());
  }

  /** The titles of several. */
  public String titles(List<Prompt> prompts) {
    String named =
        prompts.stream().limit(NAMED).map(this::title).collect(Collectors.joining(" · "));
    int more = prompts.size() - NAMED;
    return more > 0 ? messages.text("reminders.more", named, more) : named;
  }
}
