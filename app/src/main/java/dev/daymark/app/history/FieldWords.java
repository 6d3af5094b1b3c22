package dev.daymark.app.history;

import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.PlainText;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of an event are called, and their values in plain words. */
public final class FieldWords {

  private final Session session;
  private final Formatting formatting;

  public FieldWords(Session session) {
    this.session = session;
    this.formatting = session.formatting();
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** A field within a sentence, such as "place". */
  public String name(EventField field) {
    return text("shell.field." + field.name().toLowerCase(Locale.ROOT));
  }

  /** A field at the head of a row, such as "Where". */
  public String heading(EventField field) {
    return text("history.field." + field.name().toLowerCase(Locale.ROOT));
  }

  /** A title, or what stands for one that is empty. */
  public String title(@Nullable String summary) {
    return summary == null || summary.isBlank() ? text("session.untitled") : summary;
  }

  /** The value of a field; never empty. */
  public String value(EventField field, EventContent content) {
    String value =
        switch (field) {
          case SUMMARY -> title(content.summary());
          case DESCRIPTION -> PlainText.of(content.description()).strip();
          case LOCATION -> content.location().replace("\n", ", ");
          case TIME -> time(content.time());
          case RECURRENCE -> repeat(content.recurrence(), content.time());
          case STATUS -> text("history.status." + content.status());
          case TRANSPARENCY -> text("inspector.status." + content.transparency());
          case VISIBILITY -> text("history.visibility." + content.visibility());
          case COLOR -> colour(content.colorId());
          case ATTENDEES -> guests(content.attendees());
          case REMINDERS -> reminders(content.reminders());
          case CONFERENCE -> call(content.conference());
        };
    return value.isBlank() ? text("history.nothing") : value;
  }

  /** Thu 19 Nov, 10:00; of whole days the same as {@link #time}. */
  public String start(EventTime time) {
    return time instanceof EventTime.Timed timed
        ? formatting.dayAndTime(
            timed.start().withZoneSameInstant(session.zone()).toLocalDateTime(), session.today())
        : time(time);
  }

  /** Thu 19 Nov, 10:00 – 12:00. */
  public String time(EventTime time) {
    LocalDate today = session.today();
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) when start.plusDays(1).equals(end) ->
          text("history.allDay", formatting.day(start, today));
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          text(
              "ui.date.range",
              formatting.day(start, today),
              formatting.day(end.minusDays(1), today));
      case EventTime.Timed timed ->
          formatting.span(
              timed.start().withZoneSameInstant(session.zone()).toLocalDateTime(),
              timed.end().withZoneSameInstant(session.zone()).toLocalDateTime(),
              today);
    };
  }

  private String repeat(Recurrence recurrence, EventTime time) {
    ZoneId zone = time instanceof EventTime.Timed timed ? timed.start().getZone() : session.zone();
    RecurrenceWords.Words said =
        new RecurrenceWords(session.messages(), formatting)
            .say(recurrence, time.asOriginalStart().dayIn(zone), zone);
    return said.end().isEmpty()
        ? said.sentence()
        : text("recurrence.picker.sentence", said.sentence(), said.end());
  }

  private String colour(@Nullable String id) {
    return id == null
        ? text("inspector.colour.calendar")
        : EventPalette.eventColour(id).map(known -> text(known.messageKey())).orElse(id);
  }

  private static String guests(List<Attendee> guests) {
    return guests.stream()
        .map(guest -> guest.displayName() == null ? guest.email() : guest.displayName())
        .collect(Collectors.joining(", "));
  }

  private String call(Conference call) {
    return switch (call.state()) {
      case NONE -> "";
      case REQUESTED -> text("inspector.call.waiting");
      case REFUSED -> text("inspector.call.refused");
      case READY -> call.link() == null ? text("inspector.call.there") : call.link().toString();
    };
  }

  private String reminders(Reminders reminders) {
    if (reminders.useDefault()) {
      return text("inspector.reminder.default");
    }
    return reminders.overrides().isEmpty()
        ? text("inspector.reminder.none")
        : reminders.overrides().stream()
            .map(new LeadWords(session.messages())::of)
            .collect(Collectors.joining(", "));
  }
}
