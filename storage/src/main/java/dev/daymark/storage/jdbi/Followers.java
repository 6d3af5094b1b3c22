package dev.daymark.storage.jdbi;

import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.LocalStore.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know what commits mean. While there are none, nothing is collected. */
final class Followers {

  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  private final List<Consumer<List<DomainEvent>>> listeners = new CopyOnWriteArrayList<>();

  Subscription add(Consumer<List<DomainEvent>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Where a transaction collects what it means; null while nobody follows. */
  @Nullable Happenings begin() {
    return listeners.isEmpty() ? null : new Happenings();
  }

  /** Tells what a transaction that is committed means, if somebody followed when it began. */
  void tell(WriteUnit unit, @Nullable Happenings happenings) {
    if (happenings == null) {
      return;
    }
    List<DomainEvent> events = events(unit, happenings);
    if (!events.isEmpty()) {
      listeners.forEach(listener -> listener.accept(events));
    }
  }

  /** Another database has taken the place of this one. */
  void replaced(Instant at, int items) {
    List<DomainEvent> events =
        List.of(
            new DomainEvent.ManyChanged(
                new DomainEvent.Cause(at, DomainEvent.By.PERSON, null), items));
    listeners.forEach(listener -> listener.accept(events));
  }

  /** The commit stands, whatever becomes of the news of it. */
  private static List<DomainEvent> events(WriteUnit unit, Happenings happenings) {
    try {
      return happenings.events(unit);
    } catch (RuntimeException e) {
      LOG.warn("what a commit means is told as a whole", e);
      return List.of(new DomainEvent.ManyChanged(unit.cause(), happenings.items()));
    }
  }
}
