package dev.daymark.sync.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import dev.daymark.domain.AccountId;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.auth.AccountSignIn;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.auth.GoogleSignIn;
import dev.daymark.sync.auth.Grant;
import dev.daymark.sync.auth.Grants;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.schedule.RateLimiter;
import dev.daymark.sync.schedule.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.HttpResponseInterceptor;

/**
 * The connections to Google's servers, shared by all accounts. Apache's client is used because the
 * JDK's silently repeats a request whose connection broke. Thread-safe.
 */
public final class GoogleConnections implements AutoCloseable {

  private final HttpTransport transport;
  private final ByteCount bytes;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final RetryPolicy policy;

  public GoogleConnections(InstantSource clock, Sleeper sleeper, RetryPolicy policy) {
    this(new ByteCount(), clock, sleeper, policy);
  }

  private GoogleConnections(
      ByteCount bytes, InstantSource clock, Sleeper sleeper, RetryPolicy policy) {
    this(
        new ApacheHttpTransport(
            new LateHttpClient(
                () ->
                    ApacheHttpTransport.newDefaultHttpClientBuilder()
                        .addInterceptorLast((HttpRequestInterceptor) bytes)
                        .addInterceptorFirst((HttpResponseInterceptor) bytes)
                        .build())),
        bytes,
        clock,
        sleeper,
        policy);
  }

  /** Connections over another transport. */
  public GoogleConnections(
      HttpTransport transport, InstantSource clock, Sleeper sleeper, RetryPolicy policy) {
    this(transport, new ByteCount(), clock, sleeper, policy);
  }

  private GoogleConnections(
      HttpTransport transport,
      ByteCount bytes,
      InstantSource clock,
      Sleeper sleeper,
      RetryPolicy policy) {
    this.transport = transport;
    this.bytes = bytes;
    this.clock = clock;
    this.sleeper = sleeper;
    this.policy = policy;
  }

  /** The accounts' grants, renewed through these connections. */
  public Grants grants(CredentialStore credentials) {
    return new Grants(credentials, transport, clock);
  }

  /**
   * Signs accounts in and out through these connections.
   *
   * @param patience how long the person may take in the browser
   * @param ids makes new accounts' ids
   */
  public AccountSignIn signIn(
      LocalStore store,
      CredentialStore credentials,
      Grants grants,
      Duration patience,
      Supplier<AccountId> ids) {
    return new GoogleSignIn(
        store,
        credentials,
        grants,
        transport,
        new PrimaryCalendarLookup(transport, clock),
        patience,
        ids,
        clock);
  }

  HttpTransport transport() {
    return transport;
  }

  /** One account's calendars. */
  public RemoteCalendar open(ApiRoot root, Grant grant, RateLimiter limiter) {
    return new GoogleCalendar(
        transport,
        root,
        new GoogleRequests(grant, limiter, bytes::total),
        new RequestRunner(new FailureClassifier(clock), policy, sleeper));
  }

  /** Ends every request under way with a failure. */
  @Override
  public void close() {
    try {
      transport.shutdown();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
