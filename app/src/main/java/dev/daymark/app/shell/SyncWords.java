package dev.daymark.app.shell;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The state of sync in words.
 *
 * @param status a few words for the status bar
 * @param headline the popover's first line
 * @param body what it means for the person; empty if the headline says all
 */
public record SyncWords(String status, String headline, String body) {

  /** Words for what is true now. */
  static SyncWords of(SyncTruth truth, Clockwork clockwork) {
    Messages messages = clockwork.messages();
    return switch (truth) {
      case SyncTruth.LocalTrouble trouble ->
          new SyncWords(
              messages.text("shell.sync.trouble.status", brief(trouble.sentence())),
              messages.text("shell.sync.trouble.headline"),
              trouble.sentence());
      case SyncTruth.SignInNeeded signIn ->
          words(messages, "signIn", signIn.waiting(), signIn.accounts().getFirst().email());
      case SyncTruth.Locked locked -> words(messages, key(locked.why()), locked.waiting());
      case SyncTruth.HeldBack held ->
          words(messages, "heldBack", new HeldBackText(messages).question(held.change()));
      case SyncTruth.ConflictsOpen conflicts -> words(messages, "conflict", conflicts.count());
      case SyncTruth.Refused refused -> words(messages, "refused", refused.count());
      case SyncTruth.Partly partly ->
          words(messages, "partly", partly.troubles().size(), partly.name());
      case SyncTruth.ServiceTrouble service -> service(service, clockwork);
      case SyncTruth.Offline offline -> offline(offline, clockwork);
      case SyncTruth.Syncing syncing -> syncing(syncing, messages);
      case SyncTruth.Waiting waiting -> words(messages, "waiting", waiting.count());
      case SyncTruth.Synced synced -> words(messages, "synced", clockwork.lately(synced.at()));
      case SyncTruth.NotSyncedYet notYet -> words(messages, "notYet");
      case SyncTruth.LocalOnly localOnly -> words(messages, "localOnly");
    };
  }

  /** The first of several sentences, without its full stop. */
  private static String brief(String sentences) {
    int end = sentences.indexOf(". ");
    return (end < 0 ? sentences : sentences.substring(0, end)).replaceFirst("\\.$", "");
  }

  private static String key(Why why) {
    return switch (why) {
      case REVOKED, MISSING, LOCKED -> "locked";
      case REFUSED -> "refusedIn";
      case AWAY -> "away";
    };
  }

  private static SyncWords words(Messages messages, String state, Object... arguments) {
    String key = "shell.sync." + state;
    return new SyncWords(
        messages.text(key + ".status", arguments),
        messages.text(key + ".headline", arguments),
        messages.text(key + ".body", arguments));
  }

  /** Changes that are saved here are worth more room in the bar than since when. */
  private static SyncWords offline(SyncTruth.Offline offline, Clockwork clockwork) {
    Messages messages = clockwork.messages();
    SyncWords words = words(messages, "offline", offline.waiting());
    if (offline.since() == null) {
      return words;
    }
    String since = messages.text("shell.sync.offline.since", clockwork.when(offline.since()));
    return new SyncWords(offline.waiting() == 0 ? since : words.status(), since, words.body());
  }

  private static SyncWords service(SyncTruth.ServiceTrouble trouble, Clockwork clockwork) {
    Messages messages = clockwork.messages();
    Instant retryAt = trouble.retryAt();
    String body = messages.sentence(new FailureWords(clockwork.zone()).explain(trouble.failure()));
    String key = "shell.sync." + key(trouble.failure());
    return new SyncWords(
        retryAt == null
            ? messages.text(key + ".status")
            : messages.text(key + ".statusRetry", clockwork.when(retryAt)),
        messages.text(key + ".headline"),
        body);
  }

  /** Whose fault it is. */
  private static String key(SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Unavailable unavailable when unavailable.isUnexpected() -> "stumbled";
      case SyncFailure.Rejected _ -> "barred";
      case SyncFailure.QuotaExceeded _ -> "quota";
      case SyncFailure.RateLimited _,
          SyncFailure.Unavailable _,
          SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Gone _,
          SyncFailure.HeldBack _ ->
          "service";
    };
  }

  private static SyncWords syncing(SyncTruth.Syncing syncing, Messages messages) {
    SyncStatus.Progress progress = syncing.progress();
    if (progress == null || !progress.firstSync()) {
      return words(messages, "syncing", syncing.waiting());
    }
    Integer total = progress.total();
    return total == null
        ? words(messages, "firstSync", progress.done())
        : new SyncWords(
            messages.text("shell.sync.firstSync.statusOf", progress.done(), total),
            messages.text("shell.sync.firstSync.headline"),
            messages.text("shell.sync.firstSync.bodyOf", progress.done(), total));
  }

  /**
   * What turns moments into words.
   *
   * @param now the current minute
   */
  record Clockwork(Formatting formatting, Messages messages, ZoneId zone, Instant now) {

    /** The time, or on another day the date. */
    String when(Instant at) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      LocalDateTime local = LocalDateTime.ofInstant(at, zone);
      return local.toLocalDate().equals(today)
          ? formatting.time(local.toLocalTime())
          : formatting.dayAndTime(local, today);
    }

    /** The time, or after 24 hours the date instead. */
    String lately(Instant at) {
      LocalDateTime local = LocalDateTime.ofInstant(at, zone);
      return now.isBefore(at.plus(Duration.ofDays(1)))
          ? formatting.time(local.toLocalTime())
          : formatting.day(local.toLocalDate(), LocalDate.ofInstant(now, zone));
    }

    /** The time, or nothing for no moment. */
    String whenOrEmpty(@Nullable Instant at) {
      return at == null ? "" : when(at);
    }
  }
}
