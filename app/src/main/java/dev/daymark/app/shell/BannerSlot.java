package dev.daymark.app.shell;

import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Banner;
import dev.daymark.app.ui.controls.Buttons;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The strip under the toolbar: says once that no account is connected. */
final class BannerSlot extends StackPane {
  private final SyncStateViewModel sync;
  private final WindowViewModel window;

  BannerSlot(SyncStateViewModel sync, WindowViewModel window, Messages messages, Runnable connect) {
    this.sync = sync;
    this.window = window;
    Banner banner =
        new Banner(
            Feather.CLOUD_OFF,
            messages.text("shell.banner.lead"),
            messages.text("shell.banner.text"),
            Buttons.standard(messages.text("shell.banner.connect"), connect),
            messages.text("ui.button.dismiss"),
            () -> window.bannerDismissedProperty().set(true));
    getChildren().add(banner);
    sync.truthProperty().subscribe(this::show);
    window.bannerDismissedProperty().subscribe(this::show);
    window.screenProperty().subscribe(this::show);
  }

  private void show() {
    boolean wanted =
        sync.truthProperty().get() instanceof SyncTruth.LocalOnly
            && !window.bannerDismissedProperty().get()
            && window.screenProperty().get() == Screen.CALENDAR;
    setVisible(wanted);
    setManaged(wanted);
  }
}
