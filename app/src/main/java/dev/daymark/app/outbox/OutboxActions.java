package dev.daymark.app.outbox;

/** What can be done about a change that waits. FX thread only. */
public interface OutboxActions {

  /** Tries a refused change again. */
  void retry(WaitingChange change);

  /** Gives a waiting or refused change up; the event becomes what Google has. */
  void discard(WaitingChange change);

  /** The same, but what was changed stays as an event on this device only. */
  void keepCopy(WaitingChange change);

  /** Opens the event to change it. */
  void edit(WaitingChange change);
}
