package dev.daymark.app.platform.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notifications of a Linux desktop, over the session bus.
 *
 * <p>Source: Desktop Notifications Specification 1.3.
 */
final class FreedesktopNotifications implements SystemNotifications {

  private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotifications.class);
  private static final String NAME = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";

  /** They stay until the person answers, or Daymark takes them away. */
  private static final int NEVER = 0;

  /** The number of no notification. */
  private static final long NONE = 0;

  /** Normal: whoever does not want to be disturbed is not. */
  private static final byte URGENCY = 1;

  private final DBusConnection bus;
  private final FreedesktopNotifier daemon;
  private final boolean markup;

  private FreedesktopNotifications(DBusConnection bus, FreedesktopNotifier daemon, boolean markup) {
    this.bus = bus;
    this.daemon = daemon;
    this.markup = markup;
  }

  /** Empty where there is no bus, no daemon, or one without buttons. */
  static Optional<SystemNotifications> connect(String address, Answers answers) {
    DBusConnection bus = null;
    try {
      bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
      FreedesktopNotifier daemon = bus.getRemoteObject(NAME, PATH, FreedesktopNotifier.class);
      List<String> abilities = daemon.getCapabilities();
      if (abilities.contains("actions")) {
        listen(bus, answers);
        return Optional.of(
            new FreedesktopNotifications(bus, daemon, abilities.contains("body-markup")));
      }
      LOG.info("the notification daemon has no buttons");
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("no notification daemon: {}", e.getClass().getSimpleName());
    }
    if (bus != null) {
      bus.disconnect();
    }
    return Optional.empty();
  }

  private static void listen(DBusConnection bus, Answers answers) throws DBusException {
    bus.addSigHandler(
        FreedesktopNotifier.ActionInvoked.class,
        signal -> answers.pressed(signal.id(), signal.key()));
    bus.addSigHandler(
        FreedesktopNotifier.NotificationClosed.class,
        signal -> {
          if (signal.reason() == FreedesktopNotifier.NotificationClosed.DISMISSED) {
            answers.dismissed(signal.id());
          }
        });
  }

  @Override
  public boolean isAvailable() {
    return bus.isConnected();
  }

  @Override
  public OptionalLong show(Note note) {
    return show(note, NONE);
  }

  @Override
  public OptionalLong replace(long note, Note other) {
    return show(other, note);
  }

  private OptionalLong show(Note note, long replaced) {
    List<String> actions = new ArrayList<>(List.of(CLICK, note.title()));
    note.buttons().forEach(button -> actions.addAll(List.of(button.key(), button.label())));
    try {
      UInt32 id =
          daemon.show(
              "Daymark",
              new UInt32(replaced),
              "daymark",
              note.title(),
              markup ? escaped(note.body()) : note.body(),
              actions,
              hints(note),
              NEVER);
      return OptionalLong.of(id.longValue());
    } catch (DBusExecutionException e) {
      LOG.info("a notification could not be shown: {}", e.getClass().getSimpleName());
      return OptionalLong.empty();
    }
  }

  private static Map<String, Variant<?>> hints(Note note) {
    Map<String, Variant<?>> hints = new HashMap<>();
    hints.put("urgency", new Variant<>(URGENCY));
    hints.put("desktop-entry", new Variant<>("daymark"));
    hints.put("category", new Variant<>("x-daymark.reminder"));
    if (note.sound().isEmpty()) {
      hints.put("suppress-sound", new Variant<>(true));
    } else {
      hints.put("sound-name", new Variant<>(note.sound()));
    }
    return hints;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void withdraw(long note) {
    try {
      daemon.withdraw(new UInt32(note));
    } catch (DBusExecutionException e) {
      LOG.debug("a notification was gone already: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
