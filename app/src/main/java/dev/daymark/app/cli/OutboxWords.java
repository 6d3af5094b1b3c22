package dev.daymark.app.cli;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Waiting changes in plain words: what each does, to what, and why it has not been sent. */
final class OutboxWords {

  /** So many runs back it is told how the last one ended. */
  private static final int RUNS = 50;

  private final LocalStore store;
  private final List<MassChange> held;
  private final Map<String, SyncRun> lastRuns = new HashMap<>();

  OutboxWords(LocalStore store) {
    this.store = store;
    this.held = HeldChanges.waiting(store);
    for (SyncRun run : store.syncState().runs(RUNS)) {
      lastRuns.putIfAbsent(run.accountId().toString(), run);
    }
  }

  /** What the change is about; a deleted event's title, too. */
  String title(OutboxEntry entry) {
    return store
        .syncState()
        .find(entry.eventId())
        .map(known -> Wording.title(known.event().content().summary()))
        .orElse("an event that is gone");
  }

  /** What is to be done there. */
  String what(OutboxEntry entry) {
    return switch (entry.kind()) {
      case CREATE -> "create";
      case MOVE -> "move to " + calendar(entry).map(Calendar::summary).orElse("a calendar");
      case UPDATE -> "change " + fields(entry);
      case DELETE -> "delete";
    };
  }

  private static String fields(OutboxEntry entry) {
    return entry.fields().stream()
        .sorted()
        .map(field -> field.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Why it is still here. */
  String reason(OutboxEntry entry) {
    String parked = entry.parkedReason();
    if (parked != null) {
      return "refused: " + parked;
    }
    if (isHeld(entry)) {
      return "held back until you say yes or no: daymark sync held";
    }
    return account(entry).map(account -> reason(entry, account)).orElse("waits for the next sync");
  }

  private String reason(OutboxEntry entry, Account account) {
    if (account.state() == Account.State.SIGN_IN_REQUIRED) {
      return "waits until you sign in to " + account.email() + " again";
    }
    SyncRun last = lastRuns.get(account.id().toString());
    String next = "waits for the next sync";
    return last == null
            || last.startedAt().isBefore(entry.changedAt())
            || "OK".equals(last.outcome())
        ? next
        : SyncWords.ended(last.outcome()) + "; " + next;
  }

  private boolean isHeld(OutboxEntry entry) {
    return held.stream()
        .anyMatch(
            change ->
                change.kind() == MassChange.Kind.OUTGOING
                    && change.calendar().equals(entry.calendarId()));
  }

  private Optional<Calendar> calendar(OutboxEntry entry) {
    return store.calendars().find(entry.calendarId());
  }

  private Optional<Account> account(OutboxEntry entry) {
    return calendar(entry).map(Calendar::accountId).flatMap(id -> store.accounts().find(id));
  }
}
