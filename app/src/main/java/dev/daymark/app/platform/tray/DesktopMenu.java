package dev.daymark.app.platform.tray;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * A menu that the desktop draws. Public because the library calls it.
 *
 * <p>Source: libdbusmenu, {@code dbus-menu.xml}.
 */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DesktopMenu extends DBusInterface {

  /** The entries below one, with their properties. */
  @DBusMemberName("GetLayout")
  MenuReply<UInt32, MenuNode> layout(int parent, int depth, List<String> properties);

  /** The properties of some entries. */
  @DBusMemberName("GetGroupProperties")
  List<MenuEntry> properties(List<Integer> ids, List<String> names);

  /** One property of one entry. */
  @DBusMemberName("GetProperty")
  Variant<?> property(int id, String name);

  /** Something happened to an entry, such as {@code clicked}. */
  @DBusMemberName("Event")
  void happened(int id, String kind, Variant<?> data, UInt32 time);

  /** An entry is about to be shown; whether it has to be asked for again. */
  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int id);

  /** The menu is another one. */
  final class LayoutUpdated extends DBusSignal {
    public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
      super(path, revision, parent);
    }
  }
}
