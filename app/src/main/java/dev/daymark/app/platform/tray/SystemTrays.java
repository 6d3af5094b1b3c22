package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import dev.daymark.app.platform.tray.SystemTray.Look;
import java.util.Optional;

/** Looks for the tray this machine has, if any. Only Linux's is known so far. */
public final class SystemTrays {

  private SystemTrays() {}

  /**
   * Puts an icon into the tray; blocks for a moment.
   *
   * @param toggle what a click on the icon does; called on a thread of the desktop's
   */
  public static Optional<SystemTray> open(Host host, Look first, Runnable toggle) {
    return DesktopNotifications.address(host)
        .flatMap(address -> StatusNotifierTray.open(address, first, toggle));
  }
}
