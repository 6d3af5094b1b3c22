package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.tray.SystemTray.Look;
import java.util.Optional;

/** Looks for the tray this machine has, if any. */
public final class SystemTrays {

  private SystemTrays() {}

  /**
   * Puts an icon into the tray; blocks for a moment.
   *
   * @param toggle what a click on the icon does, but on macOS, where it opens the menu; called on a
   *     thread of the desktop's
   * @param changed is told on any thread when the desktop begins or ends to show the icon
   * @return empty where there is none and none can come
   */
  public static Optional<SystemTray> open(
      Host host, Look first, Runnable toggle, Runnable changed) {
    return switch (host.family()) {
      case LINUX ->
          DesktopNotifications.address(host)
              .flatMap(address -> StatusNotifierTray.open(address, first, toggle, changed));
      case WINDOWS -> AwtTray.open(first, AwtTray.Click.TOGGLES, toggle);
      case MAC -> AwtTray.open(first, AwtTray.Click.OPENS_MENU, toggle);
    };
  }
}
