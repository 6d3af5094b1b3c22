package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.domain.Account;
import dev.daymark.sync.fake.Answer;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.sim.Weather.Network;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fake Google behind the weather. */
final class Cloudside {

  private static final Pattern EVENT =
      Pattern.compile("/calendar/v3/calendars/[^/]+/events/([^/]+)(?:/move)?");
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

  /** Waits in virtual time. */
  @FunctionalInterface
  interface Wait {
    void pass(Duration time) throws IOException;
  }

  private final World world;
  private final FakeGoogle google;
  private final Ledger ledger;
  private boolean calm;

  Cloudside(World world, FakeGoogle google, Ledger ledger) {
    this.world = world;
    this.google = google;
    this.ledger = ledger;
  }

  /** Whether nothing goes wrong any more. */
  void calm(boolean on) {
    calm = on;
  }

  LowLevelHttpResponse answer(
      String who, FakeRequest request, Network network, Weather weather, Wait wait)
      throws IOException {
    String what = who + " " + request.method() + " " + request.path();
    switch (network) {
      case GOOD -> {
        // On to the server.
      }
      case PORTAL -> {
        world.note(what + " meets a portal");
        return reply(google.exchange(request, new Fault.Html()), false);
      }
      case NO_DNS, NO_ROUTE, BAD_TLS, SILENT -> {
        world.note(what + " meets " + network);
        doubt(request);
        throw Weather.failure(network);
      }
    }
    if (weather.isLate(calm)) {
      doubt(request);
      late(what, request, weather);
      wait.pass(READ_TIMEOUT);
      throw new SocketTimeoutException("Read timed out");
    }
    Fault fault = weather.strike(kind(request), calm);
    if (fault != null) {
      doubt(request);
    }
    Answer answer = exchange(request, fault);
    world.note(
        what
            + (answer == null ? " breaks" : " gets " + answer.status())
            + (fault == null ? "" : " by " + fault.getClass().getSimpleName()));
    return reply(answer, fault instanceof Fault.Truncate);
  }

  /**
   * What others deleted already is deleted once more, and what comes back does not say whether it
   * was there. If both had moved it elsewhere it is there twice, and neither can tell.
   */
  private void doubt(FakeRequest request) {
    Matcher event = EVENT.matcher(request.path());
    if (request.method().equals("DELETE") && event.matches() && !ledger.isAlive(event.group(1))) {
      ledger.undone();
    }
  }

  /** The request gets there when its sender does not wait for it any more. */
  private void late(String what, FakeRequest request, Weather weather) {
    Duration delay = Duration.ofSeconds(1 + weather.delay(180));
    world.after(
        delay,
        () -> {
          Answer answer = exchange(request, null);
          world.note(what + " arrives late" + (answer == null ? "" : ": " + answer.status()));
        });
  }

  private @Nullable Answer exchange(FakeRequest request, @Nullable Fault fault) {
    Matcher event = EVENT.matcher(request.path());
    if (request.method().equals("GET") || !event.matches()) {
      return google.exchange(request, fault);
    }
    @Nullable Answer[] answer = new @Nullable Answer[1];
    ledger.watchSeries(event.group(1), () -> answer[0] = google.exchange(request, fault));
    return answer[0];
  }

  private static Reply reply(@Nullable Answer answer, boolean halved) throws IOException {
    if (answer == null) {
      throw new SocketException("Connection reset");
    }
    return new Reply(answer, halved);
  }

  private static Weather.Kind kind(FakeRequest request) {
    if (!request.path().startsWith("/calendar/")) {
      return Weather.Kind.TOKEN;
    }
    if (!request.method().equals("GET")) {
      return Weather.Kind.WRITE;
    }
    return request.query().containsKey("syncToken") ? Weather.Kind.LISTING : Weather.Kind.READ;
  }

  Account.OAuthClient client() {
    return new Account.OAuthClient(google.clientId(), google.authUri(), google.tokenUri());
  }

  String clientSecret() {
    return google.clientSecret();
  }

  String refreshToken(FakeAccount account) {
    return google.refreshToken(account);
  }

  URI root() {
    return google.root();
  }
}
