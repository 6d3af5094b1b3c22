package dev.daymark.sync.reconcile;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.Conflict.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares three versions of an event and says what to do. A field changed on one side only is
 * taken from there; changed on both to different values, the later edit is kept and the other is
 * reported as a {@link Clash}. A deletion never wins over an edit.
 */
public final class Reconciler {

  private Reconciler() {}

  /**
   * Plans what to do about one event.
   *
   * @param base what both sides agreed on last; null if they never did
   * @param sent what this device last sent without hearing whether it arrived; null if nothing. A
   *     remote field that equals it is our own doing and no change of theirs
   */
  public static Plan reconcile(
      @Nullable EventContent base,
      @Nullable EventContent sent,
      LocalSide local,
      RemoteSide remote) {
    return switch (local) {
      case LocalSide.Absent() ->
          switch (remote) {
            case RemoteSide.Gone() -> new Plan.Nothing();
            case RemoteSide.Present _ -> new Plan.TakeRemote();
          };
      case LocalSide.Deleted(EventContent content) -> deletedHere(base, sent, content, remote);
      case LocalSide.Present here ->
          switch (remote) {
            case RemoteSide.Gone() -> goneThere(base, here.content());
            case RemoteSide.Present there -> merge(base, sent, here, there);
          };
    };
  }

  /**
   * Takes the version that the remote side returned for what was sent: its own adjustments are
   * taken, edits made here since are kept. What is called off keeps what is known of it here, for
   * it may take place again, and the answer may name nothing but its place.
   */
  public static EventContent adopt(EventContent sent, EventContent local, EventContent returned) {
    if (returned.status() == EventStatus.CANCELLED) {
      return local.status() == sent.status() ? local.withStatus(EventStatus.CANCELLED) : local;
    }
    EventContent result = returned;
    for (EventField field : EventField.values()) {
      if (!ContentEquality.same(field, sent, local)) {
        result = field.copy(local, result);
      }
    }
    return result;
  }

  private static Plan deletedHere(
      @Nullable EventContent base,
      @Nullable EventContent sent,
      EventContent content,
      RemoteSide remote) {
    return switch (remote) {
      case RemoteSide.Gone() -> new Plan.RemoveHere();
      case RemoteSide.Present(EventContent there, var _)
          when there.status() == EventStatus.CANCELLED ->
          new Plan.RemoveHere();
      case RemoteSide.Present(EventContent there, var _) -> {
        boolean known = base != null || sent != null;
        boolean agreed = base != null && ContentEquality.same(base, there);
        boolean ours = sent != null && ContentEquality.same(sent, there);
        yield known && !agreed && !ours
            ? new Plan.Revive(new Clash(null, base, null, there, Side.REMOTE))
            : new Plan.Merge(content, List.of());
      }
    };
  }

  /** What was sent may never have arrived, so only what was agreed on counts as known there. */
  private static Plan goneThere(@Nullable EventContent base, EventContent here) {
    boolean calledOff = here.status() == EventStatus.CANCELLED;
    boolean edited = base == null || !ContentEquality.same(base, here);
    return edited && !calledOff
        ? new Plan.KeepAsNew(new Clash(null, base, here, null, Side.LOCAL))
        : new Plan.RemoveHere();
  }

  private static Plan merge(
      @Nullable EventContent base,
      @Nullable EventContent sent,
      LocalSide.Present here,
      RemoteSide.Present there) {
    boolean cancelledHere = here.content().status() == EventStatus.CANCELLED;
    boolean cancelledThere = there.content().status() == EventStatus.CANCELLED;
    if (cancelledHere && cancelledThere) {
      return new Plan.Merge(here.content(), List.of());
    }
    if (cancelledHere || cancelledThere) {
      return new CancelledOccurrence(base, sent, here.content(), there.content()).plan();
    }
    return new FieldMerge(base, sent, here, there).plan();
  }

  /** The content whose field was agreed on last, if there is one. */
  static Optional<EventContent> agreed(
      EventField field,
      @Nullable EventContent base,
      @Nullable EventContent sent,
      EventContent there) {
    if (sent != null && ContentEquality.same(field, sent, there)) {
      return Optional.of(sent);
    }
    return Optional.ofNullable(base);
  }

  /** The fields an update has to send so that the remote side, at {@code base}, gets here. */
  public static List<EventField> toSend(EventContent base, EventContent local) {
    List<EventField> fields = new ArrayList<>();
    for (EventField field : EventField.values()) {
      if (!ContentEquality.same(field, base, local)) {
        fields.add(field);
      }
    }
    return fields;
  }
}
