package dev.daymark.app.reminders.show;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptFacts;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reminders say. May be used from any thread. */
public record ReminderWords(Messages messages, Formatting formatting) {

  /** More titles than this are only counted. */
  private static final int NAMED = 4;

  /** What begins later than this is told without how long it is until then. */
  private static final Duration SOON = Duration.ofHours(12);

  /** Later than this, the person was away. */
  private static final Duration AWAY = Duration.ofMinutes(2);

  /** The item's name. */
  public String title(Prompt prompt) {
    return prompt.title().isEmpty() ? messages.text("reminders.untitled") : prompt.title();
  }

  /** {@code In 10 min, 13:30 – 15:30}, and below it where and what else is worth knowing. */
  public String body(Prompt prompt, Instant now, ZoneId zone) {
    return Stream.of(when(prompt, now, zone, true), context(prompt, now, zone))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** {@code 13:30 – 15:30, in 10 min}; {@code Due today} for a task of a day. */
  public String when(Prompt prompt, Instant now, ZoneId zone) {
    return when(prompt, now, zone, false);
  }

  /**
   * @param distanceFirst whether how long it is until then comes before the time
   */
  private String when(Prompt prompt, Instant now, ZoneId zone, boolean distanceFirst) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant start = prompt.startIn(zone);
    String when =
        switch (prompt.time()) {
          case EventTime.Timed timed -> span(timed, start, now, zone, distanceFirst);
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

  private String span(
      EventTime.Timed timed, Instant start, Instant now, ZoneId zone, boolean distanceFirst) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    ZonedDateTime from = timed.start().withZoneSameInstant(zone);
    LocalDateTime to = timed.end().withZoneSameInstant(zone).toLocalDateTime();
    boolean todayOnly = from.toLocalDate().equals(today) && to.toLocalDate().equals(today);
    String absolute =
        todayOnly
            ? formatting.timeRange(from.toLocalTime(), to.toLocalTime())
            : formatting.span(from.toLocalDateTime(), to, today);
    Duration left = wholeMinutes(Duration.between(now, start));
    String when = absolute;
    if (left.isPositive() && left.compareTo(SOON) <= 0) {
      when =
          distanceFirst
              ? messages.text("reminders.soonFirst", formatting.duration(left), absolute)
              : messages.text("reminders.soon", formatting.distance(left), absolute);
    }
    return from.getOffset().equals(timed.start().getOffset())
        ? when
        : messages.text("reminders.elsewhere", when, elsewhere(timed.start(), from, today));
  }

  /** What is shown a moment after it fell due is still ten minutes ahead, not nine. */
  private static Duration wholeMinutes(Duration left) {
    return left.plusSeconds(59).plusNanos(999_999_999).truncatedTo(ChronoUnit.MINUTES);
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
    String day = formatting.relativeDayWithin(at.toLocalDate(), today);
    String time = formatting.time(at.toLocalTime());
    String moment = messages.text("ui.date.dayAndTime", day, time);
    return switch (prompt.key().kind()) {
      case TASK_DAY -> messages.text("reminders.due", day);
      case TASK_OVERDUE -> messages.text("reminders.overdue");
      case TASK_DUE -> messages.text("reminders.due", moment);
      case TASK_REMIND, TIME_BLOCK, EVENT, WHOLE_DAY, INVITATION, MOVED ->
          at.toLocalDate().equals(today)
              ? messages.text("reminders.atTime", time)
              : messages.text("reminders.at", moment);
    };
  }

  /** The calendar or list, and the place. */
  public String where(Prompt prompt) {
    return Stream.of(prompt.source(), prompt.location())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** {@code Work · due today · 1 of 4 subtasks done}, {@code Norr Studio · Room 2 · 3 going}. */
  private String context(Prompt prompt, Instant now, ZoneId zone) {
    PromptFacts facts = prompt.facts();
    Due due = facts.due();
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.of(
            where(prompt),
            facts.going() > 0 ? messages.text("reminders.going", facts.going()) : "",
            due == null
                ? ""
                : messages.text(
                    "tasks.row.due", formatting.relativeDayWithin(due.dayIn(zone), today)),
            facts.parts() > 0
                ? messages.text("tasks.row.parts", facts.partsDone(), facts.parts())
                : "")
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
