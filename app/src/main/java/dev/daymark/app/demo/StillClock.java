package dev.daymark.app.demo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves by hand only. */
final class StillClock implements InstantSource {
  private volatile Instant now;

  StillClock(Instant now) {
    this.now = now;
  }

  void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
