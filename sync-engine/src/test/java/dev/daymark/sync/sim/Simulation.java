package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.sim.Weather.Network;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Some hours of a few devices, a phone and bad weather, and then quiet: both sides have to be equal
 * then, nothing typed may be lost, nothing there twice, and another round writes nothing.
 */
final class Simulation implements AutoCloseable {

  private static final Duration A_MOMENT = Duration.ofSeconds(15);

  private final Stage stage;
  private final World world;
  private final Random random;
  private final List<Client> clients;
  private final Trouble trouble;
  private final int steps;
  private int done;

  Simulation(long seed) {
    stage = new Stage(seed);
    world = stage.world;
    random = stage.random;
    clients = stage.clients();
    trouble = new Trouble(stage);
    steps = 50 + random.nextInt(11);
  }

  /** Runs it; throws if a promise is broken. */
  void run() {
    stage.cloudside.calm(true);
    stage.phone.furnish();
    for (Client client : clients) {
      client.open();
      stage.accounts.values().forEach(client::connect);
      stage.bounds.furnish(client);
      client.runNow();
    }
    stage.cloudside.calm(false);
    while (done < steps) {
      world.runUntil(world.instant().plus(gap()));
      done++;
      step();
      stage.bounds.act(clients);
      stage.departures.act();
    }
    heal();
    converge();
    new Verdict(stage).check();
  }

  int steps() {
    return done;
  }

  List<String> trace() {
    return world.trace();
  }

  private Duration gap() {
    return switch (random.nextInt(10)) {
      case 0 -> Duration.ofSeconds(10 + random.nextInt(random.nextInt(4) == 0 ? 320 : 60));
      case 1, 2 -> Duration.ofSeconds(1 + random.nextInt(20));
      default -> Duration.ofMillis(1 + random.nextInt(400));
    };
  }

  private void step() {
    Client client = clients.get(random.nextInt(clients.size()));
    int what = random.nextInt(100);
    if (client.isDead()) {
      client.reopen();
    } else if (what < 66) {
      person(client).act();
    } else if (what < 82) {
      stage.phone.act();
    } else if (what < 88) {
      Network[] all = Network.values();
      client.network(random.nextBoolean() ? Network.GOOD : all[random.nextInt(all.length)]);
    } else {
      trouble.befall(client);
    }
  }

  private Person person(Client client) {
    return stage.people.get(client);
  }

  /** Everything works again, and what was refused for good is tried once more, then given up. */
  private void heal() {
    world.note("quiet");
    stage.cloudside.calm(true);
    stage.flaws.mend();
    stage.weather.quotaUsedUp(false);
    stage.first().hide(stage.shared, false);
    stage.shared.share(stage.first(), AccessRole.WRITER);
    stage.google.behaviour().pageLimit(2500).emptyPages(false);
    for (Client client : clients) {
      client.spare();
      if (client.isDead()) {
        client.reopen();
      }
      client.network(Network.GOOD);
      client.clockError(Duration.ZERO);
    }
    world.runUntil(world.instant().plus(Duration.ofMinutes(4)));
    if (stage.departures.on()) {
      stage.departures.noteWayOut();
      clients.forEach(this::sync);
      stage.shared.share(stage.first(), AccessRole.WRITER);
      stage.departures.end();
    }
    if (endRefused(true)) {
      endRefused(false);
    }
  }

  private boolean endRefused(boolean retry) {
    boolean any = false;
    for (Client client : clients) {
      sync(client);
      person(client).selectAll();
      any |= person(client).endRefused(retry);
    }
    return any;
  }

  private void sync(Client client) {
    SyncReport report = attempt(client);
    for (int tries = 0; !report.succeeded() && tries < 4; tries++) {
      client.agree();
      report = attempt(client);
    }
    List<SyncFailure> failures =
        report.accounts().stream()
            .map(AccountReport::failure)
            .filter(failure -> failure != null)
            .toList();
    assertThat(failures).as("failures of %s in quiet weather", client.name()).isEmpty();
  }

  private SyncReport attempt(Client client) {
    world.runUntil(world.instant().plus(A_MOMENT));
    SyncReport report = client.runNow();
    client.reconnect(stage.accounts);
    return report;
  }

  private void converge() {
    for (int round = 0; round < 2; round++) {
      clients.forEach(this::sync);
    }
    world.note("third round");
    stage.google.log().clear();
    Map<Client, Long> commits = new HashMap<>();
    clients.forEach(client -> commits.put(client, client.commits()));
    clients.forEach(this::sync);
    assertThat(stage.google.log().calls(Requests.writes()))
        .as("writes to the server in the third round")
        .isEmpty();
    for (Client client : clients) {
      assertThat(client.commits())
          .as("commits of %s in the third round", client.name())
          .isEqualTo(commits.get(client));
      assertThat(client.store().outbox().all()).as("outbox of %s", client.name()).isEmpty();
    }
  }

  @Override
  public void close() {
    clients.forEach(Client::kill);
    world.drain();
    clients.forEach(Client::scrap);
  }
}
