package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReconcilerTest {

  private static final EventContent BASE = FieldSamples.BASE;
  private static final Instant EARLIER = Instant.parse("2026-11-18T08:00:00Z");
  private static final Instant LATER = EARLIER.plusSeconds(60);

  /** How a side stands to the base. */
  private enum Change {
    ABSENT,
    SAME,
    CHANGED
  }

  private record Row(boolean base, Change here, Change there, EventField field) {}

  static Stream<Row> everyCombination() {
    List<Row> rows = new ArrayList<>();
    for (EventField field : EventField.values()) {
      for (Change here : Change.values()) {
        for (Change there : Change.values()) {
          rows.add(new Row(true, here, there, field));
          if (here != Change.SAME && there != Change.SAME) {
            rows.add(new Row(false, here, there, field));
          }
        }
      }
    }
    return rows.stream();
  }

  /** The oracle is written from the promise, not from the code: see the architecture's table. */
  @ParameterizedTest
  @MethodSource("everyCombination")
  void everyCombinationOfBaseHereAndThereKeepsWhatWasTyped(Row row) {
    EventContent mine = row.here == Change.SAME ? BASE : FieldSamples.mine(row.field);
    EventContent theirs = row.there == Change.SAME ? BASE : FieldSamples.theirs(row.field);
    EventContent base = row.base ? BASE : null;
    LocalSide here =
        row.here != Change.ABSENT
            ? new LocalSide.Present(mine, LATER)
            : row.base ? new LocalSide.Deleted(BASE) : new LocalSide.Absent();
    RemoteSide there =
        row.there == Change.ABSENT
            ? new RemoteSide.Gone()
            : new RemoteSide.Present(theirs, EARLIER);

    Plan plan = Reconciler.reconcile(base, null, here, there);

    if (row.there == Change.ABSENT) {
      assertThat(plan).isInstanceOf(expectedWhenGoneThere(row));
    } else if (row.here == Change.ABSENT) {
      assertThat(plan).isInstanceOf(expectedWhenGoneHere(row));
    } else {
      boolean both = row.here == Change.CHANGED && row.there == Change.CHANGED;
      boolean differ = !row.field.valueIn(mine).equals(row.field.valueIn(theirs));
      EventContent expected = row.here == Change.CHANGED ? mine : theirs;
      assertThat(plan).isInstanceOf(Plan.Merge.class);
      Plan.Merge merge = (Plan.Merge) plan;
      assertThat(merge.content()).isEqualTo(expected);
      assertThat(merge.clashes()).hasSize(both && differ ? 1 : 0);
      merge.clashes().forEach(clash -> assertThat(clash.remote()).isEqualTo(theirs));
    }
  }

  private static Class<? extends Plan> expectedWhenGoneThere(Row row) {
    return switch (row.here) {
      case ABSENT -> row.base ? Plan.RemoveHere.class : Plan.Nothing.class;
      case SAME -> Plan.RemoveHere.class;
      case CHANGED -> Plan.KeepAsNew.class;
    };
  }

  private static Class<? extends Plan> expectedWhenGoneHere(Row row) {
    if (!row.base) {
      return Plan.TakeRemote.class;
    }
    return row.there == Change.CHANGED ? Plan.Revive.class : Plan.Merge.class;
  }

  @ParameterizedTest
  @EnumSource(EventField.class)
  void theLaterEditOfAFieldWinsAndTheOtherIsFiled(EventField field) {
    EventContent mine = FieldSamples.mine(field);
    EventContent theirs = FieldSamples.theirs(field);
    if (field.valueIn(mine).equals(field.valueIn(theirs))) {
      assertThat(merge(mine, EARLIER, theirs, LATER).clashes()).isEmpty();
      return;
    }
    Plan.Merge laterThere = merge(mine, EARLIER, theirs, LATER);
    assertThat(laterThere.content()).isEqualTo(theirs);
    assertThat(laterThere.clashes())
        .containsExactly(new Clash(field, BASE, mine, theirs, Side.REMOTE));
    Plan.Merge laterHere = merge(mine, LATER, theirs, EARLIER);
    assertThat(laterHere.content()).isEqualTo(mine);
    assertThat(laterHere.clashes())
        .containsExactly(new Clash(field, BASE, mine, theirs, Side.LOCAL));
  }

  @Test
  void everyPairOfDifferentFieldsChangedOnDifferentSidesBothSurvive() {
    for (EventField here : EventField.values()) {
      for (EventField there : EventField.values()) {
        if (here != there) {
          EventContent mine = FieldSamples.mine(here);
          EventContent theirs = FieldSamples.theirs(there);
          Plan.Merge merge = merge(mine, EARLIER, theirs, LATER);
          assertThat(here.valueIn(merge.content())).isEqualTo(here.valueIn(mine));
          assertThat(there.valueIn(merge.content())).isEqualTo(there.valueIn(theirs));
          assertThat(merge.clashes()).isEmpty();
        }
      }
    }
  }

  @Test
  void linesOfADescriptionThatDoNotTouchAreBothKept() {
    EventContent base = BASE.withDescription("a\nb\nc\nd");
    Plan.Merge merge =
        merge(
            base,
            base.withDescription("A\nb\nc\nd"),
            LATER,
            base.withDescription("a\nb\nc\nd\ne"),
            EARLIER);
    assertThat(merge.content().description()).isEqualTo("A\nb\nc\nd\ne");
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void guestsInvitedOnBothSidesAreBothInvited() {
    Attendee ingrid = Attendee.of("ingrid@example.com");
    Attendee omar = Attendee.of("omar@example.com");
    Attendee lena = Attendee.of("lena@example.com");
    Plan.Merge merge =
        merge(
            BASE.withAttendees(List.of(ingrid, omar)),
            LATER,
            BASE.withAttendees(List.of(ingrid, lena)),
            EARLIER);
    assertThat(merge.content().attendees()).containsExactlyInAnyOrder(ingrid, omar, lena);
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void whatWeSentOurselvesIsNoChangeOfTheirs() {
    EventContent sent = BASE.withSummary("Sent");
    EventContent since = BASE.withSummary("Typed since");
    Plan plan =
        Reconciler.reconcile(
            BASE, sent, new LocalSide.Present(since, EARLIER), new RemoteSide.Present(sent, LATER));
    assertThat(plan).isEqualTo(new Plan.Merge(since, List.of()));
  }

  @Test
  void adoptingAnAnswerKeepsWhatWasTypedSince() {
    EventContent sent = BASE.withSummary("Sent");
    EventContent returned = sent.withLocation("Added by the service");
    EventContent since = sent.withDescription("typed since");
    assertThat(Reconciler.adopt(sent, since, returned))
        .isEqualTo(returned.withDescription("typed since"));
  }

  @Test
  void anOccurrenceCalledOffThereButEditedHereStaysAndIsFiled() {
    EventContent cancelled = BASE.withStatus(EventStatus.CANCELLED);
    Plan.Merge edited = merge(FieldSamples.mine(EventField.SUMMARY), EARLIER, cancelled, LATER);
    assertThat(edited.content()).isEqualTo(FieldSamples.mine(EventField.SUMMARY));
    assertThat(edited.clashes()).singleElement().extracting(Clash::remote).isNull();
    Plan.Merge untouched = merge(BASE, EARLIER, cancelled, LATER);
    assertThat(untouched).isEqualTo(new Plan.Merge(cancelled, List.of()));
  }

  @Test
  void anOccurrenceCalledOffHereButEditedThereStaysAndIsFiled() {
    EventContent cancelled = BASE.withStatus(EventStatus.CANCELLED);
    EventContent theirs = FieldSamples.theirs(EventField.SUMMARY);
    Plan.Merge edited = merge(cancelled, LATER, theirs, EARLIER);
    assertThat(edited.content()).isEqualTo(theirs);
    assertThat(edited.clashes()).singleElement().extracting(Clash::local).isNull();
    assertThat(merge(cancelled, LATER, BASE, EARLIER))
        .isEqualTo(new Plan.Merge(cancelled, List.of()));
  }

  @Test
  void whatWasSentAndMayNotHaveArrivedOutlivesADeletionThere() {
    EventContent sent = BASE.withSummary("Sent");
    assertThat(
            Reconciler.reconcile(
                BASE, sent, new LocalSide.Present(sent, LATER), new RemoteSide.Gone()))
        .isInstanceOf(Plan.KeepAsNew.class);
    EventContent cancelled = BASE.withStatus(EventStatus.CANCELLED);
    Plan.Merge kept =
        (Plan.Merge)
            Reconciler.reconcile(
                BASE,
                sent,
                new LocalSide.Present(sent, LATER),
                new RemoteSide.Present(cancelled, LATER));
    assertThat(kept.content()).isEqualTo(sent);
  }

  @Test
  void anOccurrenceDeletedHereAndCalledOffThereIsGoneOnBothSides() {
    Plan plan =
        Reconciler.reconcile(
            BASE,
            null,
            new LocalSide.Deleted(BASE),
            new RemoteSide.Present(BASE.withStatus(EventStatus.CANCELLED), LATER));
    assertThat(plan).isEqualTo(new Plan.RemoveHere());
  }

  @Test
  void anOccurrenceCalledOffHereThatIsGoneThereIsNotKeptAsAnEvent() {
    Plan plan =
        Reconciler.reconcile(
            BASE,
            null,
            new LocalSide.Present(BASE.withStatus(EventStatus.CANCELLED), LATER),
            new RemoteSide.Gone());
    assertThat(plan).isEqualTo(new Plan.RemoveHere());
  }

  private static Plan.Merge merge(
      EventContent mine, Instant mineAt, EventContent theirs, Instant theirsAt) {
    return merge(BASE, mine, mineAt, theirs, theirsAt);
  }

  private static Plan.Merge merge(
      @Nullable EventContent base,
      EventContent mine,
      Instant mineAt,
      EventContent theirs,
      Instant theirsAt) {
    return (Plan.Merge)
        Reconciler.reconcile(
            base,
            null,
            new LocalSide.Present(mine, mineAt),
            new RemoteSide.Present(theirs, theirsAt));
  }
}
