package dev.daymark.sync.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.Account;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.Consent;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import dev.daymark.sync.run.GoogleSync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleSignInTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount me = google.addAccount("me@example.com");
  private final TestBrowser browser = new TestBrowser();
  private final MemoryCredentials credentials = new MemoryCredentials();
  private final List<LocalStore> stores = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    stores.forEach(LocalStore::close);
    google.close();
  }

  @Test
  void signingInUsesPkceStateAndALoopbackAddressAndFindsOutWhoItIs() {
    Account account = connect(sync(memory()));
    assertThat(account.email()).isEqualTo("me@example.com");
    assertThat(account.state()).isEqualTo(Account.State.ACTIVE);
    assertThat(browser.opened().getQuery())
        .contains("code_challenge_method=S256", "code_challenge=", "state=")
        .contains("redirect_uri=http://127.0.0.1:", "access_type=offline")
        .contains("scope=https://www.googleapis.com/auth/calendar");
    assertThat(browser.shown().statusCode()).isEqualTo(200);
    assertThat(browser.shown().body()).contains("You are signed in");
    assertThat(google.log().calls(Requests.tokens()))
        .singleElement()
        .satisfies(call -> assertThat(call.request().body()).contains("code_verifier="));
  }

  @Test
  void signingInTwiceKeepsTheAccount() {
    GoogleSync sync = sync(memory());
    Account first = connect(sync);
    assertThat(connect(sync).id()).isEqualTo(first.id());
    assertThat(stores.getFirst().accounts().all()).hasSize(1);
  }

  @Test
  void aPersonWhoSaysNoIsToldThatNothingWasConnected() {
    google.consent(Consent.DENY);
    GoogleSync sync = sync(memory());
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> connect(sync))
        .withMessageContaining("did not allow")
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SIGN_IN_FAILED));
    assertThat(browser.shown().body()).contains("not signed in");
    assertThat(stores.getFirst().accounts().all()).isEmpty();
  }

  @Test
  void aPersonWhoUnticksTheCalendarBoxIsToldToTickIt() {
    me.grantOnly(Set.of());
    GoogleSync sync = sync(memory());
    assertThatExceptionOfType(DaymarkException.class).isThrownBy(() -> connect(sync));
    assertThat(stores.getFirst().accounts().all()).isEmpty();
  }

  @Test
  void anAddressThatIsNeitherHttpsNorLoopbackIsRefused() {
    GoogleSync sync = sync(memory());
    Path file = google.writeClientSecrets(folder);
    for (String root : List.of("http://example.com/", "ftp://127.0.0.1/", "https://u@x.org/")) {
      assertThatExceptionOfType(DaymarkException.class)
          .isThrownBy(() -> sync.signIn().connect(file, URI.create(root), browser))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.REMOTE_ADDRESS_REFUSED));
    }
  }

  @Test
  void anAnswerWithAForeignStateIsRefusedAndTheRightOneStillCounts() {
    GoogleSync sync = sync(memory());
    Path file = google.writeClientSecrets(folder);
    Account account =
        sync.signIn()
            .connect(
                file,
                google.root(),
                page -> {
                  assertThat(forged(page).statusCode()).isEqualTo(400);
                  browser.accept(page);
                });
    assertThat(account.email()).isEqualTo("me@example.com");
  }

  @Test
  void anInterruptCancelsAndChangesNothing() throws InterruptedException {
    GoogleSync sync = sync(memory());
    Path file = google.writeClientSecrets(folder);
    List<Throwable> thrown = new ArrayList<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    sync.signIn()
                        .connect(file, google.root(), _ -> Thread.currentThread().interrupt());
                  } catch (DaymarkException cancelled) {
                    thrown.add(cancelled);
                  }
                });
    thread.join();
    assertThat(thrown).singleElement().asString().contains("cancelled");
    assertThat(stores.getFirst().accounts().all()).isEmpty();
  }

  @Test
  void signingOutRevokesTheGrantAndForgetsEverything() {
    GoogleSync sync = sync(memory());
    Account account = connect(sync);
    sync.engine().run(SyncTrigger.MANUAL);
    assertThat(sync.signIn().disconnect(account.id())).isTrue();
    assertThat(credentials.load(account.id())).isEmpty();
    assertThat(stores.getFirst().accounts().all()).isEmpty();
    assertThat(google.log().count(Requests.path("/revoke"))).isEqualTo(1);
  }

  @Test
  void signingOutWithoutAConnectionForgetsAllTheSame() {
    GoogleSync sync = sync(memory());
    Account account = connect(sync);
    google.offline(true);
    assertThat(sync.signIn().disconnect(account.id())).isFalse();
    assertThat(stores.getFirst().accounts().all()).isEmpty();
  }

  @Test
  void noSecretEverLiesInTheDatabaseOrTheLog() throws IOException {
    List<String> logged = new ArrayList<>();
    Handler handler = recording(logged);
    Logger root = Logger.getLogger("");
    Logger client = Logger.getLogger("com.google.api.client");
    root.addHandler(handler);
    client.setLevel(Level.ALL);
    try {
      LocalStore store = opened(JdbiStore.open(folder.resolve("data"), clock));
      GoogleSync sync = sync(store);
      Account account = connect(sync);
      me.primary()
          .addEvent(
              """
              {"summary":"Dentist","start":{"date":"2026-11-20"},"end":{"date":"2026-11-21"}}
              """);
      google.expireAccessTokens();
      sync.engine().run(SyncTrigger.MANUAL);
      CredentialStore.Secrets secrets = credentials.load(account.id()).orElseThrow();
      sync.engine().close();
      store.close();
      String database = contents(folder.resolve("data"));
      String log = String.join("\n", logged);
      assertThat(database).contains("me@example.com");
      assertThat(database + log)
          .doesNotContain(secrets.refreshToken(), secrets.clientSecret(), "Bearer ");
      assertThat(log).doesNotContain("Dentist", "me@example.com");
    } finally {
      root.removeHandler(handler);
      client.setLevel(null);
    }
  }

  private static Handler recording(List<String> logged) {
    Handler handler =
        new Handler() {
          private final SimpleFormatter formatter = new SimpleFormatter();

          @Override
          public synchronized void publish(LogRecord entry) {
            logged.add(formatter.format(entry));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }

  private static String contents(Path data) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static HttpResponse<String> forged(URI page) {
    String query = page.getQuery();
    String redirect = query.replaceAll(".*redirect_uri=(http://127.0.0.1:\\d+).*", "$1");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(redirect + "/?code=evil&state=guess")).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Account connect(GoogleSync sync) {
    return sync.signIn().connect(google.writeClientSecrets(folder), google.root(), browser);
  }

  private LocalStore memory() {
    return opened(JdbiStore.inMemory(clock));
  }

  private LocalStore opened(LocalStore store) {
    stores.add(store);
    return store;
  }

  private GoogleSync sync(LocalStore store) {
    return GoogleSync.create(store, credentials, clock);
  }
}
