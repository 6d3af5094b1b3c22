package dev.daymark.app.platform.lock;

import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Whoever tells about the lock, on a real bus; public because the library calls it. */
public final class FakeDesktop implements AutoCloseable {

  private final DBusConnection bus;

  FakeDesktop(String address) throws DBusException {
    bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }

  FakeDesktop saver(boolean active) throws DBusException {
    return with("org.freedesktop.ScreenSaver", new Saver(active));
  }

  FakeDesktop gnomeSaver(boolean active) throws DBusException {
    return with("org.gnome.ScreenSaver", new GnomeSaver(active));
  }

  void tellSaver(boolean active) throws DBusException {
    bus.sendMessage(new ScreenSaver.ActiveChanged("/org/freedesktop/ScreenSaver", active));
  }

  void tellGnomeSaver(boolean active) throws DBusException {
    bus.sendMessage(new GnomeScreenSaver.ActiveChanged("/org/gnome/ScreenSaver", active));
  }

  FakeDesktop login(boolean locked) throws DBusException {
    return with("org.freedesktop.login1", new Login(locked));
  }

  private FakeDesktop with(String name, DBusInterface object) throws DBusException {
    bus.exportObject(object.getObjectPath(), object);
    bus.requestBusName(name);
    return this;
  }

  @Override
  public void close() {
    bus.disconnect();
  }

  /** A screen saver. */
  public record Saver(boolean active) implements ScreenSaver {
    @Override
    public String getObjectPath() {
      return "/org/freedesktop/ScreenSaver";
    }

    @Override
    public boolean isRemote() {
      return false;
    }
  }

  /** GNOME's. */
  public record GnomeSaver(boolean active) implements GnomeScreenSaver {
    @Override
    public String getObjectPath() {
      return "/org/gnome/ScreenSaver";
    }

    @Override
    public boolean isRemote() {
      return false;
    }
  }

  /** The session of the log-in service. */
  public record Login(boolean locked) implements Properties {
    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String type, String property) {
      return (A) new Variant<>(locked);
    }

    @Override
    public <A> void Set(String type, String property, A value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
      return Map.of("LockedHint", new Variant<>(locked));
    }

    @Override
    public String getObjectPath() {
      return "/org/freedesktop/login1/session/auto";
    }

    @Override
    public boolean isRemote() {
      return false;
    }
  }
}
