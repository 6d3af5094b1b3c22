package dev.daymark.app.shell;

import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.older.OlderEventsViewModel;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Banner;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.domain.sync.MassChange;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The strip under the toolbar: a large change that waits for an answer, or else that all calendars
 * are hidden, or that the shown days are older than what is kept here, or else, once, that no
 * account is connected. Put away, it comes back only for something new.
 */
final class BannerSlot extends StackPane {
  private final SyncStateViewModel sync;
  private final SidebarViewModel calendars;
  private final OlderEventsViewModel older;
  private final ObservableValue<VisibleDays> days;
  private final WindowViewModel window;
  private final Messages messages;
  private final Runnable connect;
  private final Consumer<MassChange> decide;
  private @Nullable MassChange putAway;
  private boolean hiddenPutAway;
  private @Nullable Instant olderPutAway;
  private @Nullable Strip shown;

  /** What a banner says. */
  private sealed interface Strip {
    record HeldBack(MassChange change) implements Strip {}

    record AllHidden() implements Strip {}

    record Older(String detail, boolean canFetch) implements Strip {}

    record NotConnected() implements Strip {}
  }

  /**
   * @param days which days the calendar shows
   * @param connect leads to the accounts
   * @param decide asks about a change that was held back
   */
  BannerSlot(
      SyncStateViewModel sync,
      SidebarViewModel calendars,
      OlderEventsViewModel older,
      ObservableValue<VisibleDays> days,
      WindowViewModel window,
      Messages messages,
      Runnable connect,
      Consumer<MassChange> decide) {
    this.sync = sync;
    this.calendars = calendars;
    this.older = older;
    this.days = days;
    this.window = window;
    this.messages = messages;
    this.connect = connect;
    this.decide = decide;
    setVisible(false);
    setManaged(false);
    sync.truthProperty().subscribe(this::show);
    calendars
        .allHiddenProperty()
        .addListener(
            (property, before, now) -> {
              hiddenPutAway = false;
              show();
            });
    window.bannerDismissedProperty().subscribe(this::show);
    window.screenProperty().subscribe(this::show);
    older.eventsProperty().subscribe(this::show);
    days.subscribe(this::show);
  }

  /** Makes a banner anew only to say something else: it takes longer than all else here. */
  private void show() {
    Strip wanted = wanted();
    if (Objects.equals(wanted, shown)) {
      return;
    }
    shown = wanted;
    getChildren().clear();
    if (wanted != null) {
      getChildren().add(banner(wanted));
    }
    setVisible(wanted != null);
    setManaged(wanted != null);
  }

  private @Nullable Strip wanted() {
    SyncTruth truth = sync.truthProperty().get();
    if (truth instanceof SyncTruth.HeldBack(MassChange change) && !change.equals(putAway)) {
      return new Strip.HeldBack(change);
    }
    if (window.screenProperty().get() != Screen.CALENDAR) {
      return null;
    }
    if (calendars.allHiddenProperty().get() && !hiddenPutAway) {
      return new Strip.AllHidden();
    }
    if (older.concerns(days.getValue().first())
        && !Objects.equals(older.eventsProperty().get().before(), olderPutAway)) {
      return new Strip.Older(older.detail(), older.canFetch());
    }
    boolean lonely =
        truth instanceof SyncTruth.LocalOnly && !window.bannerDismissedProperty().get();
    return lonely ? new Strip.NotConnected() : null;
  }

  private Banner banner(Strip wanted) {
    return switch (wanted) {
      case Strip.HeldBack(var change) -> heldBack(change);
      case Strip.AllHidden() -> allHidden();
      case Strip.Older(var detail, var canFetch) -> olderEvents(detail, canFetch);
      case Strip.NotConnected() -> notConnected();
    };
  }

  private Banner allHidden() {
    return new Banner(
        Feather.CALENDAR,
        messages.text("shell.allHidden.lead"),
        "",
        Buttons.standard(messages.text("shell.allHidden.show"), calendars::showAll),
        messages.text("ui.button.dismiss"),
        () -> {
          hiddenPutAway = true;
          show();
        });
  }

  private Banner olderEvents(String detail, boolean canFetch) {
    Button fetch = Buttons.standard(messages.text("older.fetch"), older::fetch);
    fetch.setDisable(!canFetch);
    return new Banner(
        Feather.CLOUD,
        messages.text("older.lead"),
        detail,
        fetch,
        messages.text("ui.button.dismiss"),
        () -> {
          olderPutAway = older.eventsProperty().get().before();
          show();
        });
  }

  private Banner heldBack(MassChange change) {
    Banner banner =
        new Banner(
            Feather.ALERT_TRIANGLE,
            messages.text("shell.heldBack.lead"),
            new HeldBackText(messages).question(change),
            Buttons.standard(messages.text("shell.heldBack.decide"), () -> decide.accept(change)),
            messages.text("ui.button.dismiss"),
            () -> {
              putAway = change;
              show();
            });
    banner.getStyleClass().add("warning");
    return banner;
  }

  private Banner notConnected() {
    return new Banner(
        Feather.CLOUD_OFF,
        messages.text("shell.banner.lead"),
        messages.text("shell.banner.text"),
        Buttons.standard(messages.text("shell.banner.connect"), connect),
        messages.text("ui.button.dismiss"),
        () -> window.bannerDismissedProperty().set(true));
  }
}
