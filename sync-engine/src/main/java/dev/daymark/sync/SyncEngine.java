package dev.daymark.sync;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalEdits;
import java.util.function.Consumer;

/** Keeps the local store and the accounts' remote calendars in step. Thread-safe. */
public interface SyncEngine extends AutoCloseable {

  /** Begins to run by itself: now, after local edits, and at an interval. Returns at once. */
  void start();

  /** Asks for a run of every account soon. Returns at once; requests meanwhile are one. */
  void request(SyncTrigger trigger);

  /**
   * Runs every account until it is quiet, and waits for it. Failures are in the report, not thrown.
   * Must not be called on the user interface's thread.
   */
  SyncReport run(SyncTrigger trigger);

  /**
   * Answers what was held back of a calendar, see {@link LocalEdits#answerMassChange}. Asks for no
   * run by itself. Blocks on the disk.
   *
   * @throws DaymarkException {@code CHANGE_NOT_FOUND} if nothing of it waits for an answer
   */
  void answer(CalendarId calendar, MassChange.Answer answer);

  /** The state at this moment. Never blocks. */
  SyncStatus status();

  /**
   * Hears of every new state in order, beginning with the next one, on the thread that brought it
   * about: the engine's, or the one that {@linkplain #answer answers}. A listener must return at
   * once.
   */
  Subscription subscribe(Consumer<SyncStatus> listener);

  /** Stops within a second; a request under way is given up, and what it did is found out later. */
  @Override
  void close();

  /** Ends a subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
