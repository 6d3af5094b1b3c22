package dev.daymark.app.quickadd;

import dev.daymark.app.calendar.BusyDay;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks.Running;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is on the day that is typed: read once, and again when another day is meant. */
final class BusyHours {
  private final Session session;
  private final Runnable arrived;
  private @Nullable BusyDay known;
  private @Nullable LocalDate asked;
  private Running reading = () -> {};

  /**
   * @param arrived runs when a day was read
   */
  BusyHours(Session session, Runnable arrived) {
    this.session = session;
    this.arrived = arrived;
  }

  /** When something so long fits on a day; empty if it does not, or until the day is read. */
  Optional<ZonedDateTime> firstFree(LocalDate day, Duration length) {
    return on(day).flatMap(busy -> busy.firstFree(session.now(), length));
  }

  /** What a plan overlaps; empty if nothing, or until its day is read. */
  Optional<BusyDay.Clash> clash(Plan plan) {
    ZonedDateTime start = plan.start();
    ZonedDateTime end = plan.end();
    return start == null || end == null
        ? Optional.empty()
        : on(start.toLocalDate()).flatMap(busy -> busy.clash(start, end));
  }

  private Optional<BusyDay> on(LocalDate day) {
    if (!day.equals(asked)) {
      asked = day;
      reading.cancel();
      reading =
          session
              .background()
              .start(() -> BusyDay.read(session, day), this::show, session.edits()::failed);
    }
    return Optional.ofNullable(known).filter(busy -> busy.day().equals(day));
  }

  private void show(BusyDay read) {
    known = read;
    arrived.run();
  }

  /** Forgets what was read. */
  void forget() {
    reading.cancel();
    asked = null;
    known = null;
  }
}
