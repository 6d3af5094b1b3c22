package dev.daymark.sync.sim;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.sync.fake.FakeRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What Google's client sends over in place of sockets: every request goes to {@link Exchange}. */
final class Wire extends HttpTransport {

  /** Carries a request there and its answer back, or breaks. */
  @FunctionalInterface
  interface Exchange {
    LowLevelHttpResponse carry(FakeRequest request) throws IOException;
  }

  private final Exchange exchange;

  Wire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new Request(method, URI.create(url));
  }

  private final class Request extends LowLevelHttpRequest {

    private final String method;
    private final URI address;
    private final Map<String, String> headers = new HashMap<>();

    Request(String method, URI address) {
      this.method = method;
      this.address = address;
    }

    @Override
    public void addHeader(String name, String value) {
      headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      return exchange.carry(
          FakeRequest.of(method, address.getRawPath(), address.getRawQuery(), headers, body()));
    }

    private String body() throws IOException {
      if (getStreamingContent() == null) {
        return "";
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      getStreamingContent().writeTo(bytes);
      byte[] sent = bytes.toByteArray();
      if ("gzip".equals(getContentEncoding())) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
          sent = in.readAllBytes();
        }
      }
      return new String(sent, StandardCharsets.UTF_8);
    }
  }
}
