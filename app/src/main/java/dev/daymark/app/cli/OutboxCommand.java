package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outbox} and its commands. */
@Command(name = "outbox", description = "Lists the changes that wait to be sent.")
final class OutboxCommand implements Runnable {

  private final CommandContext context;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  OutboxCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          List<OutboxEntry> entries = root.store().outbox().all();
          if (json) {
            printJson(entries);
          } else if (entries.isEmpty()) {
            context.terminal().say("No change waits to be sent.");
          } else {
            printRows(entries, root.store());
          }
        });
  }

  @Command(description = "Tries a change again that Google refused.")
  void retry(@Parameters(paramLabel = "N", description = "Its number.") long number) {
    context.withStore(root -> root.store().localEdits().retry(existing(root.store(), number)));
  }

  @Command(description = "Gives a change up: the event goes back to what Google has.")
  void discard(@Parameters(paramLabel = "N", description = "Its number.") long number) {
    context.withStore(root -> root.store().localEdits().discard(existing(root.store(), number)));
  }

  private static long existing(LocalStore store, long number) {
    if (store.outbox().all().stream().noneMatch(entry -> entry.sequence() == number)) {
      throw new DaymarkException(
          ErrorCode.CHANGE_NOT_FOUND, "No change with the number " + number + " waits to be sent.");
    }
    return number;
  }

  private void printRows(List<OutboxEntry> entries, LocalStore store) {
    TextTable table = new TextTable();
    for (OutboxEntry entry : entries) {
      table.row(
          Long.toString(entry.sequence()),
          verb(entry.kind()),
          store
              .events()
              .find(entry.eventId())
              .map(CalendarEvent::content)
              .map(content -> Wording.title(content.summary()))
              .orElse("a deleted event"),
          fields(entry),
          entry.parkedReason() == null ? "waiting" : "refused: " + entry.parkedReason());
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private static String verb(OutboxEntry.Kind kind) {
    return switch (kind) {
      case CREATE -> "create";
      case MOVE -> "move";
      case UPDATE -> "change";
      case DELETE -> "delete";
    };
  }

  private static String fields(OutboxEntry entry) {
    return entry.fields().stream()
        .sorted()
        .map(field -> field.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private void printJson(List<OutboxEntry> entries) {
    context
        .terminal()
        .printJson(
            out -> {
              out.setSerializeNulls(false);
              out.beginArray();
              for (OutboxEntry entry : entries) {
                out.beginObject();
                out.name("number").value(entry.sequence());
                out.name("kind").value(JsonWords.snakeCase(entry.kind()));
                out.name("event").value(entry.eventId().toString());
                out.name("calendar").value(entry.calendarId().toString());
                out.name("fields").beginArray();
                for (EventField field : entry.fields().stream().sorted().toList()) {
                  out.value(JsonWords.snakeCase(field));
                }
                out.endArray();
                out.name("changedAt").value(entry.changedAt().toString());
                out.name("attempts").value(entry.attempts());
                out.name("parkedReason").value(entry.parkedReason());
                out.endObject();
              }
              out.endArray();
            });
  }
}
