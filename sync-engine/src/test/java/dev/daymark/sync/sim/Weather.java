package dev.daymark.sync.sim;

import dev.daymark.sync.fake.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What goes wrong between a device and Google. */
final class Weather {

  /** How a device's network is. */
  enum Network {
    GOOD,
    NO_DNS,
    NO_ROUTE,
    BAD_TLS,
    SILENT,
    PORTAL
  }

  /** What a request of which kind may meet. */
  enum Kind {
    LISTING,
    READ,
    WRITE,
    TOKEN
  }

  private static final List<Fault> ANYWHERE =
      List.of(
          new Fault.DropBefore(),
          new Fault.DropAfter(),
          new Fault.Twice(),
          new Fault.Truncate(),
          new Fault.BrokenJson(),
          new Fault.MistypedJson(),
          new Fault.Bare(),
          new Fault.Html(),
          Fault.unavailable(),
          new Fault.Refuse(503, "backendError", "Backend Error", Duration.ofSeconds(20)),
          Fault.refuse(500, "backendError"),
          Fault.refuse(502, "badGateway"),
          new Fault.RefuseAfter(503, "backendError", "Backend Error"),
          new Fault.RefuseAfter(500, "backendError", "Backend Error"));

  private static final List<Fault> OF_THE_API =
      List.of(
          Fault.rateLimited(),
          Fault.refuse(403, "userRateLimitExceeded"),
          Fault.refuse(403, "quotaExceeded"),
          Fault.tooManyRequests(Duration.ofSeconds(7)),
          Fault.tooManyRequests(Duration.ofMinutes(10)),
          Fault.refuse(401, "authError"));

  private final Random random;
  private final double chance;
  private boolean quotaUsedUp;

  /**
   * Weather.
   *
   * @param chance how many requests of a good network meet a fault
   */
  Weather(Random random, double chance) {
    this.random = random;
    this.chance = chance;
  }

  void quotaUsedUp(boolean on) {
    quotaUsedUp = on;
  }

  /** What happens to a request that reaches Google; null for nothing. */
  @Nullable Fault strike(Kind kind, boolean calm) {
    if (quotaUsedUp && kind != Kind.TOKEN) {
      return Fault.refuse(403, "dailyLimitExceeded");
    }
    if (calm || random.nextDouble() >= chance) {
      return null;
    }
    int which = random.nextInt(ANYWHERE.size() + OF_THE_API.size() + 1);
    if (which < ANYWHERE.size()) {
      return ANYWHERE.get(which);
    }
    if (kind == Kind.TOKEN) {
      return Fault.refuse(500, "internal_failure");
    }
    if (which < ANYWHERE.size() + OF_THE_API.size()) {
      return OF_THE_API.get(which - ANYWHERE.size());
    }
    return switch (kind) {
      case WRITE -> Fault.refuse(412, "conditionNotMet");
      case LISTING -> Fault.refuse(410, "fullSyncRequired");
      case READ, TOKEN -> Fault.unavailable();
    };
  }

  /** Whether a request gets there long after its sender gave up waiting. */
  boolean isLate(boolean calm) {
    return !calm && random.nextDouble() < chance / 10;
  }

  /** A random whole number below a bound. */
  int delay(int bound) {
    return random.nextInt(bound);
  }

  /** How a network that is not good shows; a portal answers instead. */
  static IOException failure(Network network) {
    return switch (network) {
      case NO_DNS -> new UnknownHostException("google.invalid");
      case NO_ROUTE -> new ConnectException("No route to host");
      case BAD_TLS -> new SSLHandshakeException("certificate unknown");
      case SILENT -> new SocketTimeoutException("Read timed out");
      case GOOD, PORTAL -> throw new IllegalArgumentException(network.name());
    };
  }
}
