package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Conference;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conflicts} and its command. */
@Command(name = "conflicts", description = "Lists the conflicts that wait for you.")
final class ConflictsCommand implements Runnable {

  private final CommandContext context;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ConflictsCommand(CommandContext context) {
    this.context = context;
  }

  /** Whose value is kept. */
  enum Keep {
    MINE,
    THEIRS,
    MERGE
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          List<Conflict> open = root.store().conflicts().open();
          if (json) {
            printJson(open);
          } else if (open.isEmpty()) {
            context.terminal().say("Nothing to review. Both sides agree.");
          } else {
            open.forEach(this::printConflict);
          }
        });
  }

  @Command(
      description = {
        "Ends a conflict with the value of one side, with both values together,",
        "or with values of your own."
      })
  void resolve(
      @Parameters(paramLabel = "ID", description = "Its id, or the last digits of it.") String id,
      @Option(
              names = "--keep",
              paramLabel = "SIDE",
              description =
                  "mine, as on this device; theirs, as in Google; merge for both together.")
          @Nullable Keep keep,
      @Option(
              names = "--set",
              paramLabel = "FIELD=VALUE",
              description = "title, description or location with a value of your own.")
          @Nullable Map<String, String> values) {
    if (keep == null && values == null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "Say --keep mine, theirs or merge, or --set FIELD=VALUE.");
    }
    context.withStore(root -> end(root.store(), id, keep, values == null ? Map.of() : values));
  }

  private static void end(
      LocalStore store, String id, @Nullable Keep keep, Map<String, String> values) {
    Conflict conflict = new Named(store).conflict(id);
    if (values.isEmpty() && keep != null && keep != Keep.MERGE) {
      Conflict.Side side = keep == Keep.MINE ? Conflict.Side.LOCAL : Conflict.Side.REMOTE;
      store.localEdits().resolveConflict(conflict.id(), side);
      return;
    }
    ConflictMerge merge = new ConflictMerge(conflict);
    store
        .localEdits()
        .mergeConflict(
            conflict.id(),
            now -> ConflictMerge.with(keep == null ? now : merge.keep(keep, now), values));
  }

  private void printConflict(Conflict conflict) {
    EventContent some = conflict.local() == null ? conflict.remote() : conflict.local();
    Terminal terminal = context.terminal();
    String id = conflict.id().toString();
    terminal.print(
        (some == null ? "An event" : Wording.title(some.summary()))
            + ": "
            + (conflict.field() == null ? "deleted on one side" : name(conflict.field()))
            + "  "
            + id.substring(id.length() - 8));
    TextTable table = new TextTable();
    if (conflict.base() != null && conflict.field() != null) {
      table.row("before", value(conflict, conflict.base()), "", "");
    }
    row(table, "mine", conflict, Conflict.Side.LOCAL);
    row(table, "theirs", conflict, Conflict.Side.REMOTE);
    table.lines("  ").forEach(terminal::print);
  }

  private void row(TextTable table, String name, Conflict conflict, Conflict.Side side) {
    Instant at = conflict.edits().at(side);
    table.row(
        name,
        value(conflict, conflict.side(side)),
        at == null ? "" : context.wording().moment(at),
        kept(conflict, side));
  }

  private static String kept(Conflict conflict, Conflict.Side side) {
    return conflict.kept() == side ? "kept for now" : "";
  }

  private String value(Conflict conflict, @Nullable EventContent content) {
    if (content == null) {
      return "deleted";
    }
    if (conflict.field() == null) {
      return "edited";
    }
    return switch (conflict.field()) {
      case TIME -> context.wording().when(content.time());
      case RECURRENCE -> String.join(" ", content.recurrence().lines());
      case ATTENDEES -> Wording.count(content.attendees().size(), "guest", "guests");
      case REMINDERS ->
          content.reminders().useDefault()
              ? "as the calendar"
              : Wording.count(content.reminders().overrides().size(), "reminder", "reminders");
      case CONFERENCE -> call(content.conference());
      case SUMMARY, DESCRIPTION, LOCATION, STATUS, TRANSPARENCY, VISIBILITY, COLOR ->
          conflict.field().valueIn(content).toString();
    };
  }

  private static String call(Conference call) {
    return switch (call.state()) {
      case NONE -> "none";
      case REQUESTED -> "asked for";
      case REFUSED -> "refused";
      case READY -> call.link() == null ? "there" : call.link().toString();
    };
  }

  private static String name(EventField field) {
    return switch (field) {
      case SUMMARY -> "title";
      case COLOR -> "colour";
      case ATTENDEES -> "guests";
      case TRANSPARENCY -> "free or busy";
      case RECURRENCE -> "repeat";
      case CONFERENCE -> "call";
      case DESCRIPTION, LOCATION, TIME, STATUS, VISIBILITY, REMINDERS ->
          field.name().toLowerCase(Locale.ROOT);
    };
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private void printJson(List<Conflict> open) {
    context
        .terminal()
        .printJson(
            out -> {
              out.setSerializeNulls(false);
              out.beginArray();
              for (Conflict conflict : open) {
                out.beginObject();
                out.name("id").value(conflict.id().toString());
                out.name("event").value(conflict.eventId().toString());
                out.name("field")
                    .value(conflict.field() == null ? null : JsonWords.snakeCase(conflict.field()));
                out.name("base")
                    .value(conflict.base() == null ? null : value(conflict, conflict.base()));
                out.name("mine").value(value(conflict, conflict.local()));
                out.name("theirs").value(value(conflict, conflict.remote()));
                out.name("mineAt").value(text(conflict.edits().localAt()));
                out.name("theirsAt").value(text(conflict.edits().remoteAt()));
                out.name("kept").value(conflict.kept() == Conflict.Side.LOCAL ? "mine" : "theirs");
                out.name("detectedAt").value(conflict.detectedAt().toString());
                out.endObject();
              }
              out.endArray();
            });
  }
}
