package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an account's outbox, oldest first. An entry that cannot go on holds back the later ones of
 * its event only; a failure of the connection ends the push, and nothing is dropped. One at which
 * the service fails is left for the next run, unless it fails at the next one, too; so are a few of
 * which the service takes no more for now. So is one at which something unforeseen goes wrong here,
 * and it is parked if that run stumbles at it again.
 */
final class OutboxPush {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxPush.class);

  /** How often an entry is taken up in a round: looked up, merged, sent, and once for bad luck. */
  private static final int TRIES = 4;

  /** Where more stumble and nothing can be sent, or are refused in a row, it is none of theirs. */
  private static final int FEW = 5;

  private final PushScope scope;
  private final OutgoingBrake brake;
  private final AccountId account;
  private final Stumbles stumbles;
  private final EventCreation creation;
  private final EventUpdate update;
  private final EventMove move;
  private final EventDeletion deletion;
  private final Set<CalendarId> touched = new HashSet<>();
  private final List<OutboxEntry> done = new ArrayList<>();
  private final List<OutboxEntry> stumbled = new ArrayList<>();
  private final Set<EventId> failing = new HashSet<>();
  private @Nullable SyncFailure left;

  /**
   * The push of one run.
   *
   * @param stumbles tells what is stumbled at from what ends the run
   */
  OutboxPush(PushScope scope, OutgoingBrake brake, AccountId account, Stumbles stumbles) {
    this.scope = scope;
    this.brake = brake;
    this.account = account;
    this.stumbles = stumbles;
    this.creation = new EventCreation(scope);
    this.update = new EventUpdate(scope);
    this.move = new EventMove(scope);
    this.deletion = new EventDeletion(scope);
  }

  /**
   * Sends what can be sent; empty unless the connection failed or something was held back.
   *
   * @param exempt calendars that were read for the first time in this run
   * @param unread calendars that could not be read this time, whose changes wait
   */
  Optional<SyncFailure> push(Set<CalendarId> exempt, Set<CalendarId> unread) {
    brake.look(exempt, unread);
    return new Round(unread).push();
  }

  /** One push, from the oldest entry that can be sent to the last. */
  private final class Round {

    private final Set<CalendarId> unread;
    private final Map<EventId, Integer> tries = new HashMap<>();
    private final Set<EventId> waiting = new HashSet<>();
    private final int stumbledBefore = stumbled.size();
    private int failedInARow;

    Round(Set<CalendarId> unread) {
      this.unread = unread;
      stumbled.forEach(entry -> waiting.add(entry.eventId()));
      waiting.addAll(failing);
    }

    Optional<SyncFailure> push() {
      for (Optional<OutboxEntry> next = next(waiting, unread);
          next.isPresent();
          next = next(waiting, unread)) {
        Optional<SyncFailure> end = push(next.get());
        if (end.isPresent()) {
          return end;
        }
      }
      leave(stumbled.subList(stumbledBefore, stumbled.size()));
      return brake.failure();
    }

    /** Sends one entry; empty if the push goes on. */
    private Optional<SyncFailure> push(OutboxEntry entry) {
      int before = scope.tally().pushedCount();
      PushStep step = attempt(entry);
      boolean sent = scope.tally().pushedCount() > before;
      if (sent) {
        done.add(entry);
        failedInARow = 0;
      }
      touched.add(entry.calendarId());
      if (step instanceof PushStep.Stop(SyncFailure failure)) {
        return failed(entry, failure);
      }
      boolean waits = step instanceof PushStep.Waits;
      if (waits || tries.merge(entry.eventId(), 1, Integer::sum) >= TRIES) {
        waiting.add(entry.eventId());
      }
      return Optional.empty();
    }

    /** The service may fail at this entry only, if it asks for no time; the next one tells. */
    private Optional<SyncFailure> failed(OutboxEntry entry, SyncFailure failure) {
      LOG.info("Push stopped at event {}: {}", entry.eventId(), failure.getClass());
      if (failedInARow >= patience(failure)) {
        return Optional.of(failure);
      }
      failedInARow++;
      leave(failure);
      failing.add(entry.eventId());
      waiting.add(entry.eventId());
      return Optional.empty();
    }
  }

  /** How many may fail so, one after the other, before the rest is taken to fare no better. */
  private static int patience(SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Unavailable(var _, Instant retryAt) -> retryAt == null ? 1 : 0;
      case SyncFailure.QuotaExceeded _ -> FEW;
      case SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Gone _,
          SyncFailure.Rejected _,
          SyncFailure.HeldBack _ ->
          0;
    };
  }

  private PushStep attempt(OutboxEntry entry) {
    try {
      return send(entry);
    } catch (RuntimeException unforeseen) {
      if (!stumbles.note(entry, unforeseen)) {
        throw unforeseen;
      }
      stumbled.add(entry);
      return new PushStep.Waits();
    }
  }

  /** Parks what was stumbled at twice; the rest is left for the next run. */
  private void leave(List<OutboxEntry> entries) {
    boolean theirs = entries.size() <= FEW || scope.tally().pushedCount() > 0;
    for (OutboxEntry entry : entries) {
      if (!theirs || !parks(entry)) {
        leave(SyncFailure.Unavailable.unexpected());
      }
    }
  }

  private void leave(SyncFailure failure) {
    if (left == null) {
      left = failure;
    }
  }

  /** What failed alone first and is left for the next run; null if nothing is. */
  @Nullable SyncFailure left() {
    return left;
  }

  /**
   * Whether it was parked, as a run before stumbled at it, too, be it one of another process. Of
   * what is broken altogether not even that may work.
   */
  private boolean parks(OutboxEntry entry) {
    try {
      boolean again = scope.journal().write(tx -> tx.stumbled(entry));
      if (again) {
        scope.park(entry, scope.words().refusal(SyncFailure.Unavailable.unexpected()));
      }
      return again;
    } catch (RuntimeException unforeseen) {
      if (!stumbles.note(entry, unforeseen)) {
        throw unforeseen;
      }
      return false;
    }
  }

  /** The calendars something was sent to since the last question. */
  Set<CalendarId> takeTouched() {
    Set<CalendarId> taken = Set.copyOf(touched);
    touched.clear();
    return taken;
  }

  /** Writes into the record of the run what was sent. */
  void conclude(RemoteTransaction tx) {
    done.forEach(entry -> tx.noteSent(entry, SentChange.Outcome.DONE));
  }

  /** Whether anything was sent. */
  boolean hasSent() {
    return !done.isEmpty();
  }

  private Optional<OutboxEntry> next(Set<EventId> waiting, Set<CalendarId> unread) {
    List<OutboxEntry> all = scope.store().outbox().ofAccount(account);
    Set<EventId> blocked = new HashSet<>(waiting);
    for (OutboxEntry entry : all) {
      if (entry.isParked() || brake.holds(entry.calendarId()) || concerns(entry, unread)) {
        blocked.add(entry.eventId());
      } else if (!blocked.contains(entry.eventId())) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(OutboxEntry entry, Set<CalendarId> calendars) {
    RemoteRef target = entry.target();
    return calendars.contains(entry.calendarId())
        || (target != null && calendars.contains(target.calendarId()));
  }

  private PushStep send(OutboxEntry entry) {
    if (scope.isBehindItsSeries(entry) || scope.isBehindItsCalendar(entry)) {
      return new PushStep.Waits();
    }
    Optional<SyncedEvent> event = scope.begin(entry);
    if (event.isEmpty()) {
      return new PushStep.Settled();
    }
    if (entry.kind() != OutboxEntry.Kind.DELETE && scope.isPresumed(event.get())) {
      return move.prove(entry, event.get());
    }
    return switch (entry.kind()) {
      case CREATE -> creation.send(entry, event.get());
      case UPDATE -> update.send(entry, event.get());
      case MOVE -> move.send(entry, event.get());
      case DELETE -> deletion.send(entry, event.get());
    };
  }
}
