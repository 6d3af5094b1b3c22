package dev.daymark.app.platform;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether Daymark starts, without a window, when the person logs in. Blocks; thread-safe.
 *
 * <p>Source: freedesktop.org, Desktop Application Autostart Specification and Desktop Entry
 * Specification; Apple, {@code launchd.plist(5)}; Microsoft, Run and RunOnce Registry Keys.
 */
public final class LoginStart {

  private static final String NAME = "dev.daymark.Daymark";
  private static final String RUN = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";

  private final Host host;
  private final Path launcher;
  private final Commands commands;

  LoginStart(Host host, Path launcher, Commands commands) {
    this.host = host;
    this.launcher = launcher;
    this.commands = commands;
  }

  /** That of this machine; empty where Daymark runs without being installed. */
  public static Optional<LoginStart> ofThisMachine(Host host) {
    return Optional.ofNullable(System.getProperty("jpackage.app-path"))
        .map(path -> new LoginStart(host, Path.of(path), Commands.ofThisMachine()));
  }

  /** Whether it does. */
  public boolean isOn() {
    return host.family() == Host.Family.WINDOWS
        ? commands.run(List.of("reg", "query", RUN, "/v", "Daymark")).exit() == 0
        : Files.exists(file());
  }

  /**
   * From now on it does, or not.
   *
   * @throws DaymarkException {@code FILE_UNWRITABLE} if that cannot be noted
   */
  public void set(boolean on) {
    if (host.family() == Host.Family.WINDOWS) {
      setInRegistry(on);
      return;
    }
    try {
      if (on) {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content());
      } else {
        Files.deleteIfExists(file());
      }
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "Daymark cannot write " + file() + ".", e);
    }
  }

  private void setInRegistry(boolean on) {
    List<String> command =
        on
            ? List.of(
                "reg",
                "add",
                RUN,
                "/v",
                "Daymark",
                "/t",
                "REG_SZ",
                "/d",
                "\"" + launcher + "\" --background",
                "/f")
            : List.of("reg", "delete", RUN, "/v", "Daymark", "/f");
    if (commands.run(command).exit() != 0) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "Daymark cannot write to the registry.");
    }
  }

  /** The file that says so. */
  Path file() {
    return host.family() == Host.Family.MAC
        ? host.home().resolve("Library/LaunchAgents/" + NAME + ".plist")
        : host.variable("XDG_CONFIG_HOME")
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElseGet(() -> host.home().resolve(".config"))
            .resolve("autostart/" + NAME + ".desktop");
  }

  private String content() {
    return host.family() == Host.Family.MAC ? agent() : desktopEntry();
  }

  private String desktopEntry() {
    return """
    [Desktop Entry]
    Type=Application
    Version=1.4
    Name=Daymark
    Comment=Reminds you of what is in your calendar
    Exec=%s --background
    Icon=%s
    Terminal=false
    StartupNotify=false
    """
        .formatted(quoted(launcher.toString()), NAME);
  }

  /** An argument of Exec: what a shell would read is marked, and a percent sign is doubled. */
  private static String quoted(String path) {
    String marked = path.replaceAll("([\"`$\\\\])", "\\\\$1");
    return "\"" + marked.replace("\\", "\\\\").replace("%", "%%") + "\"";
  }

  private String agent() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
    "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>Label</key>
      <string>%s</string>
      <key>ProgramArguments</key>
      <array>
        <string>%s</string>
        <string>--background</string>
      </array>
      <key>RunAtLoad</key>
      <true/>
    </dict>
    </plist>
    """
        .formatted(NAME, escaped(launcher.toString()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
