package dev.daymark.app.ical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names Windows and Outlook give to zones. */
final class WindowsZones {

  private static final Map<String, String> NAMES = read();

  private WindowsZones() {}

  private static Map<String, String> read() {
    Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("="))
          .forEach(line -> names.put(line[0], line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The IANA name; null if Windows has no such zone. */
  static @Nullable String iana(String windows) {
    return NAMES.get(windows);
  }
}
