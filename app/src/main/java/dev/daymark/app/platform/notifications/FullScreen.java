package dev.daymark.app.platform.notifications;

import dev.daymark.app.platform.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the window in front fills the screen, as a film or a talk does. Known on X11 where {@code
 * xprop} is installed; no everywhere else.
 *
 * <p>Source: Extended Window Manager Hints 1.5, {@code _NET_ACTIVE_WINDOW} and {@code
 * _NET_WM_STATE}.
 *
 * @param host the machine, and which display
 */
public record FullScreen(Host host) {

  private static final Pattern WINDOW = Pattern.compile("[#=] (0x[0-9a-f]+|\\d+)");

  /** Asks now; blocks for a second at most. */
  public boolean isOn() {
    if (host.family() != Host.Family.LINUX || host.variable("DISPLAY").isEmpty()) {
      return false;
    }
    Matcher active = WINDOW.matcher(ask(List.of("-root", "_NET_ACTIVE_WINDOW")));
    return active.find()
        && !active.group(1).matches("0x0|0")
        && ask(List.of("-id", active.group(1), "_NET_WM_STATE"))
            .contains("_NET_WM_STATE_FULLSCREEN");
  }

  private String ask(List<String> what) {
    ProcessBuilder builder = new ProcessBuilder("xprop");
    builder.command().addAll(what);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Optional<String> display = host.variable("DISPLAY");
    display.ifPresent(name -> builder.environment().put("DISPLAY", name));
    try {
      Process process = builder.start();
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
