package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.sync.Conflict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single cases, told. {@link ReconcilerTableTest} has all of them. */
class ReconcilerTest {

  private static final EventContent BASE = FieldSamples.BASE;
  private static final Instant EARLIER = Instant.parse("2026-11-18T08:00:00Z");
  private static final Instant LATER = EARLIER.plusSeconds(60);

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

  @Test
  void anUpdateSendsTheFieldsInWhichBothSidesDiffer() {
    EventContent changed = BASE.withLocation("Room 4").withColorId("3");
    assertThat(Reconciler.toSend(BASE, changed))
        .containsExactly(EventField.LOCATION, EventField.COLOR);
    assertThat(Reconciler.toSend(BASE, BASE)).isEmpty();
  }

  @Test
  void aClashBecomesAnEntryOfTheJournalThatWaits() {
    Clash clash = new Clash(EventField.SUMMARY, BASE, BASE, BASE, Conflict.Side.LOCAL);
    EventId event = new EventId(new UUID(1, 2));
    Conflict.Edits edits = new Conflict.Edits(EARLIER, LATER);
    assertThat(clash.about(event, new UUID(3, 4), edits, LATER))
        .isEqualTo(
            new Conflict(
                new UUID(3, 4),
                event,
                EventField.SUMMARY,
                BASE,
                BASE,
                BASE,
                Conflict.Side.LOCAL,
                edits,
                LATER,
                null));
  }

  private static EventContent weekly(String days) {
    return BASE.withRecurrence(Recurrence.ofRule("FREQ=WEEKLY;BYDAY=" + days));
  }

  /** A day later. */
  private static EventContent onThursday(EventContent content) {
    return content.withTime(
        new EventTime.Timed(
            FieldSamples.NINE.plusDays(1), FieldSamples.NINE.plusDays(1).plusHours(1)));
  }

  @Test
  void aRuleFromThereMovesAlongWithTheDayFromHereAndThePersonIsTold() {
    EventContent base = weekly("WE");
    Plan.Merge merge = merge(base, onThursday(base), EARLIER, weekly("WE,FR"), LATER);
    assertThat(merge.content()).isEqualTo(onThursday(weekly("TH,SA")));
    assertThat(merge.clashes())
        .singleElement()
        .satisfies(
            clash -> {
              assertThat(clash.field()).isEqualTo(EventField.TIME);
              assertThat(clash.kept()).isEqualTo(Conflict.Side.LOCAL);
            });
  }

  @Test
  void aRuleFromHereMovesAlongWithTheDayFromThereAndThePersonIsTold() {
    EventContent base = weekly("WE");
    Plan.Merge merge = merge(base, weekly("WE,FR"), LATER, onThursday(base), EARLIER);
    assertThat(merge.content()).isEqualTo(onThursday(weekly("TH,SA")));
    assertThat(merge.clashes())
        .singleElement()
        .satisfies(
            clash -> {
              assertThat(clash.field()).isEqualTo(EventField.TIME);
              assertThat(clash.kept()).isEqualTo(Conflict.Side.REMOTE);
            });
  }

  @Test
  void aDayAndARuleOfTheSameSideStayAsTheyAre() {
    EventContent base = weekly("WE");
    EventContent theirs = onThursday(weekly("TH,SU"));
    Plan.Merge merge = merge(base, base.withSummary("Mine"), LATER, theirs, EARLIER);
    assertThat(merge.content()).isEqualTo(theirs.withSummary("Mine"));
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void aRuleThatNamesNoDayFitsAnyAndNobodyIsTold() {
    EventContent daily = BASE.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5"));
    Plan.Merge merge = merge(BASE, onThursday(BASE), LATER, daily, EARLIER);
    assertThat(merge.content()).isEqualTo(onThursday(daily));
    assertThat(merge.clashes()).isEmpty();
  }

  @Test
  void aCallThatWasMadeThereIsTakenInsteadOfTheOneThatIsOnlyAskedForHere() {
    Conference made = Conference.ready("theirs", URI.create("https://meet.example.com/a"), null);
    Plan.Merge merge =
        merge(
            BASE.withConference(Conference.requested("mine")),
            LATER,
            BASE.withConference(made),
            EARLIER);
    assertThat(merge.content().conference()).isEqualTo(made);
    assertThat(merge.clashes()).isEmpty();
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
