package dev.daymark.app.cli;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.DepartingCalendar;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Waiting changes in plain words: what each does, to what, and why it has not been sent. */
final class OutboxWords {

  private static final String NEXT = "waits for the next sync";

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

  /** The calendars that wait, a row each: no number, the name, what is to be done, why it waits. */
  List<List<String>> ofCalendars() {
    List<List<String>> rows = new ArrayList<>();
    for (Calendar calendar : store.calendars().all()) {
      AccountId account = calendar.accountId();
      if (account != null && calendar.remoteId() == null) {
        rows.add(List.of("", calendar.summary(), "create calendar", reason(account)));
      }
    }
    for (CalendarChange change : store.syncState().calendarChanges()) {
      String name = change.base().settings().summary();
      rows.add(List.of("", name, what(change), reason(change.account())));
    }
    for (DepartingCalendar departing : store.syncState().departingCalendars()) {
      rows.add(List.of("", departing.summary(), "take off the list", reason(departing.account())));
    }
    return rows;
  }

  private static String what(CalendarChange change) {
    List<String> parts = new ArrayList<>();
    if (change.renames()) {
      parts.add("rename to " + change.wanted().summary());
    }
    if (change.recolors()) {
      parts.add("change colour");
    }
    if (change.reminds()) {
      parts.add("change reminders");
    }
    if (change.showsOrHides()) {
      parts.add(change.wanted().visible() ? "show" : "hide");
    }
    return String.join(", ", parts);
  }

  /** Why a calendar's change is still here. */
  private String reason(AccountId id) {
    return store
        .accounts()
        .find(id)
        .filter(account -> account.state() == Account.State.SIGN_IN_REQUIRED)
        .map(OutboxWords::signIn)
        .orElse(NEXT);
  }

  private static String signIn(Account account) {
    return "waits until you sign in to " + account.email() + " again";
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
    return account(entry).map(account -> reason(entry, account)).orElse(NEXT);
  }

  private String reason(OutboxEntry entry, Account account) {
    if (account.state() == Account.State.SIGN_IN_REQUIRED) {
      return signIn(account);
    }
    SyncRun last = lastRuns.get(account.id().toString());
    return last == null
            || last.startedAt().isBefore(entry.changedAt())
            || "OK".equals(last.outcome())
        ? NEXT
        : SyncWords.ended(last.outcome()) + "; " + NEXT;
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
