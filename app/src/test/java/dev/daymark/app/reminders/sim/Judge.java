package dev.daymark.app.reminders.sim;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.QuietTime;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches what is shown, and knows by itself what must be: nothing missed, nothing again after it
 * was acknowledged, nothing late, nothing that is not due.
 */
final class Judge implements ReminderDisplay {

  private static final Duration LATENESS = Duration.ofSeconds(5);
  private static final Duration FRESH = Duration.ofHours(12);

  private final Clockwork time;
  private final Fuse fuse;
  private final Map<ReminderKey, Life> lives = new HashMap<>();
  private final List<Life> beingShown = new ArrayList<>();
  private Map<ReminderKey, Thing.Expected> expected = Map.of();
  private ReminderSettings settings = ReminderSettings.USUAL;
  private Instant settingsSince = Instant.MIN;
  int shown;
  Duration latest = Duration.ZERO;

  Judge(Clockwork time, Fuse fuse) {
    this.time = time;
    this.fuse = fuse;
  }

  /** The world is like this now, and whoever looks after reminders looks at it soon. */
  void look(Map<ReminderKey, Thing.Expected> all, ReminderSettings choices) {
    expected = all;
    settingsSince = choices.equals(settings) ? settingsSince : time.real;
    settings = choices;
    lives.forEach(
        (key, life) -> {
          if (!all.containsKey(key)) {
            life.gone();
          }
        });
    all.forEach(
        (key, thing) -> {
          Life life = lives.computeIfAbsent(key, k -> new Life(thing.due()));
          if (!life.exists || !life.due.equals(thing.due())) {
            life.gone();
            life.since = time.real;
          }
          life.exists = true;
          life.due = thing.due();
          cross(key, life);
        });
  }

  private void cross(ReminderKey key, Life life) {
    Instant now = time.instant();
    if (life.moment(time.zone).isAfter(now)) {
      life.unnoticed |= !life.ahead && life.crossed;
      life.ahead = true;
      if (!life.satisfied) {
        life.optional |= life.owed;
        life.owed = false;
        life.crossed = false;
      }
      return;
    }
    Instant start = key.start().in(time.zone);
    life.optional |= start.isAfter(now);
    if (!life.crossed) {
      life.crossed = true;
      boolean certain = life.ahead || life.snoozedUntil != null;
      life.owed = certain || start.isAfter(now.plusSeconds(6));
      life.owedByChoice = life.owed && !certain && life.since.equals(settingsSince);
    }
  }

  @Override
  public void show(List<Prompt> prompts, ReminderSettings choices) {
    fuse.step();
    require(!isQuiet(), "shown in quiet time", prompts);
    for (Prompt prompt : prompts) {
      Life life = lives.get(prompt.key());
      require(life != null && life.exists, "shown and not there", prompt);
      if (life == null || life.doubtful) {
        continue;
      }
      judge(life, prompt);
      life.satisfied = true;
      life.crossed = true;
      life.snoozedUntil = null;
      life.interrupted = false;
      beingShown.add(life);
      shown++;
    }
    fuse.step();
  }

  private void judge(Life life, Prompt prompt) {
    Instant now = time.instant();
    Instant moment = life.moment(time.zone);
    require(!life.acknowledged, "again after it was acknowledged", prompt);
    require(!life.satisfied || life.interrupted, "shown twice", prompt);
    require(life.optional || !moment.isAfter(now.plus(LATENESS)), "too early", prompt);
    require(life.owed || life.optional || moment.isAfter(now), "never due", prompt);
    require(!moment.isBefore(now.minus(FRESH)) || life.wasDue, "old", prompt);
    if (life.owed) {
      Duration late = Duration.between(noticeable(life), time.real);
      latest = late.compareTo(latest) > 0 ? late : latest;
      require(late.compareTo(LATENESS) <= 0, "late by " + late, prompt);
    }
  }

  @Override
  public void keepOnly(Set<ReminderKey> unanswered) {
    for (ReminderKey key : unanswered) {
      Life life = lives.get(key);
      require(life != null && life.exists, "kept and not there", key);
    }
  }

  /** The first moment at which it could have been shown, in the time that really passes. */
  private Instant noticeable(Life life) {
    Instant at = time.realOf(life.moment(time.zone));
    at = life.since.isAfter(at) ? life.since : at;
    at = time.awakeSince.isAfter(at) ? time.awakeSince : at;
    at = settingsSince.isAfter(at) ? settingsSince : at;
    Instant quietEnd = quietEnd();
    return quietEnd.isAfter(at) ? quietEnd : at;
  }

  private boolean isQuiet() {
    QuietTime quiet = settings.quiet();
    return quiet != null && quiet.covers(LocalTime.ofInstant(time.instant(), time.zone));
  }

  private Instant quietEnd() {
    QuietTime quiet = settings.quiet();
    if (quiet == null) {
      return Instant.MIN;
    }
    LocalDateTime here = LocalDateTime.ofInstant(time.instant(), time.zone);
    LocalDateTime end = here.toLocalDate().atTime(quiet.to());
    end = end.isAfter(here) ? end.minusDays(1) : end;
    return time.realOf(end.atZone(time.zone).toInstant());
  }

  /** A pass is over. */
  void passed(List<OpenReminder> open) {
    beingShown.clear();
    lives.values().forEach(life -> life.unnoticed = false);
    Map<ReminderKey, OpenReminder> byKey = new HashMap<>();
    open.forEach(reminder -> byKey.put(reminder.prompt().key(), reminder));
    byKey.forEach(this::judgeOpen);
    lives.forEach(
        (key, life) -> {
          if (life.exists && life.satisfied && !life.acknowledged && !life.doubtful) {
            require(byKey.containsKey(key), "lost from the list", key);
          }
        });
  }

  private void judgeOpen(ReminderKey key, OpenReminder open) {
    Life life = lives.get(key);
    require(life != null && life.exists, "listed and not there", key);
    if (life == null || life.doubtful) {
      return;
    }
    require(!life.acknowledged, "listed after it was acknowledged", key);
    if (open.state().stage() == Stage.SHOWN && !life.satisfied) {
      Instant old = time.instant().minus(FRESH);
      boolean rightly =
          life.interrupted
              || life.wasOld
              || !settings.show()
              || life.moment(time.zone).isBefore(old);
      require(rightly, "listed and not shown", key);
      require(life.owed || life.optional || life.interrupted, "listed and never due", key);
      life.satisfied = true;
      life.crossed = true;
      life.snoozedUntil = null;
    }
  }

  /** Some time has passed since the last look. */
  void checkMissed() {
    if (isQuiet()) {
      return;
    }
    lives.forEach(
        (key, life) -> {
          if (life.exists && !life.satisfied && !life.acknowledged && !life.doubtful) {
            cross(key, life);
            boolean late = Duration.between(noticeable(life), time.real).compareTo(LATENESS) > 0;
            require(!(life.owed && late), "missed", key);
          }
        });
  }

  void acknowledged(Collection<ReminderKey> keys) {
    keys.forEach(key -> lives.get(key).acknowledged = true);
  }

  void snoozed(Collection<ReminderKey> keys, Instant until) {
    keys.forEach(key -> lives.get(key).snooze(until));
  }

  void doubtful(Collection<ReminderKey> keys) {
    keys.forEach(key -> lives.get(key).doubtful = true);
  }

  /**
   * The clock was put to another time. Nobody looks at it in that very moment: what was due a few
   * seconds before the time it shows may have fallen due after it was put.
   */
  void clockPut() {
    Instant now = time.instant();
    for (Life life : lives.values()) {
      Instant moment = life.moment(time.zone);
      life.optional |= !moment.isAfter(now) && moment.isAfter(now.minus(LATENESS));
    }
  }

  /** The person is in another zone: an hour that was passed over may come again. */
  void travelled() {
    lives.values().forEach(life -> life.optional |= life.crossed && !life.owed);
  }

  /** The process died: what was being shown may come again, and what was passed over may come. */
  void killed() {
    beingShown.forEach(
        life -> {
          life.satisfied = false;
          life.owed = true;
          life.interrupted = true;
        });
    beingShown.clear();
    Instant old = time.instant().minus(FRESH);
    lives.values().forEach(life -> life.killed(life.moment(time.zone).isBefore(old)));
  }

  Map<ReminderKey, Thing.Expected> expected() {
    return expected;
  }

  private void require(boolean right, String wrong, Object what) {
    if (!right) {
      throw new AssertionError(wrong + " at " + time.instant() + " in " + time.zone + ": " + what);
    }
  }
}
