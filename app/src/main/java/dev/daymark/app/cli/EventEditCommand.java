package dev.daymark.app.cli;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.storage.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code event edit}. */
@Command(
    name = "edit",
    description = {
      "Changes an event, a series, or an occurrence of one.",
      "Times without an offset are read in the event's own zone."
    })
final class EventEditCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "ID", description = "Its id, or the last digits of it.")
  private String id = "";

  @Mixin private final EventChange change = new EventChange();

  @Mixin private final NoticeOption notice = new NoticeOption();

  @ArgGroup(exclusive = false)
  private @Nullable OccurrenceOptions occurrence;

  EventEditCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          CalendarEvent event = new Named(store).event(id);
          String name = change.calendar();
          CalendarId target = name == null ? null : new Named(store).calendar(name).id();
          edit(store, event);
          if (target != null && !target.equals(event.calendarId())) {
            notice.edits(store).moveEvent(event.id(), target);
          }
        });
  }

  private void edit(LocalStore store, CalendarEvent event) {
    if (occurrence != null) {
      notice
          .edits(store)
          .editOccurrence(
              event.id(),
              occurrence.originalStart(store, event, context),
              occurrence.scope(),
              this::change);
    } else if (!change(event.content()).equals(event.content())) {
      notice.edits(store).editEvent(event.id(), this::change);
    }
  }

  private EventContent change(EventContent content) {
    return change.applyTo(content, context);
  }
}
