package dev.daymark.app.platform.tray;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * A tray icon as the desktop asks for it. Public because the library calls it.
 *
 * <p>Source: freedesktop.org, StatusNotifierItem.
 */
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {

  /** The left button. */
  @DBusMemberName("Activate")
  void activate(int x, int y);

  /** The middle button. */
  @DBusMemberName("SecondaryActivate")
  void activateOtherwise(int x, int y);

  /** The right button, where the desktop does not show the menu itself. */
  @DBusMemberName("ContextMenu")
  void openMenu(int x, int y);

  /** The wheel. */
  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);

  /** The icon is another one. */
  final class NewIcon extends DBusSignal {
    public NewIcon(String path) throws DBusException {
      super(path);
    }
  }

  /** The words over the icon are others. */
  final class NewToolTip extends DBusSignal {
    public NewToolTip(String path) throws DBusException {
      super(path);
    }
  }

  /** It needs the person, or no longer. */
  final class NewStatus extends DBusSignal {
    public NewStatus(String path, String status) throws DBusException {
      super(path, status);
    }
  }
}
