package dev.daymark.app.reminders.mail;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderWords;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the mails: reminders, the agenda of a day, and a test. */
final class MailWriter {

  private final Messages messages;
  private final Formatting formatting;
  private final ReminderWords words;
  private final Supplier<UUID> ids;
  private final MailTemplate text = MailTemplate.read("mail.txt");
  private final MailTemplate html = MailTemplate.read("mail.html");

  MailWriter(Messages messages, Formatting formatting, Supplier<UUID> ids) {
    this.messages = messages;
    this.formatting = formatting;
    this.words = new ReminderWords(messages, formatting);
    this.ids = ids;
  }

  /** A line of a mail. */
  private record Line(LocalDateTime order, String when, String what, String where) {

    Map<String, String> gaps() {
      return Map.of("when", when, "what", what, "where", where);
    }
  }

  QueuedMail reminder(Prompt prompt, Instant now, ZoneId zone) {
    String title = words.title(prompt);
    Line line =
        new Line(LocalDateTime.MIN, words.when(prompt, now, zone), title, words.where(prompt));
    return mail("reminder/" + prompt.key().text(), title, "", List.of(line), now);
  }

  /** What a day holds; blocks. */
  QueuedMail agenda(LocalDate day, LocalStore store, Instant now, ZoneId zone) {
    List<Line> lines = new ArrayList<>(events(day, store, zone));
    lines.addAll(tasks(day, store, zone));
    lines.sort(Comparator.comparing(Line::order));
    return mail(
        "agenda/" + day,
        messages.text("mail.agenda.title", formatting.dayLong(day, day)),
        messages.text("mail.agenda.lead", lines.size()),
        lines,
        now);
  }

  Letter test(Instant now) {
    QueuedMail mail =
        mail(
            "test",
            messages.text("mail.test.title"),
            messages.text("mail.test.lead"),
            List.of(),
            now);
    return new Letter(mail.id(), mail.subject(), mail.text(), mail.html());
  }

  private List<Line> events(LocalDate day, LocalStore store, ZoneId zone) {
    Map<CalendarId, Calendar> calendars = new HashMap<>();
    store.calendars().all().forEach(calendar -> calendars.put(calendar.id(), calendar));
    List<Line> lines = new ArrayList<>();
    for (Occurrence occurrence : store.events().occurrences(day, day.plusDays(1), zone)) {
      Calendar calendar = calendars.get(occurrence.event().calendarId());
      if (calendar != null && calendar.visible() && calendar.selected()) {
        lines.add(event(occurrence, calendar, day, zone));
      }
    }
    return lines;
  }

  private Line event(Occurrence occurrence, Calendar calendar, LocalDate day, ZoneId zone) {
    String place = occurrence.event().content().location();
    String where = calendar.summary() + (place.isEmpty() ? "" : " · " + place);
    String what = named(occurrence.event().content().summary());
    return switch (occurrence.time()) {
      case EventTime.AllDay _ ->
          new Line(day.atStartOfDay(), messages.text("mail.agenda.allDay"), what, where);
      case EventTime.Timed timed -> {
        LocalDateTime from = timed.start().withZoneSameInstant(zone).toLocalDateTime();
        LocalDateTime to = timed.end().withZoneSameInstant(zone).toLocalDateTime();
        yield new Line(from, range(from, to, day), what, where);
      }
    };
  }

  private String range(LocalDateTime from, LocalDateTime to, LocalDate day) {
    return from.toLocalDate().equals(day) && to.toLocalDate().equals(day)
        ? formatting.timeRange(from.toLocalTime(), to.toLocalTime())
        : formatting.span(from, to, day);
  }

  private List<Line> tasks(LocalDate day, LocalStore store, ZoneId zone) {
    List<Line> lines = new ArrayList<>();
    for (Task task : store.tasks().all()) {
      if (task.content().status() != TaskStatus.COMPLETED) {
        addTask(lines, task, day, zone);
      }
    }
    return lines;
  }

  private void addTask(List<Line> lines, Task task, LocalDate day, ZoneId zone) {
    String what = named(task.content().title());
    String where = messages.text("mail.agenda.task");
    PlannedBlock block = task.content().plannedBlock();
    if (block != null) {
      LocalDateTime from = block.start().withZoneSameInstant(zone).toLocalDateTime();
      LocalDateTime to = block.end().withZoneSameInstant(zone).toLocalDateTime();
      if (from.toLocalDate().equals(day)) {
        lines.add(new Line(from, range(from, to, day), what, where));
        return;
      }
    }
    switch (task.content().due()) {
      case null -> {}
      case Due.OnDay(LocalDate due) -> {
        if (due.equals(day)) {
          lines.add(
              new Line(day.atTime(LocalTime.MAX), messages.text("mail.agenda.due"), what, where));
        }
      }
      case Due.At(var at) -> {
        LocalDateTime due = at.withZoneSameInstant(zone).toLocalDateTime();
        if (due.toLocalDate().equals(day)) {
          String when = messages.text("mail.agenda.dueAt", formatting.time(due.toLocalTime()));
          lines.add(new Line(due, when, what, where));
        }
      }
    }
  }

  private String named(String title) {
    return title.isEmpty() ? messages.text("reminders.untitled") : title;
  }

  private QueuedMail mail(String about, String title, String lead, List<Line> lines, Instant now) {
    Map<String, String> gaps =
        Map.of(
            "title",
            title,
            "lead",
            lead,
            "foot",
            messages.text("mail.foot"),
            "language",
            formatting.settings().locale().getLanguage());
    List<Map<String, String>> rows = lines.stream().map(Line::gaps).toList();
    return QueuedMail.of(
        ids.get(), about, oneLine(title), text.fill(gaps, rows), html.fill(gaps, rows), now);
  }

  /** A line break in a title must not begin a header of the mail's. */
  private static String oneLine(String title) {
    return title.replaceAll("[\\r\\n]+", " ");
  }
}
