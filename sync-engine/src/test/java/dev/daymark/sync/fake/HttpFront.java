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
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Between sockets and {@link Front}: decodes, picks faults, and writes answers. */
final class HttpFront implements HttpHandler {
  private static final int WORTH_ZIPPING = 512;

  private final Front front;
  private final FaultPlan faults;
  private volatile boolean offline;

  HttpFront(Front front, FaultPlan faults) {
    this.front = front;
    this.faults = faults;
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
    Answer answer = front.exchange(request, fault);
    boolean halved = fault instanceof Fault.Truncate;
    if (answer == null) {
      exchange.close();
    } else {
      write(exchange, request, answer, halved);
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
