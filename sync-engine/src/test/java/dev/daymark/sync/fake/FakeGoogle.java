package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
  private static final int BACKLOG = 100;

  static {
    // Without this the JDK's server waits for delayed ACKs, 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Cloud cloud;
  private final Grants grants;
  private final AuthorizePage authorize;
  private final FaultPlan faults = new FaultPlan();
  private final RequestLog log;
  private final HttpFront front;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private FakeGoogle(InstantSource clock) throws IOException {
    cloud = new Cloud(clock);
    grants = new Grants(cloud);
    authorize = new AuthorizePage(cloud, grants, CLIENT_ID);
    log = new RequestLog(clock);
    TokenEndpoint tokens = new TokenEndpoint(grants, CLIENT_ID, CLIENT_SECRET);
    front = new HttpFront(new Router(cloud, grants, authorize, tokens), faults, log);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(executor);
    server.createContext("/", front);
    server.start();
  }

  /** Starts a server on the system's clock. */
  public static FakeGoogle start() {
    return start(InstantSource.system());
  }

  /** Starts a server whose tokens expire and whose events change by this clock. */
  public static FakeGoogle start(InstantSource clock) {
    try {
      return new FakeGoogle(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  /** The API's root, ending in a slash; Google's client appends {@code calendar/v3/}. */
  public URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
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

  /** A valid access token for all of the calendar, for tests that skip the sign-in. */
  public String accessToken(FakeAccount account) {
    return cloud.locked(
        () ->
            grants.newAccessToken(
                grants.deviceGrant(account, Set.of("https://www.googleapis.com/auth/calendar"))));
  }

  /** While on, every connection is closed without an answer and without a log entry. */
  public void offline(boolean on) {
    front.offline(on);
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
