package dev.daymark.sync.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Between sockets and {@link Router}: decodes, injects faults, logs, and writes answers. */
final class HttpFront implements HttpHandler {
  private static final int WORTH_ZIPPING = 512;

  private final Router router;
  private final BatchApi batch;
  private final FaultPlan faults;
  private final RequestLog log;
  private volatile boolean offline;

  HttpFront(Router router, FaultPlan faults, RequestLog log) {
    this.router = router;
    this.batch = new BatchApi(router);
    this.faults = faults;
    this.log = log;
  }

  void offline(boolean on) {
    offline = on;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (offline) {
      exchange.close();
      return;
    }
    FakeRequest request = read(exchange);
    Fault fault = faults.strike(request);
    Answer answer = fault == null ? process(request) : disturbed(request, fault);
    boolean halved = fault instanceof Fault.Truncate;
    log.add(request, answer == null ? 0 : answer.status(), fault);
    if (answer == null) {
      exchange.close();
    } else {
      write(exchange, request, answer, halved);
    }
  }

  private Answer process(FakeRequest request) {
    try {
      return request.path().startsWith("/batch/") ? batch.answer(request) : router.answer(request);
    } catch (RuntimeException e) {
      log.failed(e);
      return Refusal.of(500, "backendError", "The fake itself failed: " + e).answer();
    }
  }

  /** The answer under a fault, or null where the connection breaks without one. */
  private @Nullable Answer disturbed(FakeRequest request, Fault fault) {
    return switch (fault) {
      case Fault.Refuse refuse -> refusal(request, refuse);
      case Fault.DropBefore() -> null;
      case Fault.DropAfter() -> {
        process(request);
        yield null;
      }
      case Fault.Truncate() -> process(request);
      case Fault.Html() ->
          Answer.html(200, "<!doctype html><title>Welcome</title><p>Please accept the terms.</p>");
      case Fault.BrokenJson() -> {
        String whole = process(request).body();
        yield json200("{\"kind\":\"calendar#event\"," + whole.substring(whole.length() / 2));
      }
      case Fault.MistypedJson() -> {
        process(request);
        yield json200("{\"kind\":[200],\"items\":\"none\"}");
      }
      case Fault.RefuseAfter(int status, String reason, String message) -> {
        process(request);
        yield refusal(request, new Fault.Refuse(status, reason, message, null));
      }
      case Fault.Delay(var duration) -> {
        pause(() -> new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS));
        yield process(request);
      }
      case Fault.Hold(var latch) -> {
        pause(latch::await);
        yield process(request);
      }
      case Fault.Twice() -> {
        process(request);
        yield process(request);
      }
    };
  }

  private static Answer json200(String body) {
    return new Answer(200, Map.of(), "application/json; charset=UTF-8", body);
  }

  private static Answer refusal(FakeRequest request, Fault.Refuse refuse) {
    boolean oauth = Requests.tokens().test(request);
    Answer answer =
        oauth
            ? TokenEndpoint.error(refuse.status(), refuse.reason(), refuse.message())
            : Refusal.of(refuse.status(), refuse.reason(), refuse.message()).answer();
    return refuse.retryAfter() == null
        ? answer
        : answer.with("Retry-After", String.valueOf(refuse.retryAfter().toSeconds()));
  }

  private interface Wait {
    void run() throws InterruptedException;
  }

  private static void pause(Wait wait) {
    try {
      wait.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FakeRequest read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    boolean zipped = "gzip".equals(headers.get("content-encoding"));
    byte[] raw = exchange.getRequestBody().readAllBytes();
    String body = new String(zipped && raw.length > 0 ? unzip(raw) : raw, StandardCharsets.UTF_8);
    String override = headers.get("x-http-method-override");
    return new FakeRequest(
        override == null ? exchange.getRequestMethod() : override,
        exchange.getRequestURI().getRawPath(),
        FakeRequest.parseQuery(exchange.getRequestURI().getRawQuery()),
        Map.copyOf(headers),
        body);
  }

  private static void write(
      HttpExchange exchange, FakeRequest request, Answer answer, boolean halved)
      throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    if (body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    String accepted = request.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip") && body.length >= WORTH_ZIPPING) {
      body = zip(body);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (exchange) {
      exchange.getResponseBody().write(body, 0, halved ? body.length / 2 : body.length);
      exchange.getResponseBody().flush();
    }
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
    try (OutputStream zip = new FastGzip(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Speed matters more than size on loopback. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
