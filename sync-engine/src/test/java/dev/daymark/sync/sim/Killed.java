package dev.daymark.sync.sim;

/** Ends a device's work on the spot. An error, so that nothing in the engine catches it. */
final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
