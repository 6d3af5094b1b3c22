package dev.daymark.app.platform.tray;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A desktop that shows tray icons, on a real session bus. */
public final class FakeWatcher implements StatusNotifierWatcher, AutoCloseable {

  static final String NAME = "org.kde.StatusNotifierWatcher";

  final DBusConnection bus;
  final BlockingQueue<String> registered = new LinkedBlockingQueue<>();

  FakeWatcher(String address) throws DBusException {
    bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    bus.exportObject(getObjectPath(), this);
    bus.requestBusName(NAME);
  }

  @Override
  public void register(String service) {
    registered.add(service);
  }

  @Override
  public String getObjectPath() {
    return "/StatusNotifierWatcher";
  }

  @Override
  public boolean isRemote() {
    return false;
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
