package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.LocalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the reminders on a thread of its own. It sleeps until the next deadline, and looks at
 * the clock every few seconds meanwhile, so that a wake from sleep, a clock that was set and a new
 * zone are noticed; the database is asked only when something changed. Thread-safe.
 */
public final class ReminderService implements AutoCloseable {

  /** How often the clock is looked at; a machine that wakes is late by so much at most. */
  private static final Duration GLANCE = Duration.ofSeconds(4);

  /** Changes that come so close together are read once. */
  private static final Duration SETTLE = Duration.ofMillis(300);

  /** How long to wait when the store or the screen failed. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(ReminderService.class);

  private final LocalStore store;
  private final Function<ReminderDisplay, ReminderEngine> engines;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private final List<Consumer<List<OpenReminder>>> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private final List<Consumer<ReminderEngine>> orders = new ArrayList<>();
  private List<OpenReminder> open = List.of();
  private volatile ReminderSettings settings = ReminderSettings.USUAL;
  private boolean begun;
  private boolean changed;
  private boolean closed;
  private @Nullable Thread thread;
  private LocalStore.@Nullable Subscription subscription;

  public ReminderService(LocalStore store, InstantSource clock, Supplier<ZoneId> zones) {
    this.store = store;
    this.clock = clock;
    this.zones = zones;
    this.engines = display -> new ReminderEngine(ReminderStores.of(store), display, clock, zones);
  }

  /** Begins; returns at once. May be called once. */
  public void start(ReminderDisplay display) {
    subscription = store.follow(this::hear);
    thread = Thread.ofPlatform().name("reminders").daemon().start(() -> run(display));
  }

  private void hear(List<DomainEvent> events) {
    if (events.stream().anyMatch(ReminderService::answers) && Thread.currentThread() != thread) {
      order(ReminderEngine::answeredElsewhere);
    }
    if (events.stream().anyMatch(ReminderService::concerns)) {
      synchronized (lock) {
        changed = true;
        lock.notifyAll();
      }
    }
  }

  private static boolean answers(DomainEvent event) {
    return event instanceof DomainEvent.ReminderSnoozed
        || event instanceof DomainEvent.ReminderAcknowledged;
  }

  private static boolean concerns(DomainEvent event) {
    return switch (event) {
      case DomainEvent.EventAdded _,
          DomainEvent.EventMoved _,
          DomainEvent.EventChanged _,
          DomainEvent.EventDeleted _,
          DomainEvent.TaskAdded _,
          DomainEvent.TaskCompleted _,
          DomainEvent.TaskReopened _,
          DomainEvent.TaskChanged _,
          DomainEvent.TaskDeleted _,
          DomainEvent.CalendarAdded _,
          DomainEvent.CalendarChanged _,
          DomainEvent.CalendarDeleted _,
          DomainEvent.TaskListAdded _,
          DomainEvent.TaskListChanged _,
          DomainEvent.TaskListDeleted _,
          DomainEvent.ManyChanged _ ->
          true;
      case DomainEvent.SettingChanged setting -> setting.key().startsWith("reminders.");
      case DomainEvent.AccountConnected _,
          DomainEvent.AccountDisconnected _,
          DomainEvent.AccountStateChanged _,
          DomainEvent.SyncStarted _,
          DomainEvent.SyncFinished _,
          DomainEvent.ChangeRefused _,
          DomainEvent.ConflictFound _,
          DomainEvent.ConflictResolved _,
          DomainEvent.LargeChangeHeld _,
          DomainEvent.LargeChangeAnswered _,
          DomainEvent.LargeChangeEnded _,
          DomainEvent.ReminderDue _,
          DomainEvent.ReminderSnoozed _,
          DomainEvent.ReminderAcknowledged _ ->
          false;
    };
  }

  /** The person is done with reminders; carried out soon, on the service's thread. */
  public void acknowledge(Collection<ReminderKey> keys) {
    order(engine -> engine.acknowledge(keys));
  }

  /** The person puts reminders off; carried out soon, on the service's thread. */
  public void snooze(Collection<ReminderKey> keys, Instant until) {
    order(engine -> engine.snooze(keys, until));
  }

  private void order(Consumer<ReminderEngine> order) {
    synchronized (lock) {
      orders.add(order);
      lock.notifyAll();
    }
  }

  /**
   * Hears what is open and every change of it, on the service's thread; at once if that is known.
   */
  public LocalStore.Subscription listen(Consumer<List<OpenReminder>> listener) {
    synchronized (lock) {
      listeners.add(listener);
      if (begun) {
        listener.accept(open);
      }
    }
    return () -> listeners.remove(listener);
  }

  private void run(ReminderDisplay display) {
    ReminderEngine engine = null;
    while (!isClosed()) {
      Instant next;
      try {
        engine = engine == null ? engines.apply(display) : engine;
        next = step(engine);
      } catch (RuntimeException e) {
        LOG.warn("reminders are tried again: {}", e.toString());
        engine = null;
        next = clock.instant().plus(RETRY);
      }
      await(next);
    }
    end(engine);
  }

  private Instant step(ReminderEngine engine) {
    List<Consumer<ReminderEngine>> asked;
    boolean stale;
    synchronized (lock) {
      asked = List.copyOf(orders);
      orders.clear();
      stale = changed;
      changed = false;
    }
    asked.forEach(order -> order.accept(engine));
    if (stale) {
      engine.changed();
    }
    Instant next = engine.pass();
    settings = engine.settings();
    publish(engine.open());
    return next;
  }

  private void publish(List<OpenReminder> now) {
    synchronized (lock) {
      if (begun && now.equals(open)) {
        return;
      }
      begun = true;
      open = now;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  /**
   * How many reminders the person had seen and not answered when Daymark ended, of what is still
   * there; for who does not want to wait for the first pass. Blocks.
   */
  public int leftOpen() {
    return (int)
        store.reminders().all().stream()
            .filter(state -> state.stage() == ReminderState.Stage.SHOWN)
            .filter(state -> isThere(state.key().item()))
            .count();
  }

  private boolean isThere(ItemId item) {
    return switch (item) {
      case EventId event -> store.events().find(event).isPresent();
      case TaskId id -> store.tasks().find(id).filter(task -> !isDone(task)).isPresent();
      case AccountId _, CalendarId _, TaskListId _ -> false;
    };
  }

  private static boolean isDone(Task task) {
    return task.content().status() == TaskStatus.COMPLETED;
  }

  /** What holds of the person's choices; the usual until they were read. */
  public ReminderSettings settings() {
    return settings;
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  /** Until it is time, something changed, or the clock or the zone is not what it was. */
  private void await(Instant next) {
    ZoneId zone = zones.get();
    Instant before = clock.instant();
    try {
      synchronized (lock) {
        while (!closed && orders.isEmpty()) {
          if (changed) {
            lock.wait(SETTLE.toMillis());
            return;
          }
          Instant now = clock.instant();
          boolean odd = now.isBefore(before) || !zones.get().equals(zone);
          if (odd || !now.isBefore(next)) {
            return;
          }
          before = now;
          Duration left = Duration.between(now, next);
          lock.wait(Math.max(1, (left.compareTo(GLANCE) < 0 ? left : GLANCE).toMillis()));
        }
      }
    } catch (InterruptedException e) {
      synchronized (lock) {
        closed = true;
      }
    }
  }

  private static void end(@Nullable ReminderEngine engine) {
    try {
      if (engine != null) {
        engine.close();
      }
    } catch (RuntimeException e) {
      LOG.warn("until when reminders were looked after is not noted: {}", e.toString());
    }
  }

  /** Waits for the pass under way, and ends. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    LocalStore.Subscription heard = subscription;
    Thread running = thread;
    if (heard != null) {
      heard.close();
    }
    try {
      if (running != null) {
        running.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
