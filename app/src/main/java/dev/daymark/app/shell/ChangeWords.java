package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.shell.SyncStateViewModel.OpenConflict;
import dev.daymark.app.shell.SyncStateViewModel.WaitingChange;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.sync.OutboxEntry;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waiting changes and conflicts in words. */
final class ChangeWords {
  private final Session session;
  private final Messages messages;

  ChangeWords(Session session) {
    this.session = session;
    this.messages = session.messages();
  }

  String title(WaitingChange change) {
    CalendarEvent event = change.event();
    return event == null ? messages.text("shell.change.deleted") : title(event.content());
  }

  String title(OpenConflict conflict) {
    CalendarEvent event = conflict.event();
    EventContent content =
        event != null
            ? event.content()
            : conflict.conflict().local() != null
                ? conflict.conflict().local()
                : conflict.conflict().remote();
    return content == null ? messages.text("shell.change.deleted") : title(content);
  }

  private String title(EventContent content) {
    return content.summary().isBlank() ? messages.text("shell.event.untitled") : content.summary();
  }

  /** What the change does, or why it was refused. */
  String what(WaitingChange change) {
    OutboxEntry entry = change.entry();
    String reason = entry.parkedReason();
    if (reason != null) {
      return reason;
    }
    return switch (entry.kind()) {
      case CREATE -> messages.text("shell.change.create");
      case MOVE -> messages.text("shell.change.move");
      case DELETE -> messages.text("shell.change.delete");
      case UPDATE ->
          messages.text(
              "shell.change.update",
              entry.fields().stream().sorted().map(this::name).collect(Collectors.joining(", ")));
    };
  }

  private String name(EventField field) {
    return messages.text("shell.field." + field.name().toLowerCase(Locale.ROOT));
  }

  /** One side of a conflict. */
  String side(OpenConflict conflict, @Nullable EventContent content) {
    if (content == null) {
      return messages.text("shell.sync.conflict.deleted");
    }
    EventField field = conflict.conflict().field();
    Object value = field == null ? title(content) : field.valueIn(content);
    String text = value instanceof EventTime time ? when(time) : plain(value.toString());
    return text.isBlank() ? messages.text("shell.sync.conflict.empty") : text;
  }

  /** Which field it is about; empty where it is the whole event. */
  String field(OpenConflict conflict) {
    EventField field = conflict.conflict().field();
    return field == null ? "" : name(field);
  }

  private static String plain(String text) {
    return text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private String when(EventTime time) {
    LocalDate today = session.today();
    return switch (time) {
      case EventTime.AllDay allDay -> session.formatting().day(allDay.start(), today);
      case EventTime.Timed timed ->
          session
              .formatting()
              .span(
                  timed.start().withZoneSameInstant(session.zone()).toLocalDateTime(),
                  timed.end().withZoneSameInstant(session.zone()).toLocalDateTime(),
                  today);
    };
  }
}
