package dev.daymark.app.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what a recorded sync run changed here and sent. */
record RunDetails(CommandContext context, LocalStore store) {

  private static final int LONGEST_VALUE = 60;

  void show(SyncRun run, boolean json) {
    List<HistoryEntry> here = store.history().ofRun(run.id());
    List<SentChange> sent = store.syncState().sentBy(run.id());
    if (json) {
      context.terminal().printJson(out -> write(out, run, here, sent));
      return;
    }
    TextTable head = new TextTable();
    new RunLog(context, store).row(head, run);
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
    new RunLog(context, store).write(out, run);
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
}
