package dev.daymark.sync.google;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * A client that is made for the first request: setting up TLS and reading the certificates takes a
 * tenth of a second, for which no window should wait. Thread-safe.
 */
final class LateHttpClient extends CloseableHttpClient {

  private final Supplier<CloseableHttpClient> maker;
  private @Nullable CloseableHttpClient made;

  LateHttpClient(Supplier<CloseableHttpClient> maker) {
    this.maker = maker;
  }

  private synchronized CloseableHttpClient made() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, HttpRequest request, HttpContext context) throws IOException {
    return made().execute(target, request, context);
  }

  @Override
  @Deprecated
  public org.apache.http.params.HttpParams getParams() {
    return made().getParams();
  }

  @Override
  @Deprecated
  public org.apache.http.conn.ClientConnectionManager getConnectionManager() {
    return made().getConnectionManager();
  }

  @Override
  public synchronized void close() throws IOException {
    if (made != null) {
      made.close();
    }
  }
}
