package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Lists recorded sync runs, one a line. */
record RunLog(CommandContext context, LocalStore store) {

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

  /** Adds a run as one row. */
  void row(TextTable table, SyncRun run) {
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
        Wording.shortId(run.id()));
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

  /** Writes what is known of a run into an object that is open. */
  void write(JsonWriter out, SyncRun run) throws IOException {
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
}
