package dev.daymark.sync.reconcile;

import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.SeriesShift;
import dev.daymark.domain.sync.Conflict.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges an event that is alive on both sides, field by field. */
record FieldMerge(
    @Nullable EventContent base,
    @Nullable EventContent sent,
    LocalSide.Present here,
    RemoteSide.Present there) {

  Plan plan() {
    List<Clash> clashes = new ArrayList<>();
    EventContent result = there.content();
    for (EventField field : EventField.values()) {
      result = merge(field, result, clashes);
    }
    return new Plan.Merge(fitted(result, clashes), clashes);
  }

  /**
   * A rule speaks of its own series' start: of its day of the week, and of when the last occurrence
   * begins. Where the start is from one side and the rule from the other, the rule moves along; if
   * that changes it, the person is told, for what else was made of the series here may not fit.
   */
  private EventContent fitted(EventContent result, List<Clash> clashes) {
    EventContent local = here.content();
    EventContent remote = there.content();
    boolean localTime = ContentEquality.same(EventField.TIME, local, result);
    boolean localRule = ContentEquality.same(EventField.RECURRENCE, local, result);
    boolean mixed =
        !ContentEquality.same(EventField.TIME, local, remote)
            && !ContentEquality.same(EventField.RECURRENCE, local, remote)
            && localTime != localRule;
    if (!mixed || !result.recurrence().isPresent()) {
      return result;
    }
    return moved(result, localRule ? local : remote, localTime, clashes);
  }

  private EventContent moved(
      EventContent result, EventContent rule, boolean localTime, List<Clash> clashes) {
    Recurrence moved = new SeriesShift(rule.time(), result.time()).recurrence(result.recurrence());
    if (moved.equals(result.recurrence())) {
      return result;
    }
    if (clashes.stream().noneMatch(clash -> clash.field() == EventField.TIME)) {
      Side kept = localTime ? Side.LOCAL : Side.REMOTE;
      clashes.add(new Clash(EventField.TIME, base, here.content(), there.content(), kept));
    }
    return result.withRecurrence(moved);
  }

  private EventContent merge(EventField field, EventContent result, List<Clash> clashes) {
    EventContent local = here.content();
    EventContent remote = there.content();
    if (ContentEquality.same(field, local, remote)) {
      return result;
    }
    Optional<EventContent> agreed = Reconciler.agreed(field, base, sent, remote);
    if (agreed.isPresent() && ContentEquality.same(field, agreed.get(), local)) {
      return result;
    }
    if (agreed.isPresent() && ContentEquality.same(field, agreed.get(), remote)) {
      return field.copy(local, result);
    }
    Optional<EventContent> both = agreed.flatMap(content -> within(field, content, result));
    if (both.isPresent()) {
      return both.get();
    }
    boolean localIsLater = !here.changedAt().isBefore(there.updatedAt());
    Side kept = localIsLater ? Side.LOCAL : Side.REMOTE;
    clashes.add(new Clash(field, base, local, remote, kept));
    return localIsLater ? field.copy(local, result) : result;
  }

  /** A call that is there makes one that is only asked for superfluous. */
  private Optional<EventContent> oneCall(EventContent result) {
    boolean onlyAsked = here.content().conference().state() == Conference.State.REQUESTED;
    return onlyAsked && result.conference().isPresent() ? Optional.of(result) : Optional.empty();
  }

  /** Both changes together, where the field has parts and they changed different ones. */
  private Optional<EventContent> within(
      EventField field, EventContent agreed, EventContent result) {
    EventContent local = here.content();
    EventContent remote = there.content();
    return switch (field) {
      case DESCRIPTION ->
          LineMerge.merge(agreed.description(), local.description(), remote.description())
              .map(result::withDescription);
      case ATTENDEES ->
          GuestMerge.merge(agreed.attendees(), local.attendees(), remote.attendees())
              .map(result::withAttendees);
      case CONFERENCE -> oneCall(result);
      case SUMMARY,
          LOCATION,
          TIME,
          RECURRENCE,
          STATUS,
          TRANSPARENCY,
          VISIBILITY,
          COLOR,
          REMINDERS ->
          Optional.empty();
    };
  }
}
