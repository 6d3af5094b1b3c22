package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
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
    return new Plan.Merge(result, clashes);
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
