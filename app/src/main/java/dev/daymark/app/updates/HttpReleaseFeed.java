package dev.daymark.app.updates;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The newest release as GitHub's API tells it: an object with {@code tag_name} and {@code html_url}
 * (docs.github.com, "Get the latest release"). The question is the same from everybody: no cookie,
 * no version, no name of the device.
 *
 * @param address such as {@code https://api.github.com/repos/OWNER/NAME/releases/latest}
 */
public record HttpReleaseFeed(URI address) implements ReleaseFeed {

  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

  /** An answer is some kilobytes; more is not read. */
  private static final int MOST = 1 << 20;

  /** The one this build was given; empty in a build that somebody else keeps up to date. */
  public static Optional<ReleaseFeed> ofThisBuild() {
    Properties build = new Properties();
    try (InputStream text = HttpReleaseFeed.class.getResourceAsStream("build.properties")) {
      if (text != null) {
        build.load(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = build.getProperty("releases.feed", "");
    return address.isBlank()
        ? Optional.empty()
        : Optional.of(new HttpReleaseFeed(URI.create(address.strip())));
  }

  @Override
  public Release latest() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      connection.setUseCaches(false);
      connection.setRequestProperty("Accept", "application/vnd.github+json");
      connection.setRequestProperty("User-Agent", "Daymark");
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("the feed answered " + connection.getResponseCode());
      }
      try (InputStream answer = connection.getInputStream()) {
        return release(new String(answer.readNBytes(MOST), StandardCharsets.UTF_8));
      }
    } finally {
      connection.disconnect();
    }
  }

  private static Release release(String answer) throws IOException {
    try {
      JsonObject release = JsonParser.parseString(answer).getAsJsonObject();
      String version =
          Versions.released(text(release, "tag_name"))
              .orElseThrow(() -> new IOException("the feed names no version"));
      URI page = URI.create(text(release, "html_url"));
      if (!"https".equals(page.getScheme())) {
        throw new IOException("the feed names no page");
      }
      return new Release(version, page);
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
      throw new IOException("the feed cannot be understood", e);
    }
  }

  private static String text(JsonObject release, String name) {
    JsonElement value = release.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
