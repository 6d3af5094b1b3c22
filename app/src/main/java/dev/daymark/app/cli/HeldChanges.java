package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.HeldBackWords;
import java.io.IOException;
import java.util.List;

/** Shows the large changes that wait for the person's yes or no. */
record HeldChanges(CommandContext context, LocalStore store) {

  private static final int SHOWN = 10;

  /** Those without an answer. */
  static List<MassChange> waiting(LocalStore store) {
    return store.syncState().massChanges().stream()
        .filter(change -> change.answer() == null)
        .toList();
  }

  void show(boolean json) {
    List<MassChange> waiting = waiting(store);
    if (json) {
      context.terminal().printJson(out -> write(out, waiting));
    } else if (waiting.isEmpty()) {
      context.terminal().say("No change is held back.");
    } else {
      waiting.forEach(this::print);
    }
  }

  private void print(MassChange change) {
    Terminal terminal = context.terminal();
    String name = name(change);
    terminal.print(name + ": " + HeldBackWords.question(change));
    change.evidence().stream()
        .limit(SHOWN)
        .map(one -> (one.deletion() ? "  - " : "  + ") + Wording.title(one.title()))
        .forEach(terminal::print);
    int more = change.creations() + change.deletions() - Math.min(SHOWN, change.evidence().size());
    if (more > 0) {
      terminal.print("  and " + more + " more");
    }
    terminal.print("  Yes: " + HeldBackWords.yes(change));
    terminal.print("  No:  " + HeldBackWords.no(change));
    terminal.say(
        "To answer: daymark sync --confirm-mass-change \"" + name + "\", or --refuse-mass-change");
  }

  private String name(MassChange change) {
    return store.calendars().find(change.calendar()).map(Calendar::summary).orElse("");
  }

  private void write(JsonWriter out, List<MassChange> waiting) throws IOException {
    out.beginArray();
    for (MassChange change : waiting) {
      out.beginObject();
      out.name("calendar").value(name(change));
      out.name("kind").value(JsonWords.snakeCase(change.kind()));
      out.name("creations").value(change.creations());
      out.name("deletions").value(change.deletions());
      out.name("known").value(change.known());
      out.name("askedAt").value(change.askedAt().toString());
      out.name("events").beginArray();
      for (MassChange.Evidence one : change.evidence()) {
        out.beginObject();
        out.name("deletion").value(one.deletion());
        out.name("title").value(one.title());
        out.endObject();
      }
      out.endArray();
      out.endObject();
    }
    out.endArray();
  }
}
