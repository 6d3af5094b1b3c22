package dev.daymark.app.cli;

/** The command line was carried out by the Daymark that runs; there is nothing more to do. */
public final class HandedOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exit;

  public HandedOver(int exit) {
    super("handed over", null, false, false);
    this.exit = exit;
  }

  /** How it ended there. */
  public int exit() {
    return exit;
  }
}
