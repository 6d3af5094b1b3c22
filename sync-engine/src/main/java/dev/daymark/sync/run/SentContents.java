package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Reconciler;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sent without an answer yet, by the remote identity it was sent to, for a row here may
 * part from its identity at any time. When the remote side shows it, it is our own doing and no
 * change of theirs. It is written before anything is sent, so that it outlives the process.
 */
final class SentContents {

  private SentContents() {}

  /** Remembers what an entry is about to send, where it sends a content. */
  static void sending(RemoteTransaction tx, OutboxEntry entry, SyncedEvent event) {
    boolean creates = entry.kind() == OutboxEntry.Kind.CREATE;
    boolean updates =
        entry.kind() == OutboxEntry.Kind.UPDATE && event.remote() != null && !isTakenBack(event);
    if (creates || updates) {
      RemoteRef ref = event.remote();
      CalendarEvent row = event.event();
      if (ref == null || creates) {
        String remoteId = RemoteIds.of(row.id(), event.generation());
        // Of several tries to create it the first may be the one that arrived.
        boolean inDoubt = entry.attempts() > 0 && tx.sent(row.calendarId(), remoteId).isPresent();
        if (!inDoubt) {
          tx.creating(row.calendarId(), remoteId, row.content());
        }
      } else {
        tx.sending(ref.calendarId(), ref.remoteId(), row.content());
      }
    }
  }

  /** Whether an occurrence is as it was agreed on again, though a change of it may have arrived. */
  static boolean isTakenBack(SyncedEvent event) {
    BaseVersion base = event.base();
    if (base == null || event.event().exception() == null) {
      return false;
    }
    EventContent content = event.event().content();
    if (base.content().status() == EventStatus.CANCELLED
        && content.status() == EventStatus.CANCELLED) {
      return true;
    }
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(base.content(), content));
    changed.remove(EventField.RECURRENCE);
    return changed.isEmpty();
  }

  /**
   * An event begins anew, with its exceptions, where a move of it never arrived. If it does after
   * all, it is known for what it is.
   */
  static void begunAnew(RemoteTransaction tx, SyncedEvent event) {
    Stream.concat(Stream.of(event), tx.exceptions(event.event().id()).stream())
        .forEach(
            part -> {
              RemoteRef ref = part.remote();
              BaseVersion base = part.base();
              if (ref != null && base != null) {
                tx.creating(ref.calendarId(), ref.remoteId(), base.content());
              }
            });
  }

  /**
   * Whether a version that no row stands for is what was once sent from here, and arrived only
   * after it had been taken for lost and its event been deleted, or begun anew.
   */
  static boolean isLate(RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    EventContent content = version.content();
    return content != null
        && tx.created(calendar, version.remoteId())
            .filter(sent -> Reconciler.toSend(sent, content).isEmpty())
            .isPresent();
  }

  /** It is known how the remote side has the event. */
  static void settled(RemoteTransaction tx, SyncedEvent event) {
    RemoteRef ref = event.remote();
    if (ref == null) {
      CalendarEvent row = event.event();
      tx.settled(row.calendarId(), RemoteIds.of(row.id(), event.generation()));
    } else {
      tx.settled(ref.calendarId(), ref.remoteId());
    }
  }

  static @Nullable EventContent of(RemoteTransaction tx, SyncedEvent event) {
    RemoteRef ref = event.remote();
    CalendarEvent row = event.event();
    return (ref == null
            ? tx.sent(row.calendarId(), RemoteIds.of(row.id(), event.generation()))
            : tx.sent(ref.calendarId(), ref.remoteId()))
        .orElse(null);
  }
}
