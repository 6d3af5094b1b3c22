package dev.daymark.sync.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A browser whose person does at once what the page suggests. Remembers what it showed last. */
public final class TestBrowser implements Consumer<URI> {

  private final AtomicReference<@Nullable URI> opened = new AtomicReference<>();
  private final AtomicReference<@Nullable HttpResponse<String>> shown = new AtomicReference<>();

  @Override
  public void accept(URI page) {
    opened.set(page);
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      shown.set(
          client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The page that was opened last. */
  public URI opened() {
    URI page = opened.get();
    if (page == null) {
      throw new AssertionError("no page was opened");
    }
    return page;
  }

  /** What was shown in the end. */
  public HttpResponse<String> shown() {
    HttpResponse<String> page = shown.get();
    if (page == null) {
      throw new AssertionError("no page was shown");
    }
    return page;
  }
}
