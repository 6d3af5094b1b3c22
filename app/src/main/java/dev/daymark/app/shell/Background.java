package dev.daymark.app.shell;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.notifications.SystemNotifications;
import dev.daymark.app.platform.tray.SystemTray;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.platform.tray.SystemTrays;
import dev.daymark.app.reminders.NotificationsViewModel;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ThemeController;
import java.util.ArrayList;
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
  private Subscription dayFollowed = Subscription.EMPTY;
  private @Nullable NotificationsViewModel reminders;
  private String next = "";
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

  /** Shows what is next, and whether reminders are paused, in the tray. */
  void followDay(StatusBarViewModel day, NotificationsViewModel notifications) {
    dayFollowed.unsubscribe();
    reminders = notifications;
    dayFollowed =
        Subscription.combine(
            day.textsProperty().subscribe(this::showNext),
            notifications.pausedUntilProperty().subscribe(until -> refresh()));
  }

  /** Without the distance, which changes every minute: an idle desktop is left alone. */
  private void showNext(StatusBarViewModel.Texts texts) {
    String now =
        texts.nextTitle() == null
            ? ""
            : parts.messages().text("tray.next", texts.nextTitle(), texts.nextWhenShort());
    if (!now.equals(next)) {
      next = now;
      refresh();
    }
  }

  private boolean isPaused() {
    return reminders != null && reminders.pausedUntilProperty().get() != null;
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

  /** What the tray shows now. */
  SystemTray.Look look() {
    TrayIcon.State ofSync = state(truth);
    TrayIcon.State state =
        isPaused() && ofSync != TrayIcon.State.ATTENTION ? TrayIcon.State.PAUSED : ofSync;
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
    List<Entry> menu = new ArrayList<>();
    menu.add(new Entry.Words(status));
    if (!next.isEmpty()) {
      menu.add(new Entry.Words(next));
    }
    menu.add(new Entry.Rule());
    menu.add(action("open", actions::comeForward));
    menu.add(
        action(
            "newEvent",
            () -> {
              actions.comeForward();
              actions.newEvent();
            }));
    menu.add(
        action(
            "newTask",
            () -> {
              actions.comeForward();
              actions.newTask();
            }));
    menu.add(action("sync", actions::syncNow));
    addPause(menu);
    menu.add(new Entry.Rule());
    menu.add(action("quit", this::quit));
    return menu;
  }

  private void addPause(List<Entry> menu) {
    NotificationsViewModel model = reminders;
    if (model == null) {
      return;
    }
    menu.add(new Entry.Rule());
    if (isPaused()) {
      menu.add(new Entry.Words(parts.messages().text("tray.paused", model.pauseEnd())));
      menu.add(action("resume", model::endPause));
    } else {
      menu.add(action("pauseHour", model::pauseForAnHour));
      menu.add(action("pauseTomorrow", model::pauseUntilTomorrow));
    }
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
    dayFollowed.unsubscribe();
    SystemTray shown = tray;
    if (shown != null) {
      shown.close();
    }
  }
}
