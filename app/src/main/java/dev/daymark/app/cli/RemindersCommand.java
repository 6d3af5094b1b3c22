package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.export.JsonWords;
import dev.daymark.app.phrase.MomentReader;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reminders} and its commands. */
@Command(name = "reminders", description = "Lists the reminders that are due and not answered.")
final class RemindersCommand implements Runnable {

  private final CommandContext context;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  RemindersCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    list(json);
  }

  @Command(name = "list", description = "Lists them.")
  void listed(@Option(names = "--json", description = "Prints JSON.") boolean asJson) {
    list(asJson || json);
  }

  @Command(description = "Is done with the reminders of an event or a task.")
  void ack(
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              description = "Its id, or the last digits of it.")
          @Nullable String id,
      @Option(names = "--all", description = "Is done with every one.") boolean all) {
    context.withStore(
        root -> {
          DueReminders due = new DueReminders(root);
          due.acknowledge(chosen(due, id, all));
        });
  }

  @Command(description = "Puts the reminders of an event or a task off.")
  void snooze(
      @Parameters(paramLabel = "ID", description = "Its id, or the last digits of it.") String id,
      @Option(
              names = "--for",
              paramLabel = "MINUTES",
              defaultValue = "10",
              description = "For so many minutes; 10 if nothing is said.")
          int minutes,
      @Option(
              names = "--until",
              paramLabel = "T",
              description = "Until a moment: 18:30, \"tomorrow 9:00\", friday, \"in 2 hours\".")
          @Nullable String until) {
    context.withStore(
        root -> {
          DueReminders due = new DueReminders(root);
          due.snooze(due.of(id), until(root, minutes, until));
        });
  }

  private Instant until(CompositionRoot root, int minutes, @Nullable String until) {
    Instant now = root.clock().instant();
    Instant end =
        until == null
            ? now.plus(Duration.ofMinutes(minutes))
            : new MomentReader(Locale.getDefault(), now.atZone(root.zone()))
                .read(until)
                .orElseGet(() -> context.moments().parse(until).in(root.zone()))
                .toInstant();
    if (!end.isAfter(now)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "A reminder is put off to a moment that is still to come.");
    }
    return end;
  }

  private static List<OpenReminder> chosen(DueReminders due, @Nullable String id, boolean all) {
    if (all == (id != null)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "Give the id of an event or a task, or --all.");
    }
    return id == null ? due.open() : due.of(id);
  }

  private void list(boolean asJson) {
    context.withStore(
        root -> {
          List<OpenReminder> open = new DueReminders(root).open();
          if (asJson) {
            printJson(open, root);
          } else if (open.isEmpty()) {
            context.terminal().say("No reminder is open.");
          } else {
            printRows(open, root);
          }
        });
  }

  private void printRows(List<OpenReminder> open, CompositionRoot root) {
    TextTable table = new TextTable();
    for (OpenReminder reminder : open) {
      Prompt prompt = reminder.prompt();
      Instant until = reminder.state().snoozedUntil();
      table.row(
          Wording.shortId(prompt.key().item()),
          context.wording().moment(prompt.due().in(root.zone())),
          Wording.title(prompt.title()),
          prompt.source(),
          until == null ? "" : "put off until " + context.wording().moment(until));
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private void printJson(List<OpenReminder> open, CompositionRoot root) {
    context
        .terminal()
        .printJson(
            out -> {
              out.beginArray();
              for (OpenReminder reminder : open) {
                Prompt prompt = reminder.prompt();
                Instant until = reminder.state().snoozedUntil();
                out.beginObject();
                out.name(prompt.isTask() ? "task" : "event");
                out.value(prompt.key().item().toString());
                out.name("title").value(prompt.title());
                out.name("kind").value(JsonWords.snakeCase(prompt.key().kind()));
                out.name("due").value(prompt.due().in(root.zone()).toString());
                out.name("start").value(prompt.startIn(root.zone()).toString());
                if (until != null) {
                  out.name("snoozedUntil").value(until.toString());
                }
                out.endObject();
              }
              out.endArray();
            });
  }
}
