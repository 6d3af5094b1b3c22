package dev.daymark.app.reminders.sim;

import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.plan.WholeDayRule;
import dev.daymark.app.reminders.service.OpenReminder;
import dev.daymark.app.reminders.service.ReminderEngine;
import dev.daymark.app.reminders.service.ReminderStores;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's week or two with reminders, all of it decided by a seed. */
final class Simulation {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Pacific/Kiritimati"));

  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2026-03-27T17:00:00Z"),
          Instant.parse("2026-10-23T15:00:00Z"),
          Instant.parse("2026-10-30T12:00:00Z"),
          Instant.parse("2026-04-03T09:00:00Z"),
          Instant.parse("2026-03-06T20:00:00Z"),
          Instant.parse("2026-11-18T09:20:00Z"));

  private static final List<Integer> MINUTES = List.of(0, 5, 10, 30, 60, 1440, 10_080, 40_320);

  private final Random random;
  private final Clockwork time;
  private final Fuse fuse = new Fuse();
  private final Disk disk = new Disk(fuse);
  private final Choices choices = new Choices();
  private final Things things = new Things();
  private final Judge judge;
  private final List<String> story = new ArrayList<>();
  private @Nullable ReminderEngine engine;
  private Instant next = Instant.EPOCH;
  private boolean put;
  private int made;
  private int passes;

  /** What came of a run. */
  record Outcome(int shown, int passes, Duration latest) {}

  Simulation(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    time = new Clockwork(pick(STARTS), pick(ZONES));
    judge = new Judge(time, fuse);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  Outcome run() {
    try {
      choose();
      start();
      int steps = 15 + random.nextInt(40);
      for (int i = 0; i < steps; i++) {
        act();
        advance(Duration.ofSeconds(gap()));
      }
      fuse.light(-1);
      if (engine == null) {
        start();
      }
      advance(Duration.ofDays(2));
      return new Outcome(judge.shown, passes, judge.latest);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + String.join("\n", story), e);
    }
  }

  private long gap() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(120);
      case 1 -> random.nextInt(3_600);
      default -> random.nextInt(40_000);
    };
  }

  private void tell(String what) {
    story.add(time.instant() + " " + time.zone + " " + what);
  }

  private void start() {
    tell("start");
    time.wake();
    look();
    if (put) {
      judge.clockPut();
      put = false;
    }
    engine =
        new ReminderEngine(
            new ReminderStores(new PromptReader(things), choices, disk),
            judge,
            time,
            () -> time.zone);
    pass();
  }

  /** What the judge takes as given. */
  private void look() {
    ReminderSettings settings = ReminderSetting.readAll(choices);
    WholeDayRule rule = Objects.requireNonNull(settings.wholeDay());
    LocalTime dayAt = Objects.requireNonNull(settings.taskDayAt());
    Map<ReminderKey, Thing.Expected> all = new HashMap<>();
    for (Thing thing : things.all.values()) {
      if (!thing.isEvent() || settings.muted().isEmpty()) {
        thing.expected(rule.daysBefore(), rule.at(), dayAt).forEach(one -> all.put(one.key(), one));
      }
    }
    judge.look(all, settings);
  }

  private void pass() {
    ReminderEngine running = engine;
    if (running == null) {
      return;
    }
    passes++;
    look();
    try {
      next = running.pass();
      judge.passed(running.open());
    } catch (Killed e) {
      die();
    }
  }

  private void die() {
    tell("killed");
    judge.killed();
    fuse.light(-1);
    engine = null;
  }

  /** Lets time pass with the machine awake. */
  private void advance(Duration gap) {
    Instant end = time.real.plus(gap);
    int before = passes;
    while (engine != null && time.realOf(next).isBefore(end)) {
      time.real = time.realOf(next).isAfter(time.real) ? time.realOf(next) : time.real;
      pass();
      if (passes - before > 5_000) {
        throw new AssertionError("never at rest");
      }
    }
    time.real = end;
    if (engine != null) {
      judge.checkMissed();
    }
  }

  /** Whoever looks after reminders notices within a few seconds. */
  private void noticed(int seconds) {
    time.pass(Duration.ofMillis(random.nextInt(seconds * 1000)));
    pass();
  }

  private void edited() {
    if (engine != null) {
      engine.changed();
    }
    look();
    noticed(1);
  }

  private void act() {
    if (engine == null) {
      if (random.nextBoolean()) {
        wander();
      }
      start();
      return;
    }
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> add();
      case 4 -> move();
      case 5 -> remove();
      case 6 -> suspend();
      case 7 -> setClock();
      case 8 -> travel();
      case 9, 10, 11 -> answer();
      case 12 -> stop();
      default -> other();
    }
  }

  private void other() {
    if (random.nextBoolean()) {
      choose();
      edited();
    } else {
      fuse.light(random.nextInt(8));
      tell("fuse lit");
    }
  }

  /** While the machine is off, its clock may be set and it may travel. */
  private void wander() {
    if (random.nextInt(3) == 0) {
      time.zone = pick(ZONES);
      judge.travelled();
    }
    if (random.nextInt(6) == 0) {
      time.offset = time.offset.plus(jump());
      put = true;
    }
  }

  private void stop() {
    ReminderEngine running = Objects.requireNonNull(engine);
    if (random.nextBoolean()) {
      tell("close");
      try {
        running.close();
      } catch (Killed e) {
        die();
      }
      engine = null;
    } else {
      die();
    }
    time.pass(Duration.ofMinutes(random.nextInt(3_000)));
  }

  private void suspend() {
    tell("sleep");
    time.pass(Duration.ofMinutes(random.nextInt(3_000)));
    time.wake();
    noticed(4);
  }

  private Duration jump() {
    long minutes = random.nextInt(10) == 0 ? 20_000 : 600;
    return Duration.ofMinutes(random.nextLong(-minutes, minutes));
  }

  private void setClock() {
    time.offset = time.offset.plus(jump());
    tell("clock set");
    time.wake();
    look();
    judge.clockPut();
    noticed(4);
  }

  private void travel() {
    time.zone = pick(ZONES);
    judge.travelled();
    tell("travelled");
    time.wake();
    look();
    noticed(4);
  }

  private void choose() {
    put(ReminderSetting.SHOW, random.nextInt(8) > 0);
    put(ReminderSetting.QUIET, random.nextInt(3) == 0);
    choices.put(ReminderSetting.WHOLE_DAY.path(), random.nextBoolean() ? "before" : "same");
    choices.put(ReminderSetting.TASK_DAY_AT.path(), random.nextBoolean() ? "09:00" : "02:30");
    boolean muted = random.nextInt(8) == 0;
    choices.put(ReminderSetting.MUTED.path(), muted ? Things.CALENDAR.toString() : "");
    tell("settings " + ReminderSetting.readAll(choices));
  }

  private void put(ReminderSetting setting, boolean on) {
    choices.put(setting.path(), Boolean.toString(on));
  }

  private void add() {
    Thing.Kind kind = Thing.Kind.values()[random.nextInt(Thing.Kind.values().length)];
    UUID id = new UUID(7, ++made);
    Thing thing =
        new Thing(new TaskId(id), kind, when(), pick(ZONES), 1, List.of(), time.instant());
    if (thing.isEvent()) {
      int days = kind == Thing.Kind.EVENT && random.nextInt(3) == 0 ? 2 + random.nextInt(9) : 1;
      List<Integer> minutes =
          random
              .ints(1 + random.nextInt(2), 0, MINUTES.size())
              .map(MINUTES::get)
              .distinct()
              .boxed()
              .toList();
      thing =
          new Thing(
              new EventId(id), kind, thing.start(), thing.zone(), days, minutes, thing.changedAt());
    }
    things.all.put(thing.id(), thing);
    tell("new " + thing);
    edited();
  }

  /** Mostly near. */
  private LocalDateTime when() {
    int minutes = random.nextInt(3) == 0 ? random.nextInt(10_000) : random.nextInt(600);
    return LocalDateTime.ofInstant(time.instant(), time.zone)
        .plusMinutes(minutes - 60L)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private @Nullable Thing any() {
    return things.all.isEmpty() ? null : pick(new ArrayList<>(things.all.values()));
  }

  private void move() {
    Thing thing = any();
    if (thing != null) {
      Thing moved =
          thing.movedTo(
              random.nextInt(4) == 0 ? thing.start().plusDays(1) : when(), time.instant());
      things.all.put(moved.id(), moved);
      tell("moved " + moved);
      edited();
    }
  }

  private void remove() {
    Thing thing = any();
    if (thing != null) {
      ItemId id = thing.id();
      things.all.remove(id);
      tell("removed " + id);
      edited();
    }
  }

  private void answer() {
    ReminderEngine running = Objects.requireNonNull(engine);
    List<ReminderKey> keys =
        running.open().stream()
            .filter(open -> open.state().stage() == Stage.SHOWN)
            .map(OpenReminder::prompt)
            .map(prompt -> prompt.key())
            .filter(key -> random.nextInt(3) > 0)
            .toList();
    if (keys.isEmpty()) {
      return;
    }
    try {
      if (random.nextBoolean()) {
        tell("acknowledge " + keys);
        running.acknowledge(keys);
        judge.acknowledged(keys);
      } else {
        Instant until = time.instant().plusSeconds(60L * (5 + random.nextInt(120)));
        tell("snooze " + keys + " until " + until);
        running.snooze(keys, until);
        judge.snoozed(keys, until);
      }
    } catch (Killed e) {
      judge.doubtful(keys);
      die();
    }
    noticed(1);
  }
}
