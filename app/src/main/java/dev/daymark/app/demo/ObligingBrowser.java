package dev.daymark.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/**
 * The browser of somebody who agrees to everything: opens the sign-in page, and follows where its
 * answer leads, on a thread of its own as a real browser does.
 */
final class ObligingBrowser implements Consumer<URI> {

  @Override
  public void accept(URI address) {
    Thread.ofVirtual().name("demo-browser").start(() -> visit(address));
  }

  private static void visit(URI address) {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
