package dev.daymark.app.shell;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.notifications.SystemNotifications;
import dev.daymark.app.platform.tray.SystemTray;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.platform.tray.SystemTrays;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ThemeController;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of Daymark when its window is closed: with a tray it stays there and reminds, unless
 * the person does not want that; without one it stays only if the person has said so. FX thread,
 * but for what talks to the desktop.
 */
final class Background implements AutoCloseable {

  private final Parts parts;
  private final TrayIcon icons;
  private final ReadOnlyBooleanWrapper hasTray = new ReadOnlyBooleanWrapper(this, "hasTray");
  private volatile @Nullable SystemTray tray;
  private volatile boolean closed;
  private Subscription following = Subscription.EMPTY;
  private SyncTruth truth = new SyncTruth.NotSyncedYet();
  private String status = "";
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
  }

  Background(Parts parts) {
    this.parts = parts;
    this.icons = new TrayIcon(parts.theme());
  }

  /** Begins: looks for a tray beside, and decides from now on what closing the window means. */
  void begin() {
    Platform.setImplicitExit(false);
    parts.stage().setOnHidden(hidden -> closed());
    SystemTray.Look first = look();
    Thread.ofVirtual()
        .name("tray")
        .start(() -> opened(SystemTrays.open(parts.host(), first, this::clicked)));
  }

  private void opened(Optional<SystemTray> found) {
    tray = found.orElse(null);
    if (closed) {
      found.ifPresent(SystemTray::close);
      return;
    }
    Platform.runLater(
        () -> {
          hasTray.set(found.isPresent());
          refresh();
        });
  }

  /** Shows how sync stands, in the tray. */
  void follow(SyncStateViewModel sync, StatusWords words) {
    following.unsubscribe();
    following =
        sync.truthProperty()
            .subscribe(
                now -> {
                  truth = now;
                  status = words.of(now);
                  refresh();
                });
  }

  /** Puts what is true of sync into a few words. */
  @FunctionalInterface
  interface StatusWords {
    String of(SyncTruth truth);
  }

  private void refresh() {
    SystemTray shown = tray;
    if (shown != null) {
      SystemTray.Look look = look();
      Thread.ofVirtual().name("tray").start(() -> shown.show(look));
    }
  }

  private SystemTray.Look look() {
    TrayIcon.State state = state(truth);
    return new SystemTray.Look(status, state == TrayIcon.State.ATTENTION, icons.of(state), menu());
  }

  private static TrayIcon.State state(SyncTruth truth) {
    return switch (truth) {
      case SyncTruth.LocalTrouble _,
          SyncTruth.SignInNeeded _,
          SyncTruth.Locked _,
          SyncTruth.HeldBack _,
          SyncTruth.ConflictsOpen _,
          SyncTruth.Refused _ ->
          TrayIcon.State.ATTENTION;
      case SyncTruth.ServiceTrouble _, SyncTruth.Waiting _ -> TrayIcon.State.WAITING;
      case SyncTruth.Offline _ -> TrayIcon.State.OFFLINE;
      case SyncTruth.Syncing _,
          SyncTruth.Synced _,
          SyncTruth.NotSyncedYet _,
          SyncTruth.LocalOnly _ ->
          TrayIcon.State.QUIET;
    };
  }

  private List<Entry> menu() {
    Actions actions = parts.actions();
    return List.of(
        new Entry.Words(status),
        new Entry.Rule(),
        action("open", actions::comeForward),
        action(
            "newEvent",
            () -> {
              actions.comeForward();
              actions.newEvent();
            }),
        action(
            "newTask",
            () -> {
              actions.comeForward();
              actions.newTask();
            }),
        action("sync", actions::syncNow),
        new Entry.Rule(),
        action("quit", this::quit));
  }

  private Entry action(String name, Runnable action) {
    return new Entry.Action(parts.messages().text("tray." + name), () -> Platform.runLater(action));
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
    if (quitting || !stays()) {
      Platform.exit();
    } else if (!parts.preferences().isOn(PreferenceKey.BACKGROUND_TOLD, false)) {
      parts.preferences().put(PreferenceKey.BACKGROUND_TOLD, "true");
      tell();
    }
  }

  /** Says once where Daymark went. */
  private void tell() {
    Messages messages = parts.messages();
    SystemNotifications.Note note =
        new SystemNotifications.Note(
            messages.text("tray.stays.title"), messages.text("tray.stays.body"), List.of(), "");
    Thread.ofVirtual().name("tray").start(() -> show(note));
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
    following.unsubscribe();
    SystemTray shown = tray;
    if (shown != null) {
      shown.close();
    }
  }
}
