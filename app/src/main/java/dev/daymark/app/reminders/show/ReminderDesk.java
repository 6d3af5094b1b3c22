package dev.daymark.app.reminders.show;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.lock.DesktopScreenLock;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.app.reminders.service.ReminderService;
import dev.daymark.storage.LocalStore;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything about reminders that is no window, put together. Thread-safe. */
public final class ReminderDesk implements AutoCloseable {

  private final ReminderService service;
  private final ReminderAnswers answers;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private final Host host;
  private final ReminderCompanion companion;
  private final Thread atTheEnd = new Thread(this::takeAway, "reminders-end");
  private @Nullable SystemDisplay display;

  /** Does nothing until it is started. */
  public ReminderDesk(
      LocalStore store,
      InstantSource clock,
      Supplier<ZoneId> zones,
      Host host,
      Consumer<URI> browser) {
    this(store, clock, zones, host, browser, ReminderCompanion.NOBODY);
  }

  /** Does nothing until it is started; the companion is started and closed with it. */
  public ReminderDesk(
      LocalStore store,
      InstantSource clock,
      Supplier<ZoneId> zones,
      Host host,
      Consumer<URI> browser,
      ReminderCompanion companion) {
    this.companion = companion;
    this.service = new ReminderService(store, clock, zones);
    this.answers = new ReminderAnswers(service, store.localEdits(), browser, clock, zones);
    this.clock = clock;
    this.zones = zones;
    this.host = host;
  }

  /** What is open, and its changes. */
  public ReminderService service() {
    return service;
  }

  /** What the person can answer. */
  public ReminderAnswers answers() {
    return answers;
  }

  /** The time as reminders see it. */
  public Instant now() {
    return clock.instant();
  }

  /** Where the person is now. */
  public ZoneId zone() {
    return zones.get();
  }

  /**
   * Begins to remind; returns at once. May be called once.
   *
   * @param words the person's language
   * @param window shows reminders where the system cannot
   * @param opener shows reminders' items, or the list of several; on any thread
   */
  public synchronized void start(
      ReminderWords words, ReminderDisplay window, Consumer<List<Prompt>> opener) {
    SystemDisplay made =
        new SystemDisplay(
            heard -> new DesktopNotifications(host, heard),
            window,
            words,
            answers,
            opener,
            clock,
            zones,
            new DesktopScreenLock(host));
    display = made;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    companion.start();
    service.start(new AccompaniedDisplay(made, companion));
  }

  /** What the system can show. */
  public enum Ability {
    UNKNOWN,
    BUTTONS,
    OWN_WINDOW
  }

  /** What the system can show; unknown until reminders are started. Blocks for a moment. */
  public Ability ability() {
    SystemDisplay shown = shown();
    if (shown == null) {
      return Ability.UNKNOWN;
    }
    return shown.hasSystem() ? Ability.BUTTONS : Ability.OWN_WINDOW;
  }

  private synchronized @Nullable SystemDisplay shown() {
    return display;
  }

  /** Shows a reminder of nothing, as the person's choices are now. */
  public void sendTest() {
    SystemDisplay shown = shown();
    if (shown != null) {
      Prompt test = TestReminder.of(shown.words().messages(), now(), zone());
      shown.show(List.of(test), service.settings());
    }
  }

  /** Also where the process is told to end, as at log-out: nobody would hear an answer. */
  private void takeAway() {
    service.close();
    SystemDisplay shown = shown();
    if (shown != null) {
      shown.close();
    }
  }

  @Override
  public synchronized void close() {
    service.close();
    companion.close();
    if (display != null) {
      display.close();
      forgetTheEnd();
    }
  }

  private void forgetTheEnd() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook runs or has run.
    }
  }
}
