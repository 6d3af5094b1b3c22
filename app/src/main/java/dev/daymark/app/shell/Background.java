package dev.daymark.app.shell;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.notifications.SystemNotifications;
import dev.daymark.app.platform.tray.SystemTray;
import dev.daymark.app.platform.tray.SystemTrays;
import dev.daymark.app.reminders.NotificationsViewModel;
import dev.daymark.app.reminders.RemindersViewModel;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ThemeController;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of Daymark when its window is closed: with a tray it stays there and reminds, unless
 * the person does not want that; without one it stays only if the person has said so. FX thread,
 * but for what talks to the desktop.
 */
final class Background implements AutoCloseable {

  /** A desktop that does not answer holds up the end no longer. */
  private static final Duration LAST_WORD = Duration.ofSeconds(2);

  private final Parts parts;
  private final TrayContent content;
  private final ReadOnlyBooleanWrapper hasTray = new ReadOnlyBooleanWrapper(this, "hasTray");
  private volatile @Nullable SystemTray tray;
  private volatile boolean closed;
  private boolean quitting;

  /** What it acts on. */
  record Parts(
      Host host,
      Stage stage,
      Preferences preferences,
      Messages messages,
      ThemeController theme,
      Actions actions) {}

  /** What can be asked for in the tray. */
  interface Actions {

    void comeForward();

    /** Closes the window as the person would. */
    void leave();

    void newEvent();

    void newTask();

    void syncNow();

    /** Lists the reminders that are not answered. */
    void openReminders();
  }

  Background(Parts parts) {
    this.parts = parts;
    this.content =
        new TrayContent(
            parts.messages(),
            new TrayIcon(parts.theme()),
            parts.actions(),
            this::quit,
            this::refresh);
  }

  /** Decides from now on what closing the window means. */
  void begin() {
    Platform.setImplicitExit(false);
    parts.stage().setOnHidden(hidden -> closed());
  }

  /** Looks for a tray, beside; the icon is drawn for it here. */
  void seekTray() {
    if (closed) {
      return;
    }
    SystemTray.Look first = look();
    Thread.ofVirtual()
        .name("tray")
        .start(
            () -> opened(SystemTrays.open(parts.host(), first, this::clicked, this::trayChanged)));
  }

  private void opened(Optional<SystemTray> found) {
    tray = found.orElse(null);
    if (closed) {
      found.ifPresent(SystemTray::close);
      return;
    }
    trayChanged();
  }

  /** The desktop shows the icon now, or no longer; any thread. */
  private void trayChanged() {
    SystemTray shown = tray;
    boolean here = shown != null && shown.isAvailable();
    Platform.runLater(
        () -> {
          hasTray.set(here);
          refresh();
        });
  }

  /** Shows how sync stands, in the tray. */
  void follow(SyncStateViewModel sync, TrayContent.StatusWords words) {
    content.follow(sync, words);
  }

  /** Shows what is next, whether reminders are paused, and how many wait, in the tray. */
  void followDay(
      StatusBarViewModel day, NotificationsViewModel notifications, RemindersViewModel open) {
    content.followDay(day, notifications, open);
  }

  private void refresh() {
    SystemTray shown = tray;
    if (shown != null) {
      SystemTray.Look look = look();
      Thread.ofVirtual().name("tray").start(() -> shown.show(look));
    }
  }

  /** What the tray shows now. */
  SystemTray.Look look() {
    return content.look();
  }

  /** A click on the icon shows the window, or puts it away. */
  private void clicked() {
    Platform.runLater(
        () -> {
          Stage stage = parts.stage();
          if (stage.isShowing() && !stage.isIconified()) {
            parts.actions().leave();
          } else {
            parts.actions().comeForward();
          }
        });
  }

  /** Whether the desktop shows the icon. */
  ReadOnlyBooleanProperty hasTrayProperty() {
    return hasTray.getReadOnlyProperty();
  }

  /** Whether Daymark stays when the window is closed. */
  boolean stays() {
    return parts.preferences().isOn(PreferenceKey.BACKGROUND, hasTray.get());
  }

  /** Ends Daymark, once what was typed is saved. */
  void quit() {
    if (parts.stage().isShowing()) {
      quitting = true;
      parts.actions().leave();
    } else {
      Platform.exit();
    }
  }

  private void closed() {
    if (quitting) {
      Platform.exit();
    } else if (!stays()) {
      leaveWithAWord();
    } else if (isFirst(PreferenceKey.BACKGROUND_TOLD)) {
      tell();
    }
  }

  /** Whether something is to be said that is said once ever; it counts as said from now on. */
  private boolean isFirst(PreferenceKey told) {
    boolean first = !parts.preferences().isOn(told, false);
    if (first) {
      parts.preferences().put(told, "true");
    }
    return first;
  }

  /** Whoever closes a calendar may not know that it reminds no more; says so the first time. */
  private void leaveWithAWord() {
    if (!isFirst(PreferenceKey.CLOSED_TOLD)) {
      Platform.exit();
      return;
    }
    SystemNotifications.Note note = note("tray.closed.title", "tray.closed.body");
    CompletableFuture<Void> _ =
        CompletableFuture.runAsync(() -> show(note), Thread::startVirtualThread)
            .orTimeout(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((said, failure) -> Platform.exit());
  }

  /** Says once where Daymark went. */
  private void tell() {
    SystemNotifications.Note note =
        note("tray.stays.title", hasTray.get() ? "tray.stays.body" : "tray.stays.bodyHidden");
    SystemTray shown = tray;
    if (shown == null || !shown.tell(note.title(), note.body())) {
      Thread.ofVirtual().name("tray").start(() -> show(note));
    }
  }

  private SystemNotifications.Note note(String title, String body) {
    Messages messages = parts.messages();
    return new SystemNotifications.Note(messages.text(title), messages.text(body), List.of(), "");
  }

  private void show(SystemNotifications.Note note) {
    try (SystemNotifications system = new DesktopNotifications(parts.host(), new NoAnswers())) {
      system.show(note);
    }
  }

  /** Nothing can be answered. */
  private static final class NoAnswers implements SystemNotifications.Answers {
    @Override
    public void pressed(long note, String key) {}

    @Override
    public void dismissed(long note) {}
  }

  @Override
  public void close() {
    closed = true;
    content.close();
    SystemTray shown = tray;
    if (shown != null) {
      shown.close();
    }
  }
}
