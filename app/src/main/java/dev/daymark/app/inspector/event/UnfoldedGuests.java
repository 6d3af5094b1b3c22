package dev.daymark.app.inspector.event;

/**
 * How many guests are on the screen. The panel keeps it while it shows the same event, so that the
 * list stays open when a guest is taken off or a sync brings an answer.
 */
public final class UnfoldedGuests {
  private static final int FIRST_SHOWN = 8;
  private static final int AT_ONCE = 40;

  /** Each refresh makes the rows anew, so that a list of hundreds does not stay open whole. */
  private static final int MOST_KEPT = FIRST_SHOWN + 2 * AT_ONCE;

  private int most = FIRST_SHOWN;

  int most() {
    return most;
  }

  /** How many more come at once, since rows cost time. */
  int more() {
    most = Math.min(most + AT_ONCE, MOST_KEPT);
    return AT_ONCE;
  }
}
