package dev.daymark.sync.auth;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import java.time.Duration;

/** Requests that carry secrets: with timeouts, never logged, never redirected elsewhere. */
final class QuietRequests implements HttpRequestInitializer {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(20);

  @Override
  public void initialize(HttpRequest request) {
    request.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
    request.setReadTimeout(Math.toIntExact(READ.toMillis()));
    request.setLoggingEnabled(false);
    request.setCurlLoggingEnabled(false);
    request.setFollowRedirects(false);
  }
}
