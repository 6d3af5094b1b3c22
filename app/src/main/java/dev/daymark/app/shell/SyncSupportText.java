package dev.daymark.app.shell;

import dev.daymark.domain.Account;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How sync stands, for those who help: ids, counts, codes and moments in UTC, never a title, a name
 * or an address. Always English.
 */
record SyncSupportText(SyncFacts facts, Instant now) {

  @Override
  public String toString() {
    SyncStatus status = facts.status();
    List<String> lines = new ArrayList<>();
    lines.add("Daymark " + version() + ", Java " + Runtime.version().feature() + ", " + now);
    lines.add(
        "accounts %d, calendars %d, waiting %d, refused %d, conflicts %d, held back %d"
            .formatted(
                facts.accounts().size(),
                facts.calendars().size(),
                facts.waiting(),
                facts.parked(),
                facts.conflicts(),
                status.heldBack().size()));
    facts.accounts().forEach(account -> lines.add(account(account)));
    facts.troubles().forEach(trouble -> lines.add(calendar(trouble)));
    SyncStatus.NextTry next = status.next();
    lines.add(next == null ? "next none" : "next " + next.dueAt() + " " + next.why());
    return String.join("\n", lines);
  }

  private String account(Account account) {
    SyncStatus.Standing standing = facts.status().standing(account.id());
    return "account %s: %s, checked %s, offline since %s"
        .formatted(
            account.id().value(),
            code(standing.failure()),
            orNever(standing.checkedAt()),
            orNever(standing.offlineSince()));
  }

  private static String calendar(CalendarTrouble trouble) {
    return "calendar %s: %s, %s, since %s"
        .formatted(trouble.calendar().value(), trouble.reason(), trouble.code(), trouble.since());
  }

  private static String code(@Nullable SyncFailure failure) {
    return failure == null ? "OK" : FailureWords.code(failure);
  }

  private static String orNever(@Nullable Instant at) {
    return at == null ? "never" : at.toString();
  }

  private static String version() {
    return Objects.requireNonNullElse(
        SyncSupportText.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
