package dev.daymark.app.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the call of an item is joined (RFC 7986 section 5.11), as programs write it. */
final class CallLinks {

  private static final List<String> NAMES =
      List.of("X-GOOGLE-CONFERENCE", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL");

  private CallLinks() {}

  /** Every way to join it, also by telephone; each once. */
  static List<String> all(Component item) {
    return NAMES.stream()
        .flatMap(name -> item.all(name).stream())
        .map(line -> line.value().strip())
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** Where a browser joins it, rather with a picture than without; null if no browser does. */
  static @Nullable URI joined(Component item) {
    return NAMES.stream()
        .flatMap(name -> item.all(name).stream())
        .sorted((one, other) -> Boolean.compare(shows(other), shows(one)))
        .flatMap(line -> Stream.ofNullable(page(line.value().strip())))
        .findFirst()
        .orElse(null);
  }

  private static boolean shows(ContentLine line) {
    String features = line.param("FEATURE");
    return features == null || features.toUpperCase(Locale.ROOT).contains("VIDEO");
  }

  /** The address of a page; null if a text is none. */
  static @Nullable URI page(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
