package dev.daymark.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.AccountId;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.run.GoogleSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a sync takes beside the mere transport of the same bytes, from a server in this process. */
final class Syncs {

  private static final int EVENTS = 10_000;
  private static final int ROUNDS = 20;

  private Syncs() {}

  static List<Figure> measure(Path work) throws IOException, InterruptedException {
    try (FakeGoogle google = FakeGoogle.start();
        HttpClient bare = HttpClient.newHttpClient();
        JdbiStore store = JdbiStore.inMemory(InstantSource.system())) {
      FakeAccount account = google.addAccount("ada@example.com");
      account.primary().addEvents(EVENTS, Syncs::event);
      GoogleSync sync = GoogleSync.create(store, new InMemory(), InstantSource.system());
      sync.signIn().connect(google.writeClientSecrets(work), google.root(), Syncs::agree);
      String token = google.accessToken(account);
      fetch(bare, google, token);
      double transport = millis(() -> fetch(bare, google, token));
      double first = millis(() -> run(sync));
      List<Double> nothing = new ArrayList<>();
      List<Double> oneRequest = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        nothing.add(millis(() -> run(sync)));
        oneRequest.add(millis(() -> get(bare, google.root(), "users/me/calendarList", token)));
      }
      sync.engine().close();
      return List.of(
          new Figure("first sync, 10,000 events", "ms", first, transport, "bare HTTP client"),
          new Figure(
              "sync without changes",
              "ms",
              Figure.median(nothing),
              2 * Figure.median(oneRequest),
              "two bare requests"));
    }
  }

  private static void run(GoogleSync sync) {
    SyncReport report = sync.engine().run(SyncTrigger.COMMAND_LINE);
    report
        .accounts()
        .forEach(
            account -> {
              if (account.failure() != null) {
                throw new IllegalStateException(account.failure().toString());
              }
            });
  }

  /** Every page of the calendar, read and thrown away. */
  private static void fetch(HttpClient bare, FakeGoogle google, String token) {
    String page = "";
    do {
      String path = "calendars/primary/events?maxResults=2500&showDeleted=true" + page;
      String body = get(bare, google.root(), path, token);
      JsonObject answer = JsonParser.parseString(body).getAsJsonObject();
      page =
          answer.has("nextPageToken")
              ? "&pageToken=" + answer.get("nextPageToken").getAsString()
              : null;
    } while (page != null);
  }

  private static String get(HttpClient bare, URI root, String path, String token) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(root.resolve("calendar/v3/" + path))
              .header("Authorization", "Bearer " + token)
              .build();
      var answer = bare.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject event(int index) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(index % 1000);
    return JsonParser.parseString(
            """
            {"summary":"Event %d","description":"Notes of %d",
             "start":{"dateTime":"%sT09:00:00Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"%sT10:00:00Z","timeZone":"Europe/Berlin"}}
            """
                .formatted(index, index, day, day))
        .getAsJsonObject();
  }

  private static void agree(URI address) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                address.toURL().openStream().readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Secrets of a made-up account. */
  private static final class InMemory implements CredentialStore {
    private final Map<AccountId, Secrets> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Secrets> load(AccountId account) {
      return Optional.ofNullable(kept.get(account));
    }

    @Override
    public void save(AccountId account, Secrets secrets) {
      kept.put(account, secrets);
    }

    @Override
    public void forget(AccountId account) {
      kept.remove(account);
    }
  }
}
