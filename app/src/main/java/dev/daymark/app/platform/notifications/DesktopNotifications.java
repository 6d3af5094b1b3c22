package dev.daymark.app.platform.notifications;

import dev.daymark.app.platform.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The notifications this machine has, if any: looked for when the first one is shown, and again
 * when they were gone. Only Linux's carry buttons so far.
 */
public final class DesktopNotifications implements SystemNotifications {

  private final Host host;
  private final Answers answers;
  private @Nullable SystemNotifications found;

  public DesktopNotifications(Host host, Answers answers) {
    this.host = host;
    this.answers = answers;
  }

  private synchronized Optional<SystemNotifications> found() {
    if (found == null || !found.isAvailable()) {
      close();
      found =
          address(host)
              .flatMap(address -> FreedesktopNotifications.connect(address, answers))
              .orElse(null);
    }
    return Optional.ofNullable(found);
  }

  /** The session bus, as the D-Bus specification has it. */
  public static Optional<String> address(Host host) {
    if (host.family() != Host.Family.LINUX) {
      return Optional.empty();
    }
    return host.variable("DBUS_SESSION_BUS_ADDRESS")
        .or(
            () ->
                host.variable("XDG_RUNTIME_DIR")
                    .map(directory -> Path.of(directory, "bus"))
                    .filter(Files::exists)
                    .map(socket -> "unix:path=" + socket));
  }

  @Override
  public boolean isAvailable() {
    return found().isPresent();
  }

  @Override
  public OptionalLong show(Note note) {
    return found().map(system -> system.show(fitting(note))).orElse(OptionalLong.empty());
  }

  @Override
  public synchronized OptionalLong replace(long note, Note other) {
    return found == null ? OptionalLong.empty() : found.replace(note, other);
  }

  /** Without its sound while something fills the screen. */
  private Note fitting(Note note) {
    return !note.sound().isEmpty() && new FullScreen(host).isOn()
        ? new Note(note.title(), note.body(), note.buttons(), "")
        : note;
  }

  @Override
  public synchronized void withdraw(long note) {
    if (found != null) {
      found.withdraw(note);
    }
  }

  @Override
  public synchronized void close() {
    if (found != null) {
      found.close();
      found = null;
    }
  }
}
