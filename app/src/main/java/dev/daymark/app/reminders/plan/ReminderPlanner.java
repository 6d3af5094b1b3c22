package dev.daymark.app.reminders.plan;

import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides what to show. Due is what fell due since everything was looked at last, and what came or
 * was moved so late that its reminder is past while its start is not. Pure.
 */
public final class ReminderPlanner {

  /** Older ones are listed, and not shown. */
  public static final Duration FRESH = Duration.ofHours(12);

  /** Several within so long become one. */
  public static final Duration TOGETHER = Duration.ofSeconds(5);

  /** What fell due longer ago while Daymark was closed is not told any more. */
  public static final Duration REACH = Duration.ofDays(60);

  /** A clock that was put back may go on for so long before anybody looks at it. */
  private static final Duration UNNOTICED = Duration.ofSeconds(5);

  private final Situation situation;
  private final Instant now;
  private final List<Prompt> due = new ArrayList<>();
  private final List<Prompt> soon = new ArrayList<>();
  private final List<Prompt> passedOver = new ArrayList<>();
  private Instant next = Instant.MAX;

  private ReminderPlanner(Situation situation) {
    this.situation = situation;
    this.now = situation.now();
  }

  /** Decides. */
  public static Plan plan(Situation situation) {
    ReminderPlanner planner = new ReminderPlanner(situation);
    situation.prompts().forEach(planner::sort);
    return planner.decide();
  }

  private void sort(Prompt prompt) {
    ReminderState state = situation.states().get(prompt.key());
    if (state == null) {
      sortUnknown(prompt);
      return;
    }
    switch (state.stage()) {
      case WAITING, CLAIMED -> due.add(prompt);
      case SNOOZED -> sortByTime(prompt);
      case SHOWN, ACKNOWLEDGED -> {}
    }
  }

  private void sortUnknown(Prompt prompt) {
    if (moment(prompt).isAfter(now) || isNew(prompt)) {
      sortByTime(prompt);
    } else {
      passedOver.add(prompt);
    }
  }

  private void sortByTime(Prompt prompt) {
    Instant at = moment(prompt);
    if (!at.isAfter(now)) {
      due.add(prompt);
    } else {
      next = at.isBefore(next) ? at : next;
      if (!at.isAfter(now.plus(TOGETHER))) {
        soon.add(prompt);
      }
    }
  }

  private boolean isNew(Prompt prompt) {
    if (moment(prompt).isBefore(now.minus(REACH))) {
      return false;
    }
    Watermark seen = situation.seen();
    return prompt.startIn(situation.zone()).isAfter(now)
        || (seen != null && isNewSince(lastLook(seen), prompt));
  }

  /** On the clock as it goes now: what falls due in the moment after it was put back is due. */
  private Watermark lastLook(Watermark seen) {
    return seen.at().isAfter(now) ? new Watermark(now.minus(UNNOTICED), seen.zone()) : seen;
  }

  /** Fell due since, or came since and just in time, whether or not it still is. */
  private boolean isNewSince(Watermark seen, Prompt prompt) {
    boolean fellDue =
        seen.isBefore(prompt.due(), situation.zone()) && !situation.late().contains(prompt.key());
    Instant came = prompt.changedAt();
    boolean inTime =
        prompt.startIn(situation.zone()).isAfter(came) || prompt.startIn(seen.zone()).isAfter(came);
    return fellDue || (situation.atStart() && came.isAfter(seen.at()) && inTime);
  }

  /** When it falls due, until when it is put off, or when it was last about to be shown. */
  private Instant moment(Prompt prompt) {
    Instant at = prompt.due().in(situation.zone());
    ReminderState state = situation.states().get(prompt.key());
    if (state == null) {
      return at;
    }
    Instant until = state.snoozedUntil();
    boolean claimed = state.stage() == ReminderState.Stage.CLAIMED && state.changedAt().isAfter(at);
    return until != null ? until : claimed ? state.changedAt() : at;
  }

  private Plan decide() {
    List<Prompt> old = new ArrayList<>();
    List<Prompt> fresh = new ArrayList<>();
    for (Prompt prompt : due) {
      boolean listed = !situation.settings().show() || moment(prompt).isBefore(now.minus(FRESH));
      (listed ? old : fresh).add(prompt);
    }
    if (fresh.isEmpty()) {
      return new Plan(List.of(), old, List.of(), passedOver, next);
    }
    Instant end = situation.settings().silentUntil(now, situation.zone());
    if (end != null) {
      fresh.removeIf(prompt -> situation.states().containsKey(prompt.key()));
      return new Plan(fresh, old, List.of(), passedOver, end.isBefore(next) ? end : next);
    }
    fresh.addAll(soon);
    fresh.sort(Comparator.comparing(this::moment));
    return new Plan(List.of(), old, fresh, passedOver, next);
  }
}
