package dev.daymark.app.platform.lock;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/**
 * What locks the screen of most Linux desktops. Public because the library makes a proxy of it.
 *
 * <p>Source: freedesktop.org, Idle Inhibition Service Draft, {@code org.freedesktop.ScreenSaver}.
 */
@DBusInterfaceName("org.freedesktop.ScreenSaver")
public interface ScreenSaver extends DBusInterface {

  /** Whether it covers the screen. */
  @DBusMemberName("GetActive")
  boolean active();
}
