package dev.daymark.app.reminders.show;

import dev.daymark.app.platform.lock.ScreenLock;
import dev.daymark.app.platform.notifications.SystemNotifications;
import dev.daymark.app.reminders.plan.DetailHiding;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderPlanner;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.service.ReminderDisplay;
import dev.daymark.domain.reminder.ReminderKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows reminders as notifications of the system, and in Daymark's own window where the system has
 * none. Several within five seconds become one. Thread-safe.
 */
public final class SystemDisplay implements ReminderDisplay, SystemNotifications.Answers {

  private final SystemNotifications system;
  private final ReminderDisplay window;
  private final ReminderWords words;
  private final ReminderAnswers answers;
  private final Consumer<List<Prompt>> opener;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private final ScreenLock lock;
  private final Map<Long, Shown> shown = new HashMap<>();
  private ScreenLock.@Nullable Watching watching;
  private @Nullable Long newest;
  private Instant newestAt = Instant.MIN;

  /** What is on the screen, and what the person had chosen when it came. */
  private record Shown(List<Prompt> prompts, ReminderSettings settings, boolean hidden) {
    Shown {
      prompts = List.copyOf(prompts);
    }
  }

  /**
   * Shows nothing yet.
   *
   * @param system makes the system's notifications, which answer here
   * @param window where they are shown instead
   * @param opener shows reminders' items, or the list of several, in the main window
   * @param lock asked before each, for who hides details only then
   */
  public SystemDisplay(
      Function<SystemNotifications.Answers, SystemNotifications> system,
      ReminderDisplay window,
      ReminderWords words,
      ReminderAnswers answers,
      Consumer<List<Prompt>> opener,
      InstantSource clock,
      Supplier<ZoneId> zones,
      ScreenLock lock) {
    this.window = window;
    this.words = words;
    this.answers = answers;
    this.opener = opener;
    this.clock = clock;
    this.zones = zones;
    this.lock = lock;
    this.system = system.apply(this);
  }

  /** Whether the system shows notifications with buttons; blocks for a moment. */
  public boolean hasSystem() {
    return system.isAvailable();
  }

  /** In whose language it speaks. */
  ReminderWords words() {
    return words;
  }

  @Override
  public synchronized void show(List<Prompt> prompts, ReminderSettings settings) {
    Instant now = clock.instant();
    Long last = newest;
    Shown before =
        last != null && now.isBefore(newestAt.plus(ReminderPlanner.TOGETHER))
            ? shown.get(last)
            : null;
    List<Prompt> all = new ArrayList<>();
    if (before != null) {
      all.addAll(before.prompts());
    }
    all.addAll(prompts);
    boolean hidden = isHidden(settings.hideDetails());
    OptionalLong id = system.show(note(all, settings, hidden, now));
    if (id.isEmpty()) {
      window.show(prompts, settings);
      return;
    }
    if (before != null && last != null) {
      shown.remove(last);
      system.withdraw(last);
    }
    shown.put(id.getAsLong(), new Shown(all, settings, hidden));
    newest = id.getAsLong();
    newestAt = now;
    watchLock();
  }

  /** What is on the screen when it is locked must say no more than what comes then. */
  private void watchLock() {
    boolean needed =
        shown.values().stream()
            .anyMatch(note -> note.settings().hideDetails() == DetailHiding.WHEN_LOCKED);
    if (needed && watching == null) {
      watching = lock.watch(() -> Thread.ofVirtual().name("lock").start(this::lockChanged));
    } else if (!needed && watching != null) {
      watching.close();
      watching = null;
    }
  }

  private synchronized void lockChanged() {
    Map.copyOf(shown).forEach(this::writeAnew);
  }

  private void writeAnew(long id, Shown note) {
    boolean hidden = isHidden(note.settings().hideDetails());
    if (hidden == note.hidden()) {
      return;
    }
    OptionalLong other =
        system.replace(id, silent(note(note.prompts(), note.settings(), hidden, clock.instant())));
    if (other.isEmpty()) {
      return;
    }
    shown.remove(id);
    shown.put(other.getAsLong(), new Shown(note.prompts(), note.settings(), hidden));
    newest = Objects.equals(newest, id) ? Long.valueOf(other.getAsLong()) : newest;
  }

  private static SystemNotifications.Note silent(SystemNotifications.Note note) {
    return new SystemNotifications.Note(note.title(), note.body(), note.buttons(), "");
  }

  private SystemNotifications.Note note(
      List<Prompt> prompts, ReminderSettings settings, boolean hidden, Instant now) {
    return Notes.of(prompts, settings, hidden, now, zones.get(), words);
  }

  /** Where nobody tells whether the screen is locked, it might be. */
  private boolean isHidden(DetailHiding hiding) {
    return switch (hiding) {
      case NEVER -> false;
      case WHEN_LOCKED -> lock.state() != ScreenLock.State.UNLOCKED;
      case ALWAYS -> true;
    };
  }

  @Override
  public synchronized void keepOnly(Set<ReminderKey> unanswered) {
    Set<Long> over = new HashSet<>();
    shown.forEach(
        (id, note) -> {
          if (note.prompts().stream()
              .map(Prompt::key)
              .noneMatch(key -> unanswered.contains(key) || TestReminder.is(key))) {
            over.add(id);
          }
        });
    for (long id : over) {
      shown.remove(id);
      system.withdraw(id);
    }
    watchLock();
    window.keepOnly(unanswered);
  }

  @Override
  public void pressed(long note, String key) {
    List<Prompt> prompts = taken(note);
    if (prompts.isEmpty()) {
      return;
    }
    system.withdraw(note);
    if (NoticeButton.isSnooze(key)) {
      answers.snooze(prompts, NoticeButton.snooze(key));
      return;
    }
    Prompt first = prompts.getFirst();
    switch (key) {
      case NoticeButton.COMPLETE -> answers.complete(first);
      case NoticeButton.JOIN -> answers.join(first);
      case NoticeButton.UNTIL_START -> answers.snoozeUntilStart(first);
      default -> open(prompts);
    }
  }

  /** Whoever opens one has seen it; several are answered in the list. */
  private void open(List<Prompt> prompts) {
    opener.accept(prompts);
    if (prompts.size() == 1) {
      answers.acknowledge(prompts);
    }
  }

  @Override
  public void dismissed(long note) {
    List<Prompt> prompts = taken(note);
    if (prompts.size() == 1) {
      answers.acknowledge(prompts);
    }
  }

  private synchronized List<Prompt> taken(long note) {
    Shown taken = shown.remove(note);
    watchLock();
    return taken == null ? List.of() : taken.prompts();
  }

  /** Takes away what is shown: nobody would hear the answer. */
  public synchronized void close() {
    shown.keySet().forEach(system::withdraw);
    shown.clear();
    watchLock();
    system.close();
  }
}
