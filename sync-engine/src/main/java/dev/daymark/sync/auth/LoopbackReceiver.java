package dev.daymark.sync.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits on a free port of 127.0.0.1 for the browser to come back from the sign-in page (RFC 8252
 * section 7.3). Only a request that bears our state counts; any other program's is refused.
 */
final class LoopbackReceiver implements AutoCloseable {

  private final String state;
  private final HttpServer server;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  LoopbackReceiver(String state) throws IOException {
    this.state = state;
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
    server.start();
  }

  /** What the browser brought. */
  sealed interface Answer {
    record Code(String code) implements Answer {}

    /**
     * No permission was given.
     *
     * @param error {@code access_denied}, or what else the service called it
     */
    record Denied(String error) implements Answer {}
  }

  /** Where the browser has to be sent back to. */
  URI redirectUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Answer await(Duration patience) throws InterruptedException, TimeoutException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(answer.isDone() ? 1 : 0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      boolean root = exchange.getRequestURI().getPath().equals("/");
      if (!root || !exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!state.equals(query.get("state"))) {
        reply(exchange, 400, ClosingPage.UNEXPECTED);
      } else if (query.containsKey("code")) {
        reply(exchange, 200, ClosingPage.SIGNED_IN);
        answer.complete(new Answer.Code(query.get("code")));
      } else {
        reply(exchange, 200, ClosingPage.DENIED);
        answer.complete(new Answer.Denied(query.getOrDefault("error", "no code")));
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, ClosingPage page)
      throws IOException {
    String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
    byte[] body = page.html(wanted).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> values = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
