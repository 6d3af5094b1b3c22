package dev.daymark.app.platform.tray;

import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tray icon of a Linux desktop, over the session bus.
 *
 * <p>Source: freedesktop.org, StatusNotifierItem.
 */
final class StatusNotifierTray implements SystemTray {

  private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final String WATCHER_PATH = "/StatusNotifierWatcher";

  private final DBusConnection bus;
  private final NotifierItem item;
  private final NotifierMenu menu;
  private final Runnable changed;
  private volatile boolean watched;

  private StatusNotifierTray(
      DBusConnection bus, NotifierItem item, NotifierMenu menu, Runnable changed) {
    this.bus = bus;
    this.item = item;
    this.menu = menu;
    this.changed = changed;
  }

  /**
   * Empty where there is no bus. Who shows icons may come later: what starts with the session may
   * be there before its desktop.
   */
  static Optional<SystemTray> open(String address, Look first, Runnable toggle, Runnable changed) {
    DBusConnection bus = null;
    try {
      bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
      NotifierItem item = new NotifierItem(first, toggle);
      NotifierMenu menu = new NotifierMenu(first.menu());
      bus.exportObject(NotifierItem.PATH, item);
      bus.exportObject(NotifierMenu.PATH, menu);
      StatusNotifierTray tray = new StatusNotifierTray(bus, item, menu, changed);
      tray.follow();
      tray.register();
      return Optional.of(tray);
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("there is no tray: {}", e.getClass().getSimpleName());
      if (bus != null) {
        bus.disconnect();
      }
      return Optional.empty();
    }
  }

  private void register() {
    try {
      bus.getRemoteObject(WATCHER, WATCHER_PATH, StatusNotifierWatcher.class)
          .register(bus.getUniqueName());
      watched = true;
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("nobody shows an icon: {}", e.getClass().getSimpleName());
    }
  }

  /** A desktop that comes, or is started anew, wants to hear of the icon. */
  private void follow() throws DBusException {
    bus.addSigHandler(
        DBus.NameOwnerChanged.class,
        signal -> {
          if (signal.name.equals(WATCHER)) {
            watched = false;
            boolean here = !signal.newOwner.isEmpty();
            Thread.ofVirtual().name("tray").start(() -> watcherChanged(here));
          }
        });
  }

  private void watcherChanged(boolean here) {
    if (here) {
      register();
    }
    changed.run();
  }

  @Override
  public boolean isAvailable() {
    return watched && bus.isConnected();
  }

  @Override
  public synchronized void show(Look look) {
    item.show(look);
    int revision = menu.show(look.menu());
    try {
      bus.sendMessage(new StatusNotifierItem.NewIcon(NotifierItem.PATH));
      bus.sendMessage(new StatusNotifierItem.NewToolTip(NotifierItem.PATH));
      bus.sendMessage(
          new StatusNotifierItem.NewStatus(NotifierItem.PATH, NotifierItem.status(look)));
      if (revision > 0) {
        bus.sendMessage(new DesktopMenu.LayoutUpdated(NotifierMenu.PATH, new UInt32(revision), 0));
      }
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("the tray could not be told: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public boolean tell(String title, String body) {
    return false;
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
