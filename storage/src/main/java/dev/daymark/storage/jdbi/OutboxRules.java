package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be sent for an event, told from its state alone: a change that is taken back leaves
 * nothing to send, however it was taken back.
 */
final class OutboxRules {

  private OutboxRules() {}

  /**
   * An event and what matters about its surroundings.
   *
   * @param synced whether its calendar belongs to an account
   * @param inherited what an exception would be without its own changes; null for other events
   * @param seriesGone whether the series of an exception is deleted here, too
   * @param waiting the entries it has now
   */
  record Situation(
      EventRow row,
      @Nullable RemoteState remote,
      boolean synced,
      @Nullable EventContent inherited,
      boolean seriesGone,
      List<OutboxEntry> waiting) {

    /** Whether the remote side may know the event although we never saw it there. */
    boolean maybeKnown() {
      return waiting.stream().anyMatch(e -> e.attempts() > 0 || e.kind() == Kind.DELETE);
    }

    /** Whether a move may have been made of which we did not hear, wherever it went. */
    boolean mayHaveMoved() {
      return waiting.stream()
          .anyMatch(e -> e.kind() == Kind.MOVE && e.attempts() > 0 && !e.isParked());
    }
  }

  /** The entries the event should have, each with the fields it sends. */
  static Map<Kind, Set<EventField>> wanted(Situation situation) {
    Map<Kind, Set<EventField>> wanted = new EnumMap<>(Kind.class);
    EventRow row = situation.row();
    RemoteState remote = situation.remote();
    if (row.deleted()) {
      boolean known = remote != null || (situation.synced() && situation.maybeKnown());
      if (known && !situation.seriesGone()) {
        wanted.put(Kind.DELETE, Set.of());
      }
    } else if (situation.synced() && row.seriesId() != null) {
      update(wanted, exceptionFields(situation));
    } else if (situation.synced() && remote == null) {
      wanted.put(Kind.CREATE, Set.of());
    } else if (remote != null) {
      if (situation.mayHaveMoved() || !remote.ref().calendarId().equals(row.calendarId())) {
        wanted.put(Kind.MOVE, Set.of());
      }
      update(wanted, EventField.difference(remote.base().content(), row.content()));
    }
    return wanted;
  }

  private static void update(Map<Kind, Set<EventField>> wanted, Set<EventField> fields) {
    if (!fields.isEmpty()) {
      wanted.put(Kind.UPDATE, fields);
    }
  }

  private static Set<EventField> exceptionFields(Situation situation) {
    EventContent live = situation.row().content();
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    if (situation.remote() != null) {
      fields.addAll(changed(situation.remote().base().content(), live));
      if (situation.remote().lookedUp()
          && situation.waiting().stream().noneMatch(OutboxEntry::isParked)) {
        fields.addAll(inDoubt(situation));
      }
    } else if (situation.inherited() != null) {
      fields.addAll(EventField.difference(situation.inherited(), live));
      fields.addAll(inDoubt(situation));
    }
    fields.remove(EventField.RECURRENCE);
    return fields;
  }

  /** What is called off on both sides is the same, whatever else is known of it. */
  private static Set<EventField> changed(EventContent agreed, EventContent live) {
    boolean calledOff =
        agreed.status() == EventStatus.CANCELLED && live.status() == EventStatus.CANCELLED;
    return calledOff ? Set.of() : EventField.difference(agreed, live);
  }

  /** What may have arrived: of an occurrence that is none there otherwise, no listing may tell. */
  private static Set<EventField> inDoubt(Situation situation) {
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    situation.waiting().stream()
        .filter(e -> e.kind() == Kind.UPDATE && e.attempts() > 0)
        .forEach(e -> fields.addAll(e.fields()));
    return fields;
  }
}
