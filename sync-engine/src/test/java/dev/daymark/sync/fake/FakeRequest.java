package dev.daymark.sync.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as the server read it.
 *
 * @param method the method after {@code X-HTTP-Method-Override}
 * @param path the raw path, percent-encoded as it came
 * @param query decoded parameters, each with its values in order
 * @param headers names in lower case
 * @param body decoded text, unzipped; empty where there is none
 */
public record FakeRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String body) {

  /**
   * A request that came another way than over a socket.
   *
   * @param headers names in lower case
   */
  public static FakeRequest of(
      String method,
      String path,
      @Nullable String query,
      Map<String, String> headers,
      String body) {
    String override = headers.get("x-http-method-override");
    return new FakeRequest(
        override == null ? method : override, path, parseQuery(query), Map.copyOf(headers), body);
  }

  /** The first value of a query parameter, or null where it is absent or empty. */
  public @Nullable String param(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  /** The value of a header, or null. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The path's parts, decoded, without empty ones. */
  List<String> segments() {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (!part.isEmpty()) {
        parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  boolean flag(String name) {
    return "true".equals(param(name));
  }

  /** The body read as an HTML form. */
  Map<String, List<String>> form() {
    return parseQuery(body);
  }

  static Map<String, List<String>> parseQuery(@Nullable String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return query;
    }
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      query
          .computeIfAbsent(
              URLDecoder.decode(name, StandardCharsets.UTF_8), key -> new ArrayList<>())
          .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return query;
  }
}
