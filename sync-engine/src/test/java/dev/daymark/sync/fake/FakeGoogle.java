package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Google's sign-in and Calendar API on a free port of the loopback interface, with state. It lives
 * until {@link #close()}; all methods may be called from any thread.
 *
 * <pre>{@code
 * try (FakeGoogle google = FakeGoogle.start()) {
 *   FakeAccount ada = google.addAccount("ada@example.com");
 *   ada.primary().addEvent(json); // another device
 *   google.faults().next(Requests.eventWrites(), new Fault.DropAfter()); // a lost reply
 *   // sign in with google.clientSecretsJson(), sync against google.root()
 *   google.log().count(Requests.eventLists());
 * }
 * }</pre>
 */
public final class FakeGoogle implements AutoCloseable {
  private static final String CLIENT_ID = "1234567890-daymark.apps.googleusercontent.com";
  private static final String CLIENT_SECRET = "GOCSPX-not-a-secret";

  private final Cloud cloud;
  private final Grants grants;
  private final AuthorizePage authorize;
  private final FaultPlan faults = new FaultPlan();
  private final RequestLog log;
  private final Front front;
  private final @Nullable HttpService service;

  private FakeGoogle(InstantSource clock, boolean listens) throws IOException {
    cloud = new Cloud(clock);
    grants = new Grants(cloud);
    authorize = new AuthorizePage(cloud, grants, CLIENT_ID);
    log = new RequestLog(clock);
    TokenEndpoint tokens = new TokenEndpoint(grants, CLIENT_ID, CLIENT_SECRET);
    front = new Front(new Router(cloud, grants, authorize, tokens), log);
    service = listens ? new HttpService(front, faults) : null;
  }

  /** Starts a server on the system's clock. */
  public static FakeGoogle start() {
    return start(InstantSource.system());
  }

  /** Starts a server whose tokens expire and whose events change by this clock. */
  public static FakeGoogle start(InstantSource clock) {
    try {
      return new FakeGoogle(clock, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One without a socket, asked by {@link #exchange} alone; it needs no closing. */
  public static FakeGoogle inProcess(InstantSource clock) {
    try {
      return new FakeGoogle(clock, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers a request as the socket would.
   *
   * @param fault what goes wrong with it, or null; a truncation is left to the caller
   * @return null where the connection breaks without an answer
   */
  public @Nullable Answer exchange(FakeRequest request, @Nullable Fault fault) {
    return front.exchange(request, fault);
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
  }

  /** The API's root, ending in a slash; Google's client appends {@code calendar/v3/}. */
  public URI root() {
    return URI.create(
        service == null ? "https://google.invalid/" : "http://127.0.0.1:" + service.port() + "/");
  }

  /** Where the browser goes to sign in. */
  public URI authUri() {
    return root().resolve("o/oauth2/v2/auth");
  }

  /** Where codes and refresh tokens are exchanged. */
  public URI tokenUri() {
    return root().resolve("token");
  }

  /** Where grants are revoked; as at Google a sibling of the token endpoint. */
  public URI revokeUri() {
    return root().resolve("revoke");
  }

  /** The client file of a desktop app, in Google's {@code installed} form, pointing here. */
  public String clientSecretsJson() {
    JsonObject installed = new JsonObject();
    installed.addProperty("client_id", CLIENT_ID);
    installed.addProperty("project_id", "daymark-fake");
    installed.addProperty("auth_uri", authUri().toString());
    installed.addProperty("token_uri", tokenUri().toString());
    installed.addProperty("auth_provider_x509_cert_url", root().resolve("certs").toString());
    installed.addProperty("client_secret", CLIENT_SECRET);
    JsonArray redirects = new JsonArray();
    redirects.add("http://localhost");
    installed.add("redirect_uris", redirects);
    JsonObject file = new JsonObject();
    file.add("installed", installed);
    return file.toString();
  }

  /** Writes {@link #clientSecretsJson()} into a directory and returns the file. */
  public Path writeClientSecrets(Path directory) {
    try {
      return Files.writeString(directory.resolve("client_secret_fake.json"), clientSecretsJson());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an account whose primary calendar is in Europe/Berlin. */
  public FakeAccount addAccount(String email) {
    return addAccount(email, ZoneId.of("Europe/Berlin"));
  }

  /** Adds an account with an empty primary calendar in this zone. */
  public FakeAccount addAccount(String email, ZoneId zone) {
    return cloud.locked(() -> new FakeAccount(cloud, email, zone));
  }

  /** What the consent page does; {@link Consent#GRANT} until set. */
  public FakeGoogle consent(Consent consent) {
    authorize.consent(consent);
    return this;
  }

  /** Who signs in where the request has no login_hint; the first account until set. */
  public FakeGoogle signsIn(FakeAccount account) {
    authorize.signsIn(account);
    return this;
  }

  /** Ends all grants of an account, as the person can in Google's account settings. */
  public void revokeTokens(FakeAccount account) {
    cloud.locked(() -> grants.revokeAll(account));
  }

  /** Makes every access token given so far answer 401; refresh tokens live on. */
  public void expireAccessTokens() {
    cloud.locked(grants::expireAccessTokens);
  }

  /** The public half of the client that {@link #clientSecretsJson()} is for. */
  public String clientId() {
    return CLIENT_ID;
  }

  /** The other half. */
  public String clientSecret() {
    return CLIENT_SECRET;
  }

  /** A grant for all of the calendar, as a sign-in ends with. */
  public String refreshToken(FakeAccount account) {
    return cloud.locked(
        () ->
            grants
                .newGrant(account, Set.of("https://www.googleapis.com/auth/calendar"))
                .refreshToken());
  }

  /** A valid access token for all of the calendar, for tests that skip the sign-in. */
  public String accessToken(FakeAccount account) {
    return cloud.locked(
        () ->
            grants.newAccessToken(
                grants.deviceGrant(account, Set.of("https://www.googleapis.com/auth/calendar"))));
  }

  /** While on, every connection is closed without an answer and without a log entry. */
  public void offline(boolean on) {
    if (service != null) {
      service.offline(on);
    }
  }

  /** Makes every sync token of events and calendar lists answer 410. */
  public void expireAllSyncTokens() {
    cloud.locked(
        () ->
            cloud
                .accounts()
                .forEach(
                    account -> {
                      account.expireCalendarListTokens();
                      account.calendars().forEach(FakeCalendar::expireSyncTokens);
                    }));
  }

  /** What will go wrong. */
  public FaultPlan faults() {
    return faults;
  }

  /** What was asked. */
  public RequestLog log() {
    return log;
  }

  /** Choices where Google's behaviour is not promised. */
  public Behaviour behaviour() {
    return cloud.behaviour();
  }
}
