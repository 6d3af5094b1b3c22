package dev.daymark.app.shell;

import dev.daymark.app.platform.tray.SystemTray;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.reminders.NotificationsViewModel;
import dev.daymark.app.reminders.RemindersViewModel;
import dev.daymark.app.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the tray shows and offers: how sync stands, what is next, the menu. FX thread only. */
final class TrayContent implements AutoCloseable {

  private final Messages messages;
  private final TrayIcon icons;
  private final Background.Actions actions;
  private final Runnable quit;
  private final Runnable changed;
  private Subscription following = Subscription.EMPTY;
  private Subscription dayFollowed = Subscription.EMPTY;
  private @Nullable NotificationsViewModel reminders;
  private String next = "";
  private int unanswered;
  private SyncTruth truth = new SyncTruth.NotSyncedYet();
  private String status = "";

  /**
   * Follows nothing yet.
   *
   * @param changed is told when it is to be shown anew
   */
  TrayContent(
      Messages messages,
      TrayIcon icons,
      Background.Actions actions,
      Runnable quit,
      Runnable changed) {
    this.messages = messages;
    this.icons = icons;
    this.actions = actions;
    this.quit = quit;
    this.changed = changed;
  }

  /** Shows how sync stands. */
  void follow(SyncStateViewModel sync, StatusWords words) {
    following.unsubscribe();
    following =
        sync.truthProperty()
            .subscribe(
                now -> {
                  truth = now;
                  status = words.of(now);
                  changed.run();
                });
  }

  /** Shows what is next, whether reminders are paused, and how many are not answered. */
  void followDay(
      StatusBarViewModel day, NotificationsViewModel notifications, RemindersViewModel open) {
    dayFollowed.unsubscribe();
    reminders = notifications;
    dayFollowed =
        Subscription.combine(
            day.textsProperty().subscribe(this::showNext),
            notifications.pausedUntilProperty().subscribe(until -> changed.run()),
            open.countProperty().subscribe(count -> showOpen(count.intValue())));
  }

  /** Without the distance, which changes every minute: an idle desktop is left alone. */
  private void showNext(StatusBarViewModel.Texts texts) {
    String now =
        texts.nextTitle() == null
            ? ""
            : messages.text("tray.next", texts.nextTitle(), texts.nextWhenShort());
    if (!now.equals(next)) {
      next = now;
      changed.run();
    }
  }

  private void showOpen(int count) {
    if (count != unanswered) {
      unanswered = count;
      changed.run();
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

  /** What is shown now. */
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
          SyncTruth.Refused _,
          SyncTruth.Partly _ ->
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
    List<Entry> menu = new ArrayList<>();
    menu.add(new Entry.Words(status));
    if (!next.isEmpty()) {
      menu.add(new Entry.Words(next));
    }
    if (unanswered > 0) {
      menu.add(
          new Entry.Action(
              messages.text("reminders.bell", unanswered),
              () -> Platform.runLater(actions::openReminders)));
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
    menu.add(action("quit", quit));
    return menu;
  }

  private void addPause(List<Entry> menu) {
    NotificationsViewModel model = reminders;
    if (model == null) {
      return;
    }
    menu.add(new Entry.Rule());
    if (isPaused()) {
      menu.add(new Entry.Words(messages.text("tray.paused", model.pauseEnd())));
      menu.add(action("resume", model::endPause));
    } else {
      menu.add(action("pauseHour", model::pauseForAnHour));
      menu.add(action("pauseTomorrow", model::pauseUntilTomorrow));
    }
  }

  private Entry action(String name, Runnable action) {
    return new Entry.Action(messages.text("tray." + name), () -> Platform.runLater(action));
  }

  @Override
  public void close() {
    following.unsubscribe();
    dayFollowed.unsubscribe();
  }
}
