package dev.daymark.app.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RunUndo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows and takes back recorded sync runs. */
record SyncRuns(CommandContext context, LocalStore store) {

  private static final int FULL_LENGTH = 36;
  private static final int LONGEST_VALUE = 60;

  /** The run with an id, or with an id that ends or begins so. */
  SyncRun named(String text) {
    List<SyncRun> found =
        store.syncState().runs(Integer.MAX_VALUE).stream()
            .filter(run -> matches(run.id().toString(), text))
            .toList();
    if (found.size() != 1) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          found.isEmpty()
              ? "There is no run \"" + text + "\"."
              : "More than one run has an id like \"" + text + "\"; write more of it.");
    }
    return found.getFirst();
  }

  private static boolean matches(String id, String text) {
    return text.length() == FULL_LENGTH
        ? id.equals(text)
        : text.length() >= 4 && (id.endsWith(text) || id.startsWith(text));
  }

  void list(int limit, boolean json) {
    List<SyncRun> runs = store.syncState().runs(limit);
    if (json) {
      context
          .terminal()
          .printJson(
              out -> {
                out.beginArray();
                for (SyncRun run : runs) {
                  out.beginObject();
                  write(out, run);
                  out.endObject();
                }
                out.endArray();
              });
    } else if (runs.isEmpty()) {
      context.terminal().say("No run has changed anything yet.");
    } else {
      TextTable table = new TextTable();
      runs.forEach(run -> row(table, run));
      table.lines("").forEach(context.terminal()::print);
    }
  }

  private void row(TextTable table, SyncRun run) {
    String id = run.id().toString();
    table.row(
        context.wording().moment(run.startedAt()),
        email(run.accountId()),
        run.trigger().toLowerCase(Locale.ROOT).replace('_', ' '),
        run.pulled() + " in",
        run.pushed() + " out",
        run.requests() + " requests",
        run.bytes() + " bytes",
        took(run),
        outcome(run),
        id.substring(id.length() - 8));
  }

  private static String took(SyncRun run) {
    return run.finishedAt() == null
        ? ""
        : Duration.between(run.startedAt(), run.finishedAt()).toMillis() + " ms";
  }

  private static String outcome(SyncRun run) {
    return run.outcome() == null ? "cut off" : run.outcome();
  }

  private String email(AccountId id) {
    return store.accounts().find(id).map(Account::email).orElse("");
  }

  private void write(JsonWriter out, SyncRun run) throws IOException {
    out.setSerializeNulls(false);
    out.name("id").value(run.id().toString());
    out.name("account").value(email(run.accountId()));
    out.name("trigger").value(run.trigger());
    out.name("startedAt").value(run.startedAt().toString());
    out.name("finishedAt").value(run.finishedAt() == null ? null : run.finishedAt().toString());
    out.name("outcome").value(run.outcome());
    out.name("requests").value(run.requests());
    out.name("bytes").value(run.bytes());
    out.name("pulled").value(run.pulled());
    out.name("pushed").value(run.pushed());
    out.name("conflicts").value(run.conflicts());
    out.name("parked").value(run.parked());
  }

  void show(SyncRun run, boolean json) {
    List<HistoryEntry> here = store.history().ofRun(run.id());
    List<SentChange> sent = store.syncState().sentBy(run.id());
    if (json) {
      context.terminal().printJson(out -> write(out, run, here, sent));
      return;
    }
    TextTable head = new TextTable();
    row(head, run);
    head.lines("").forEach(context.terminal()::print);
    here.forEach(this::print);
    sent.forEach(this::print);
  }

  private void print(HistoryEntry entry) {
    Terminal terminal = context.terminal();
    if (!entry.field().equals("*")) {
      terminal.print(
          "  here  changed  "
              + title(entry)
              + "  "
              + entry.field()
              + ": "
              + shortened(entry.before())
              + " -> "
              + shortened(entry.after()));
    } else {
      terminal.print(
          "  here  " + (entry.before() == null ? "added    " : "deleted  ") + title(entry));
    }
  }

  private String title(HistoryEntry entry) {
    String whole = entry.field().equals("*") ? either(entry.after(), entry.before()) : null;
    if (whole != null) {
      JsonObject state = JsonParser.parseString(whole).getAsJsonObject();
      return state.has("summary") ? Wording.title(state.get("summary").getAsString()) : "";
    }
    return entry.item() instanceof EventId id
        ? store
            .events()
            .find(id)
            .map(CalendarEvent::content)
            .map(content -> Wording.title(content.summary()))
            .orElse("")
        : "";
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private void print(SentChange sent) {
    Terminal terminal = context.terminal();
    String outcome =
        switch (sent.outcome()) {
          case null -> "no answer";
          case DONE -> "done";
          case REFUSED -> "refused";
          case LATER -> "later";
        };
    terminal.print(
        "  sent  "
            + sent.kind().name().toLowerCase(Locale.ROOT)
            + "  "
            + Wording.title(sent.title())
            + "  "
            + outcome);
    if (sent.before() != null && sent.after() != null) {
      JsonObject before = JsonParser.parseString(sent.before()).getAsJsonObject();
      JsonObject after = JsonParser.parseString(sent.after()).getAsJsonObject();
      for (String field : fields(before, after)) {
        String was = text(before.get(field));
        String is = text(after.get(field));
        if (!Objects.equals(was, is)) {
          terminal.print("          " + field + ": " + shortened(was) + " -> " + shortened(is));
        }
      }
    }
  }

  private static Set<String> fields(JsonObject before, JsonObject after) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields;
  }

  private static @Nullable String text(@Nullable JsonElement value) {
    return value == null ? null : value.toString();
  }

  private static String shortened(@Nullable String value) {
    if (value == null) {
      return "nothing";
    }
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  private void write(JsonWriter out, SyncRun run, List<HistoryEntry> here, List<SentChange> sent)
      throws IOException {
    out.beginObject();
    write(out, run);
    out.name("here").beginArray();
    for (HistoryEntry entry : here) {
      out.beginObject();
      out.name("item").value(entry.item().value().toString());
      out.name("field").value(entry.field());
      out.name("before").value(entry.before());
      out.name("after").value(entry.after());
      out.endObject();
    }
    out.endArray();
    out.name("sent").beginArray();
    for (SentChange change : sent) {
      out.beginObject();
      out.name("event").value(change.event().toString());
      out.name("kind").value(JsonWords.snakeCase(change.kind()));
      out.name("before").value(change.before());
      out.name("after").value(change.after());
      out.name("outcome")
          .value(change.outcome() == null ? null : JsonWords.snakeCase(change.outcome()));
      out.endObject();
    }
    out.endArray();
    out.endObject();
  }

  /** Takes a run back and says what came of it; the exit code is 1 if something stays. */
  int undo(SyncRun run) {
    RunUndo undo = store.localEdits().undoRun(run.id());
    Terminal terminal = context.terminal();
    terminal.say(
        Wording.count(undo.undone().size(), "event is", "events are")
            + " as before the run; what changed is sent at the next sync.");
    for (RunUndo.Refusal refusal : undo.refused()) {
      terminal.say("Not taken back: " + Wording.title(refusal.title()) + ". " + refusal.reason());
    }
    return undo.refused().isEmpty() ? 0 : 1;
  }
}
