package dev.daymark.app.platform.lock;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** The same of GNOME, by its own name. Public because the library makes a proxy of it. */
@DBusInterfaceName("org.gnome.ScreenSaver")
public interface GnomeScreenSaver extends DBusInterface {

  /** Whether it covers the screen. */
  @DBusMemberName("GetActive")
  boolean active();

  /** It covers the screen now, or no longer. */
  final class ActiveChanged extends DBusSignal {
    public ActiveChanged(String path, boolean active) throws DBusException {
      super(path, active);
    }
  }
}
