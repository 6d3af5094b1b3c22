package dev.daymark.app.cli;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code outbox edit}. */
@Command(
    name = "edit",
    description = {
      "Changes what a waiting or refused change sends, and has it sent again.",
      "Times without an offset are read in the event's own zone."
    })
final class OutboxEditCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "N", description = "Its number.")
  private long number;

  @Mixin private final EventChange change = new EventChange();

  @Mixin private final NoticeOption notice = new NoticeOption();

  OutboxEditCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(root -> edit(root.store(), new Named(root.store()).waiting(number)));
  }

  private void edit(LocalStore store, OutboxEntry entry) {
    if (entry.kind() == OutboxEntry.Kind.DELETE) {
      throw refused("A deletion has nothing to edit; retry it or discard it.");
    }
    EventContent now = store.events().find(entry.eventId()).orElseThrow().content();
    CalendarId target = target(store, entry);
    boolean moves = !target.equals(entry.calendarId());
    boolean changes = !change.applyTo(now, context).equals(now);
    if (!moves && !changes) {
      throw refused(
          "This would change nothing; to send it again as it is: daymark outbox retry " + number);
    }
    if (changes) {
      notice.edits(store).editEvent(entry.eventId(), content -> change.applyTo(content, context));
    }
    if (moves) {
      notice.edits(store).moveEvent(entry.eventId(), target);
    }
    say(store.outbox().ofEvent(entry.eventId()), entry.eventId());
  }

  private CalendarId target(LocalStore store, OutboxEntry entry) {
    String name = change.calendar();
    return name == null ? entry.calendarId() : new Named(store).calendar(name).id();
  }

  private void say(List<OutboxEntry> waiting, EventId event) {
    boolean refused = waiting.stream().anyMatch(OutboxEntry::isParked);
    context
        .terminal()
        .say(
            waiting.isEmpty()
                ? "Changed; nothing of it has to be sent any more."
                : refused
                    ? "Changed; another change of the event " + event + " stays refused."
                    : "Changed; it is sent at the next sync.");
  }

  private static DaymarkException refused(String sentence) {
    return new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
  }
}
