package dev.daymark.sync.remote;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The root of the API: Google's own, or another for a proxy or a test server. Secrets travel to it,
 * so it is HTTPS, or HTTP on loopback only.
 */
public record ApiRoot(URI uri) {

  private static final URI GOOGLE = URI.create("https://www.googleapis.com/");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Checks an address.
   *
   * @param given null for Google's
   * @throws DaymarkException {@code REMOTE_ADDRESS_REFUSED} for anything but HTTPS, or HTTP on
   *     loopback
   */
  public static ApiRoot of(@Nullable URI given) {
    if (given == null) {
      return new ApiRoot(GOOGLE);
    }
    if (!isSafe(given) || given.getRawQuery() != null || given.getRawFragment() != null) {
      throw new DaymarkException(
          ErrorCode.REMOTE_ADDRESS_REFUSED,
          "The server's address has to begin with https:// (or http:// on this computer itself).");
    }
    String text = given.toString();
    return new ApiRoot(text.endsWith("/") ? given : URI.create(text + "/"));
  }

  /** Whether secrets may be sent there: HTTPS, or HTTP on loopback. */
  public static boolean isSafe(URI uri) {
    if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
      return false;
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
      default -> false;
    };
  }
}
