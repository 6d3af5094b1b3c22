package dev.daymark.app.platform.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/**
 * Who keeps the list of tray icons on a Linux desktop. Public because the library makes a proxy of
 * it.
 *
 * <p>Source: freedesktop.org, StatusNotifierItem, "StatusNotifierWatcher".
 */
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {

  /** Takes an icon in; {@code service} is the name of the connection it is on. */
  @DBusMemberName("RegisterStatusNotifierItem")
  void register(String service);
}
