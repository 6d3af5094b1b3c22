package dev.daymark.app.reminders.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.domain.reminder.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderPlannerTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
  private static final Watermark SEEN = new Watermark(NOW.minusSeconds(3600), ZONE);

  private final Map<ReminderKey, ReminderState> states = new HashMap<>();
  private ReminderSettings settings = ReminderSettings.USUAL;

  /** Before a time block that begins some minutes from now. */
  private static Prompt prompt(int number, long dueInMinutes, long startInMinutes) {
    Deadline start = new Deadline.At(NOW.plus(Duration.ofMinutes(startInMinutes)));
    return new Prompt(
        new ReminderKey(new TaskId(new UUID(1, number)), ReminderKind.TIME_BLOCK, 0, start),
        new Deadline.At(NOW.plus(Duration.ofMinutes(dueInMinutes))),
        null,
        null,
        "Call",
        "Work",
        "",
        null,
        Instant.EPOCH);
  }

  private Plan plan(Prompt... prompts) {
    return ReminderPlanner.plan(
        new Situation(List.of(prompts), states, SEEN, false, Set.of(), settings, NOW, ZONE));
  }

  private void at(Prompt prompt, Stage stage) {
    states.put(prompt.key(), new ReminderState(prompt.key(), stage, null, NOW.minusSeconds(60)));
  }

  @Test
  void whatFellDueWhileNobodyLookedIsShownAlthoughItsEventHasBegun() {
    Prompt missed = prompt(1, -30, -20);
    assertThat(plan(missed).show()).containsExactly(missed);
  }

  @Test
  void whatFellDueBeforeTheLastLookIsPassedOver() {
    Prompt past = prompt(1, -90, -80);
    assertThat(plan(past).show()).isEmpty();
    assertThat(plan(past).passedOver()).containsExactly(past);
  }

  @Test
  void whatFellDueInTheMomentsSinceTheClockWasPutBackIsShown() {
    Prompt justNow = prompt(1, 0, 0);
    Prompt before = prompt(2, -1, -1);
    Watermark ahead = new Watermark(NOW.plus(Duration.ofHours(5)), ZONE);
    Plan plan =
        ReminderPlanner.plan(
            new Situation(
                List.of(justNow, before),
                states,
                ahead,
                false,
                Set.of(),
                settings,
                NOW.plusSeconds(3),
                ZONE));
    assertThat(plan.show()).containsExactly(justNow);
    assertThat(plan.passedOver()).containsExactly(before);
  }

  @Test
  void anEventThatComesTooLateForItsReminderRemindsUntilItBegins() {
    Prompt late = prompt(1, -90, 5);
    assertThat(plan(late).show()).containsExactly(late);
  }

  @Test
  void whatIsShownOrAcknowledgedIsNotShownAgain() {
    Prompt shown = prompt(1, -30, 5);
    Prompt done = prompt(2, -30, 5);
    at(shown, Stage.SHOWN);
    at(done, Stage.ACKNOWLEDGED);
    assertThat(plan(shown, done).show()).isEmpty();
  }

  @Test
  void whatWasOnlyClaimedIsShownAgain() {
    Prompt claimed = prompt(1, -30, 5);
    at(claimed, Stage.CLAIMED);
    assertThat(plan(claimed).show()).containsExactly(claimed);
  }

  @Test
  void anEventThatMovedRemindsAgain() {
    at(prompt(1, -30, 5), Stage.ACKNOWLEDGED);
    Prompt moved = prompt(1, 0, 10);
    assertThat(plan(moved).show()).containsExactly(moved);
  }

  @Test
  void whatIsOlderThanTwelveHoursIsListedOnly() {
    Prompt old = prompt(1, -13 * 60, 5);
    assertThat(plan(old).show()).isEmpty();
    assertThat(plan(old).list()).containsExactly(old);
  }

  @Test
  void quietTimeKeepsWhatIsDueUntilItEnds() {
    settings = quiet(LocalTime.of(9, 0), LocalTime.of(11, 0));
    Prompt due = prompt(1, 0, 10);
    Plan plan = plan(due);
    assertThat(plan.show()).isEmpty();
    assertThat(plan.keep()).containsExactly(due);
    assertThat(plan.next()).isEqualTo("2026-11-18T10:00:00Z");
  }

  private static ReminderSettings paused(String until) {
    return ReminderSetting.of(
        setting -> setting == ReminderSetting.PAUSED_UNTIL ? until : setting.usual());
  }

  @Test
  void aPauseKeepsWhatIsDueUntilItEnds() {
    settings = paused(NOW.plus(Duration.ofMinutes(40)).toString());
    Prompt due = prompt(1, 0, 10);
    Plan plan = plan(due);
    assertThat(plan.show()).isEmpty();
    assertThat(plan.keep()).containsExactly(due);
    assertThat(plan.next()).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
  }

  @Test
  void aPauseThatIsOverOrThatAWrongClockSetHoldsNothingBack() {
    Prompt due = prompt(1, 0, 10);
    for (String until : List.of("", "nonsense", NOW.toString(), "2036-01-01T00:00:00Z")) {
      settings = paused(until);
      assertThat(plan(due).show()).as(until).containsExactly(due);
    }
  }

  @Test
  void whatIsDueWithinSecondsComesAlongAndTheNextLookIsAtTheNextDeadline() {
    Prompt due = prompt(1, 0, 10);
    Prompt later = prompt(2, 7, 17);
    assertThat(plan(due, later).show()).containsExactly(due);
    assertThat(plan(due, later).next()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
  }

  @Test
  void nothingIsShownToWhoeverWantsNothingShown() {
    settings =
        ReminderSetting.of(setting -> setting == ReminderSetting.SHOW ? "false" : setting.usual());
    Prompt due = prompt(1, 0, 10);
    assertThat(plan(due).show()).isEmpty();
    assertThat(plan(due).list()).containsExactly(due);
  }

  @Test
  void aQuietNightGoesOverMidnight() {
    QuietTime night = new QuietTime(LocalTime.of(21, 0), LocalTime.of(7, 0));
    assertThat(night.covers(LocalTime.of(23, 30))).isTrue();
    assertThat(night.covers(LocalTime.of(6, 59))).isTrue();
    assertThat(night.covers(LocalTime.of(7, 0))).isFalse();
  }

  private static ReminderSettings quiet(LocalTime from, LocalTime to) {
    return ReminderSetting.of(
        setting ->
            switch (setting) {
              case QUIET -> "true";
              case QUIET_FROM -> from.toString();
              case QUIET_TO -> to.toString();
              default -> setting.usual();
            });
  }
}
