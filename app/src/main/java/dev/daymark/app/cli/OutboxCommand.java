package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import java.util.List;
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
          OutboxWords words = new OutboxWords(root.store());
          List<List<String>> calendars = words.ofCalendars();
          if (json) {
            printJson(entries, words);
          } else if (entries.isEmpty() && calendars.isEmpty()) {
            context.terminal().say("No change waits to be sent.");
          } else {
            printRows(entries, calendars, words);
          }
        });
  }

  @Command(description = "Tries a change again that Google refused.")
  void retry(@Parameters(paramLabel = "N", description = "Its number.") long number) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          store.localEdits().retry(new Named(store).waiting(number).sequence());
        });
  }

  @Command(description = "Gives a change up: the event goes back to what Google has.")
  void discard(@Parameters(paramLabel = "N", description = "Its number.") long number) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          store.localEdits().discard(new Named(store).waiting(number).sequence());
        });
  }

  private void printRows(
      List<OutboxEntry> entries, List<List<String>> calendars, OutboxWords words) {
    TextTable table = new TextTable();
    calendars.forEach(row -> table.row(row.toArray(String[]::new)));
    for (OutboxEntry entry : entries) {
      table.row(
          Long.toString(entry.sequence()),
          words.title(entry),
          words.what(entry),
          words.reason(entry));
    }
    table.lines("").forEach(context.terminal()::print);
    if (entries.stream().anyMatch(OutboxEntry::isParked)) {
      context
          .terminal()
          .say("What was refused: daymark outbox edit, retry or discard, with its number.");
    }
  }

  private void printJson(List<OutboxEntry> entries, OutboxWords words) {
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
                out.name("title").value(words.title(entry));
                out.name("reason").value(words.reason(entry));
                out.endObject();
              }
              out.endArray();
            });
  }
}
