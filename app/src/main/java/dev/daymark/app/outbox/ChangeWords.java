package dev.daymark.app.outbox;

import dev.daymark.app.history.FieldWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/** Waiting changes in words. */
public final class ChangeWords {
  private final Session session;
  private final Messages messages;
  private final FieldWords fields;

  public ChangeWords(Session session) {
    this.session = session;
    this.messages = session.messages();
    this.fields = new FieldWords(session);
  }

  /** The event's title. */
  public String title(WaitingChange change) {
    CalendarEvent event = change.event();
    return event == null
        ? messages.text("shell.change.deleted")
        : fields.title(event.content().summary());
  }

  /** What the change does: "Moved from 15:00 to 15:45". */
  public String what(WaitingChange change) {
    return switch (change.entry().kind()) {
      case CREATE -> messages.text("shell.change.create");
      case MOVE -> messages.text("shell.change.move");
      case DELETE -> messages.text("shell.change.delete");
      case UPDATE -> update(change);
    };
  }

  private String update(WaitingChange change) {
    Set<EventField> changed = change.entry().fields();
    CalendarEvent event = change.event();
    EventContent base = change.base();
    if (changed.size() == 1 && event != null && base != null) {
      return one(changed.iterator().next(), base, event.content());
    }
    return messages.text(
        "shell.change.update",
        changed.stream().sorted().map(fields::name).collect(Collectors.joining(", ")));
  }

  private String one(EventField field, EventContent base, EventContent now) {
    if (field == EventField.TIME) {
      return moved(base.time(), now.time());
    }
    return field == EventField.DESCRIPTION || field == EventField.ATTENDEES
        ? messages.text("shell.change.update", fields.name(field))
        : messages.text("outbox.set", fields.heading(field), fields.value(field, now));
  }

  private String moved(EventTime before, EventTime after) {
    boolean clock = before instanceof EventTime.Timed && after instanceof EventTime.Timed;
    if (!clock) {
      return messages.text("outbox.moved", fields.time(before), fields.time(after));
    }
    ZonedDateTime from = before.startIn(session.zone()).atZone(session.zone());
    ZonedDateTime to = after.startIn(session.zone()).atZone(session.zone());
    if (!from.toLocalDate().equals(to.toLocalDate())) {
      return messages.text(
          "outbox.moved",
          session.formatting().dayAndTime(from.toLocalDateTime(), session.today()),
          session.formatting().dayAndTime(to.toLocalDateTime(), session.today()));
    }
    return from.equals(to)
        ? messages.text("outbox.set", fields.heading(EventField.TIME), fields.time(after))
        : messages.text(
            "outbox.moved",
            session.formatting().time(from.toLocalTime()),
            session.formatting().time(to.toLocalTime()));
  }

  /** When the person made it: the time, or on another day the date. */
  public String when(WaitingChange change) {
    LocalDateTime at = LocalDateTime.ofInstant(change.entry().changedAt(), session.zone());
    return at.toLocalDate().equals(session.today())
        ? session.formatting().time(at.toLocalTime())
        : session.formatting().day(at.toLocalDate(), session.today());
  }

  /** Why it is not sent any more; empty while it waits. */
  public String reason(WaitingChange change) {
    String english = change.entry().parkedReason();
    return english == null ? "" : session.messages().sentence(english);
  }
}
