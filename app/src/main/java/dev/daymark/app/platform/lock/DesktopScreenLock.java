package dev.daymark.app.platform.lock;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.notifications.DesktopNotifications;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of a Linux desktop: locked if its screen saver or the log-in service says so, unlocked
 * only if a screen saver says so. The log-in service alone is no proof, for it only repeats what a
 * desktop may have told it.
 *
 * <p>Source: systemd, {@code org.freedesktop.login1(5)}, {@code LockedHint}.
 *
 * @param host which buses
 */
public record DesktopScreenLock(Host host) implements ScreenLock {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopScreenLock.class);
  private static final Path SYSTEM_BUS = Path.of("/run/dbus/system_bus_socket");
  private static final String LOGIN = "org.freedesktop.login1";
  private static final String SESSION = LOGIN + ".Session";

  /** A question to somebody on a bus. */
  private interface Question {
    boolean ask(DBusConnection bus) throws DBusException;
  }

  @Override
  public State state() {
    if (host.family() != Host.Family.LINUX) {
      return State.UNKNOWN;
    }
    Optional<String> session = DesktopNotifications.address(host);
    State own = asked(session, "org.freedesktop.ScreenSaver", DesktopScreenLock::saver);
    State gnome =
        own == State.LOCKED
            ? own
            : asked(session, "org.gnome.ScreenSaver", DesktopScreenLock::gnomeSaver);
    if (own == State.LOCKED || gnome == State.LOCKED || isHinted()) {
      return State.LOCKED;
    }
    return own == State.UNKNOWN ? gnome : own;
  }

  @Override
  public Watching watch(Runnable changed) {
    List<DBusConnection> buses = new ArrayList<>();
    DesktopNotifications.address(host)
        .ifPresent(
            address ->
                listen(
                    buses,
                    address,
                    bus -> {
                      bus.addSigHandler(ScreenSaver.ActiveChanged.class, signal -> changed.run());
                      bus.addSigHandler(
                          GnomeScreenSaver.ActiveChanged.class, signal -> changed.run());
                    }));
    systemBus()
        .ifPresent(
            address ->
                listen(
                    buses,
                    address,
                    bus ->
                        bus.addSigHandler(
                            Properties.PropertiesChanged.class,
                            signal -> {
                              if (signal.getInterfaceName().equals(SESSION)) {
                                changed.run();
                              }
                            })));
    return () -> buses.forEach(DBusConnection::disconnect);
  }

  /** What is to be heard on a bus. */
  private interface Ears {
    void open(DBusConnection bus) throws DBusException;
  }

  private static void listen(List<DBusConnection> buses, String address, Ears ears) {
    try {
      DBusConnection bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
      buses.add(bus);
      ears.open(bus);
    } catch (DBusException | DBusExecutionException e) {
      LOG.debug("a lock would not be heard of: {}", e.getClass().getSimpleName());
    }
  }

  private boolean isHinted() {
    return asked(systemBus(), LOGIN, DesktopScreenLock::hint) == State.LOCKED;
  }

  private Optional<String> systemBus() {
    return host.variable("DBUS_SYSTEM_BUS_ADDRESS")
        .or(
            () ->
                Optional.of(SYSTEM_BUS).filter(Files::exists).map(socket -> "unix:path=" + socket));
  }

  private static boolean saver(DBusConnection bus) throws DBusException {
    return bus.getRemoteObject(
            "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ScreenSaver.class)
        .active();
  }

  private static boolean gnomeSaver(DBusConnection bus) throws DBusException {
    return bus.getRemoteObject(
            "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", GnomeScreenSaver.class)
        .active();
  }

  private static boolean hint(DBusConnection bus) throws DBusException {
    Object locked =
        bus.getRemoteObject(LOGIN, "/org/freedesktop/login1/session/auto", Properties.class)
            .Get(SESSION, "LockedHint");
    return Boolean.TRUE.equals(locked);
  }

  /** Nobody is started only to be asked. */
  private static State asked(Optional<String> address, String name, Question question) {
    if (address.isEmpty()) {
      return State.UNKNOWN;
    }
    try (DBusConnection bus =
        DBusConnectionBuilder.forAddress(address.get()).withShared(false).build()) {
      DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      if (!names.NameHasOwner(name)) {
        return State.UNKNOWN;
      }
      return question.ask(bus) ? State.LOCKED : State.UNLOCKED;
    } catch (DBusException | DBusExecutionException | java.io.IOException e) {
      LOG.debug("{} does not tell: {}", name, e.getClass().getSimpleName());
      return State.UNKNOWN;
    }
  }
}
