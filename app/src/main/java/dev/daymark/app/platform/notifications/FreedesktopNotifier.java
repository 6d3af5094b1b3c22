package dev.daymark.app.platform.notifications;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * What a notification daemon offers on the session bus. Public because the library makes proxies
 * and signals of it.
 *
 * <p>Source: Desktop Notifications Specification 1.3, sections 8 and 9.
 */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface FreedesktopNotifier extends DBusInterface {

  /** What the daemon can do, such as {@code actions} and {@code body-markup}. */
  @DBusMemberName("GetCapabilities")
  List<String> getCapabilities();

  /** Shows a notification and returns its number. */
  @DBusMemberName("Notify")
  UInt32 show(
      String appName,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int timeoutMillis);

  /** Takes a notification away. */
  @DBusMemberName("CloseNotification")
  void withdraw(UInt32 id);

  /** A notification is gone. */
  final class NotificationClosed extends DBusSignal {
    /** The person took it away. */
    public static final long DISMISSED = 2;

    private final UInt32 id;
    private final UInt32 reason;

    public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
      super(path, id, reason);
      this.id = id;
      this.reason = reason;
    }

    public long id() {
      return id.longValue();
    }

    public long reason() {
      return reason.longValue();
    }
  }

  /** A button was pressed. */
  final class ActionInvoked extends DBusSignal {
    private final UInt32 id;
    private final String key;

    public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
      super(path, id, key);
      this.id = id;
      this.key = key;
    }

    public long id() {
      return id.longValue();
    }

    public String key() {
      return key;
    }
  }
}
