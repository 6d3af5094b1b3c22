package dev.daymark.sync.google;

import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponse;
import dev.daymark.sync.SupportLog;
import dev.daymark.sync.auth.Grant;
import dev.daymark.sync.schedule.RateLimiter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request to the API has in common: the account's token, timeouts, the rate limit, a
 * count. Nothing of it is ever logged, and a redirect is not followed: the API makes none.
 */
final class GoogleRequests implements HttpRequestInitializer, HttpExecuteInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(SupportLog.NAME);
  private static final Set<String> PUBLIC_WORDS =
      Set.of("calendarList", "calendars", "events", "instances", "move");
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(30);

  private final Grant grant;
  private final RateLimiter limiter;
  private final int earlierRenewals;
  private final LongSupplier bytes;
  private final long earlierBytes;
  private final AtomicInteger count = new AtomicInteger();

  GoogleRequests(Grant grant, RateLimiter limiter, LongSupplier bytes) {
    this.grant = grant;
    this.limiter = limiter;
    this.earlierRenewals = grant.renewals();
    this.bytes = bytes;
    this.earlierBytes = bytes.getAsLong();
  }

  @Override
  public void initialize(HttpRequest request) {
    request.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
    request.setReadTimeout(Math.toIntExact(READ.toMillis()));
    request.setLoggingEnabled(false);
    request.setCurlLoggingEnabled(false);
    request.setFollowRedirects(false);
    request.setNumberOfRetries(1);
    request.setInterceptor(this);
    request.setUnsuccessfulResponseHandler(grant);
    request.setResponseInterceptor(GoogleRequests::answered);
  }

  @Override
  public void intercept(HttpRequest request) throws IOException {
    try {
      limiter.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
    count.incrementAndGet();
    grant.intercept(request);
  }

  int count() {
    return count.get() + grant.renewals() - earlierRenewals;
  }

  long bytes() {
    return bytes.getAsLong() - earlierBytes;
  }

  private static void answered(HttpResponse response) throws IOException {
    LOG.debug(
        "{} {} answered {}",
        response.getRequest().getRequestMethod(),
        kind(response.getRequest().getUrl().getPathParts()),
        response.getStatusCode());
    refuseWebPage(response);
  }

  /** What is asked for, without the ids in the path, some of which are addresses. */
  private static String kind(List<String> path) {
    return path.stream().filter(PUBLIC_WORDS::contains).collect(Collectors.joining("/"));
  }

  private static void refuseWebPage(HttpResponse response) throws IOException {
    String type = response.getContentType();
    boolean page = type != null && type.toLowerCase(Locale.ROOT).contains("html");
    if (response.isSuccessStatusCode() && page) {
      throw new NotTheServiceException("a web page instead of an answer");
    }
  }
}
