package dev.daymark.app.reminders.sim;

/** The process is gone. */
final class Killed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
