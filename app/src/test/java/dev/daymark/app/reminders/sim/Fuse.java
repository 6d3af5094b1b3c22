package dev.daymark.app.reminders.sim;

/** Kills the process at one of the next steps at which something becomes durable or visible. */
final class Fuse {

  private int left = -1;

  /** Lets that many steps pass. */
  void light(int steps) {
    left = steps;
  }

  boolean isLit() {
    return left >= 0;
  }

  void step() {
    if (left >= 0 && left-- == 0) {
      throw new Killed();
    }
  }
}
