package dev.daymark.app.platform.lock;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The same of GNOME, by its own name. Public because the library makes a proxy of it. */
@DBusInterfaceName("org.gnome.ScreenSaver")
public interface GnomeScreenSaver extends DBusInterface {

  /** Whether it covers the screen. */
  @DBusMemberName("GetActive")
  boolean active();
}
