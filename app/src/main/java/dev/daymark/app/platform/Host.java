package dev.daymark.app.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The machine and the person's session on it, as far as Daymark cares.
 *
 * @param environment the environment variables
 * @param osName as the system property {@code os.name} has it
 * @param home the person's home directory
 */
public record Host(Map<String, String> environment, String osName, Path home) {

  public Host {
    environment = Map.copyOf(environment);
  }

  /** This machine. */
  public static Host current() {
    return new Host(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** The kinds of systems that differ for Daymark. */
  public enum Family {
    LINUX,
    MAC,
    WINDOWS
  }

  /** Which kind of system this is; anything unknown is treated as Linux. */
  public Family family() {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Family.WINDOWS;
    }
    return name.startsWith("mac") ? Family.MAC : Family.LINUX;
  }

  /** The value of an environment variable; empty if it is unset or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether a window can be shown. */
  public boolean hasDisplay() {
    return family() != Family.LINUX
        || variable("DISPLAY").isPresent()
        || variable("WAYLAND_DISPLAY").isPresent();
  }
}
