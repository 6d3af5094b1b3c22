package dev.daymark.app.reminders.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The time that really passes, and what the machine's clock makes of it. */
final class Clockwork implements InstantSource {

  Instant real;
  Instant awakeSince;
  Duration offset = Duration.ZERO;
  ZoneId zone;

  Clockwork(Instant start, ZoneId zone) {
    this.real = start;
    this.awakeSince = start;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return real.plus(offset);
  }

  /** When the clock shows a time, if nobody sets it. */
  Instant realOf(Instant shown) {
    return shown.minus(offset);
  }

  void pass(Duration time) {
    real = real.plus(time);
  }

  /** The machine wakes, or its clock or zone was set: deadlines are looked at anew from here. */
  void wake() {
    awakeSince = real;
  }
}
