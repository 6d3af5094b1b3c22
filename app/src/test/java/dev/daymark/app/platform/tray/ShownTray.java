package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.tray.SystemTray.Entry;
import dev.daymark.app.platform.tray.SystemTray.Look;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of its own with an icon in the tray, as Windows and macOS have one: says what is done
 * with it, and does what it reads. Its first argument is the colour of the icon.
 */
final class ShownTray {

  private ShownTray() {}

  public static void main(String[] args) throws IOException {
    Host host = new Host(Map.of(), "Windows 11", Path.of("/nowhere"));
    Optional<SystemTray> opened =
        SystemTrays.open(host, look("Synced 10:23", args[0]), () -> say("toggle"), () -> {});
    if (opened.isEmpty()) {
      say("none");
      return;
    }
    try (SystemTray tray = opened.get()) {
      say(tray.isAvailable() ? "here" : "away");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tray.show(look("1 conflict to review", line));
        say("shown");
      }
    }
  }

  private static Look look(String tip, String colour) {
    return new Look(
        tip,
        false,
        List.of(square(22, colour), square(44, colour)),
        List.of(
            new Entry.Words(tip),
            new Entry.Rule(),
            new Entry.Action("Open Daymark", () -> say("open")),
            new Entry.Action("Quit", () -> say("quit"))));
  }

  private static Pixels square(int edge, String colour) {
    byte[] argb = new byte[edge * edge * 4];
    int rgb = Integer.parseInt(colour, 16);
    byte[] pixel = {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    for (int at = 0; at < argb.length; at += 4) {
      System.arraycopy(pixel, 0, argb, at, 4);
    }
    return new Pixels(edge, Arrays.copyOf(argb, argb.length));
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }
}
