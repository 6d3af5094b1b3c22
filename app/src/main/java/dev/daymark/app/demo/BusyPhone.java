package dev.daymark.app.demo;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * While the window is open Anna's phone goes on changing things, so that one can watch them arrive.
 */
final class BusyPhone implements AutoCloseable {

  private static final int SECONDS_BETWEEN = 5;

  private final SyncEngine engine;
  private final Narrator narrator;
  private final List<Change> changes;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo-phone").factory());
  private int next;

  private record Change(String sentence, Runnable work) {}

  BusyPhone(OtherDevice phone, Week week, SyncEngine engine, Narrator narrator) {
    this.engine = engine;
    this.narrator = narrator;
    Duration coffee = Duration.ofMinutes(30);
    this.changes =
        List.of(
            new Change(
                "The phone adds “Coffee with Jonas” on Wednesday at 10:30.",
                () ->
                    phone.addToWork(
                        GoogleEvent.timed(
                            "Coffee with Jonas", week.at(WEDNESDAY, 10, 30), coffee))),
            new Change(
                "The phone moves “Coffee with Jonas” to Thursday at 14:00.",
                () -> phone.move("Coffee with Jonas", week.at(THURSDAY, 14, 0), coffee)),
            new Change(
                "The phone renames “Coffee with Jonas” to “Cake with Jonas”.",
                () -> phone.rename("Coffee with Jonas", "Cake with Jonas")),
            new Change(
                "The phone gives “Cake with Jonas” a place.",
                () -> phone.setLocation("Cake with Jonas", "Café Saturnus")),
            new Change(
                "The phone deletes “Cake with Jonas”.", () -> phone.delete("Cake with Jonas")));
  }

  /** Begins, and goes on until closed. */
  void start() {
    var _ =
        executor.scheduleWithFixedDelay(
            this::changeSomething, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  private void changeSomething() {
    Change change = changes.get(next++ % changes.size());
    try {
      change.work().run();
      narrator.tell(change.sentence());
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Whoever watches may have deleted or renamed the event in the window; begin anew.
      next = 0;
    }
    engine.request(SyncTrigger.INTERVAL);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
