package dev.daymark.app.cli;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.storage.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code event delete}. */
@Command(name = "delete", description = "Deletes an event, a series, or occurrences of one.")
final class EventDeleteCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "ID", description = "Its id, or the last digits of it.")
  private String id = "";

  @Mixin private final NoticeOption notice = new NoticeOption();

  @ArgGroup(exclusive = false)
  private @Nullable OccurrenceOptions occurrence;

  EventDeleteCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          CalendarEvent event = new Named(store).event(id);
          if (occurrence == null) {
            notice.edits(store).deleteEvent(event.id());
          } else {
            notice
                .edits(store)
                .deleteOccurrence(
                    event.id(),
                    occurrence.originalStart(store, event, context),
                    occurrence.scope());
          }
          context.terminal().say("Deleted. To take it back: daymark undo");
        });
  }
}
