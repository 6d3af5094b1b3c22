package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.RecordedRuns;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how sync stands: when each account was in step, how it went last, and what waits. */
record SyncSummary(CommandContext context, LocalStore store) {

  /** How one account stands. */
  private record Standing(
      Account account,
      @Nullable Instant syncedAt,
      @Nullable SyncRun last,
      @Nullable Instant offlineSince,
      int waiting,
      int refused,
      List<CalendarTrouble> troubles) {}

  void show(boolean json) {
    List<Standing> standings = store.accounts().all().stream().map(this::standing).toList();
    if (json) {
      context.terminal().printJson(out -> write(out, standings));
      return;
    }
    Terminal terminal = context.terminal();
    if (standings.isEmpty()) {
      terminal.say("No account is connected; everything is on this device.");
      return;
    }
    for (Standing standing : standings) {
      terminal.print(sentence(standing));
      standing.troubles().forEach(trouble -> terminal.print("  " + sentence(trouble)));
    }
    say(HeldChanges.waiting(store).size(), "large change waits", "large changes wait", "sync held");
    say(store.conflicts().open().size(), "conflict waits", "conflicts wait", "conflicts");
    terminal.say("Nothing runs now. The next sync: daymark sync, or by itself in the window.");
  }

  private void say(int count, String one, String many, String command) {
    if (count > 0) {
      context
          .terminal()
          .print(Wording.count(count, one, many) + " for you: daymark " + command + ".");
    }
  }

  private Standing standing(Account account) {
    List<OutboxEntry> outbox = store.outbox().ofAccount(account.id());
    int refused = Math.toIntExact(outbox.stream().filter(OutboxEntry::isParked).count());
    RecordedRuns runs = RecordedRuns.of(store);
    Instant syncedAt = syncedAt(account);
    return new Standing(
        account,
        syncedAt,
        runs.last(account.id()).orElse(null),
        offline(runs.offlineSince(account.id()), syncedAt),
        outbox.size() - refused,
        refused,
        troubles(account));
  }

  private List<CalendarTrouble> troubles(Account account) {
    return store.syncState().troubles().stream()
        .filter(
            trouble ->
                store
                    .calendars()
                    .find(trouble.calendar())
                    .filter(calendar -> account.id().equals(calendar.accountId()))
                    .isPresent())
        .toList();
  }

  /** What was read since has been reached since, whatever an older version recorded of it. */
  static @Nullable Instant offline(@Nullable Instant since, @Nullable Instant syncedAt) {
    return since == null || (syncedAt != null && syncedAt.isAfter(since)) ? null : since;
  }

  /** When the calendar that was read longest ago was read; null if one never was. */
  private @Nullable Instant syncedAt(Account account) {
    List<Optional<Instant>> read =
        store.calendars().ofAccount(account.id()).stream()
            .filter(Calendar::selected)
            .map(calendar -> store.syncState().lastSyncedAt(calendar.id()))
            .toList();
    return read.stream().anyMatch(Optional::isEmpty)
        ? null
        : read.stream().flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
  }

  private String sentence(CalendarTrouble trouble) {
    return SyncWords.sentence(trouble, store)
        + " Since "
        + context.wording().moment(trouble.since())
        + " ("
        + trouble.code()
        + ").";
  }

  private String sentence(Standing standing) {
    Wording wording = context.wording();
    List<String> parts = new ArrayList<>();
    parts.add(
        standing.syncedAt() == null
            ? "not synced yet"
            : "synced " + wording.moment(standing.syncedAt()));
    if (standing.account().state() == Account.State.SIGN_IN_REQUIRED) {
      parts.add("wants to be signed in again");
    } else if (standing.offlineSince() != null) {
      parts.add("offline since " + wording.moment(standing.offlineSince()));
    } else if (standing.last() != null && standing.troubles().isEmpty()) {
      trouble(standing.last(), standing.syncedAt(), wording).ifPresent(parts::add);
    }
    parts.add(
        standing.waiting() == 0
            ? "nothing waits"
            : Wording.count(standing.waiting(), "change waits", "changes wait") + " to be sent");
    if (standing.refused() > 0) {
      parts.add(Wording.count(standing.refused(), "was", "were") + " refused: daymark outbox");
    }
    return standing.account().email() + ": " + String.join(", ", parts) + ".";
  }

  /** What went wrong since it was in step. */
  private static Optional<String> trouble(SyncRun run, @Nullable Instant synced, Wording wording) {
    boolean since = synced == null || run.startedAt().isAfter(synced);
    String at = wording.moment(run.startedAt());
    return !since || "OK".equals(run.outcome())
        ? Optional.empty()
        : Optional.of(SyncWords.ended(run.outcome()) + " " + at);
  }

  private static void write(JsonWriter out, List<Standing> standings) throws IOException {
    out.setSerializeNulls(false);
    out.beginArray();
    for (Standing standing : standings) {
      out.beginObject();
      out.name("account").value(standing.account().email());
      out.name("state").value(JsonWords.snakeCase(standing.account().state()));
      out.name("syncedAt")
          .value(standing.syncedAt() == null ? null : standing.syncedAt().toString());
      out.name("lastOutcome").value(standing.last() == null ? null : standing.last().outcome());
      out.name("offlineSince")
          .value(standing.offlineSince() == null ? null : standing.offlineSince().toString());
      out.name("waiting").value(standing.waiting());
      out.name("refused").value(standing.refused());
      SyncWords.writeTroubles(out, standing.troubles());
      out.endObject();
    }
    out.endArray();
  }
}
