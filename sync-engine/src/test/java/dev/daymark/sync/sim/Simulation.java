package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.sim.Weather.Network;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some hours of a few devices, a phone and bad weather, and then quiet: both sides have to be equal
 * then, nothing typed may be lost, nothing there twice, and another round writes nothing.
 */
final class Simulation implements AutoCloseable {

  private static final String ME = "me@example.com";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private final World world;
  private final Random random;
  private final FakeGoogle google;
  private final FakeAccount account;
  private final List<FakeCalendar> calendars;
  private final FakeCalendar shared;
  private final Cloudside cloudside;
  private final Weather weather;
  private final Ledger ledger;
  private final List<Client> clients = new ArrayList<>();
  private final Map<Client, Person> people = new HashMap<>();
  private final Phone phone;
  private final int steps;
  private int done;

  Simulation(long seed) {
    world = new World(seed);
    random = world.random();
    google = FakeGoogle.inProcess(world);
    account = google.addAccount(ME, BERLIN);
    FakeAccount boss = google.addAccount("boss@example.com", BERLIN);
    shared = boss.addCalendar("Shared", ZoneId.of("America/New_York"));
    shared.share(account, AccessRole.WRITER);
    FakeCalendar work = account.addCalendar("Work", BERLIN);
    calendars =
        random.nextBoolean()
            ? List.of(account.primary(), shared)
            : List.of(account.primary(), work, shared);
    if (!calendars.contains(work)) {
      account.deleteCalendar(work);
    }
    ledger = new Ledger(world, calendars);
    cloudside = new Cloudside(world, google, ledger);
    double[] chances = {0, 0.02, 0.08, 0.25};
    weather = new Weather(new Random(random.nextLong()), chances[random.nextInt(chances.length)]);
    phone = new Phone(calendars, world, ledger);
    steps = 50 + random.nextInt(30);
    google
        .behaviour()
        .pageLimit(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 2500)
        .emptyPages(random.nextInt(4) == 0)
        .bareInstanceTombstones(random.nextBoolean())
        .refusesUndelete(random.nextBoolean())
        .reportsExceptionsOfDeletedSeries(random.nextBoolean())
        .keepsVersionOnNoOpWrites(random.nextBoolean());
    int devices = 2 + random.nextInt(10) / 6 + random.nextInt(10) / 9;
    for (int i = 0; i < devices; i++) {
      Client client = new Client("d" + i, world, cloudside, weather);
      clients.add(client);
      people.put(client, new Person(client, world, ledger));
    }
  }

  /** Runs it; throws if a promise is broken. */
  void run() {
    cloudside.calm(true);
    for (Client client : clients) {
      client.open();
      client.connect(account);
      client.runNow();
    }
    cloudside.calm(false);
    while (done < steps) {
      world.runUntil(world.instant().plus(gap()));
      done++;
      step();
    }
    heal();
    converge();
    check();
  }

  int steps() {
    return done;
  }

  List<String> trace() {
    return world.trace();
  }

  private Duration gap() {
    return switch (random.nextInt(10)) {
      case 0 -> Duration.ofSeconds(30 + random.nextInt(300));
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
      people.get(client).act();
    } else if (what < 82) {
      phone.act();
    } else if (what < 88) {
      Network[] all = Network.values();
      client.network(random.nextBoolean() ? Network.GOOD : all[random.nextInt(all.length)]);
    } else {
      trouble(client);
    }
  }

  private void trouble(Client client) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> client.killWithin(random.nextInt(12), random.nextBoolean());
      case 3 -> client.kill();
      case 4 -> client.stop();
      case 5 -> client.clockError(Duration.ofMinutes(random.nextInt(400) - 200L));
      case 6 -> google.expireAllSyncTokens();
      case 7 -> {
        calendars.forEach(FakeCalendar::forgetDeletedEvents);
        google.expireAllSyncTokens();
      }
      case 8 -> google.expireAccessTokens();
      case 9 -> {
        google.revokeTokens(account);
        world.after(A_MOMENT, this::signInAgain);
      }
      case 10 -> weather.quotaUsedUp(random.nextBoolean());
      default ->
          shared.share(account, random.nextBoolean() ? AccessRole.READER : AccessRole.WRITER);
    }
  }

  private void signInAgain() {
    for (Client client : clients) {
      if (!client.isDead()) {
        try {
          client.reconnect(Map.of(ME, account));
        } catch (Killed _) {
          world.note(client.name() + " is killed while it signs in");
        }
      }
    }
  }

  /** Everything works again, and what was refused for good is tried once more, then given up. */
  private void heal() {
    world.note("quiet");
    cloudside.calm(true);
    weather.quotaUsedUp(false);
    shared.share(account, AccessRole.WRITER);
    google.behaviour().pageLimit(2500).emptyPages(false);
    for (Client client : clients) {
      client.spare();
      if (client.isDead()) {
        client.reopen();
      }
      client.network(Network.GOOD);
      client.clockError(Duration.ZERO);
    }
    world.runUntil(world.instant().plus(Duration.ofMinutes(4)));
    for (boolean retry : new boolean[] {true, false}) {
      for (Client client : clients) {
        sync(client);
        people.get(client).giveUp(retry);
      }
    }
  }

  private void sync(Client client) {
    world.runUntil(world.instant().plus(A_MOMENT));
    SyncReport report = client.runNow();
    client.reconnect(Map.of(ME, account));
    for (int tries = 0; !report.succeeded() && tries < 4; tries++) {
      client.agree();
      world.runUntil(world.instant().plus(A_MOMENT));
      report = client.runNow();
      client.reconnect(Map.of(ME, account));
    }
    List<SyncFailure> failures = new ArrayList<>();
    report.accounts().stream()
        .filter(ran -> ran.failure() != null)
        .forEach(ran -> failures.add(ran.failure()));
    assertThat(failures).as("failures of %s in quiet weather", client.name()).isEmpty();
  }

  private void converge() {
    for (int round = 0; round < 2; round++) {
      clients.forEach(this::sync);
    }
    world.note("third round");
    google.log().clear();
    Map<Client, Long> commits = new HashMap<>();
    clients.forEach(client -> commits.put(client, client.commits()));
    clients.forEach(this::sync);
    assertThat(google.log().calls(Requests.writes()))
        .as("writes to the server in the third round")
        .isEmpty();
    for (Client client : clients) {
      assertThat(client.commits())
          .as("commits of %s in the third round", client.name())
          .isEqualTo(commits.get(client));
      assertThat(client.store().outbox().all()).as("outbox of %s", client.name()).isEmpty();
    }
  }

  private void check() {
    assertThat(google.log().failures()).isEmpty();
    for (FakeCalendar calendar : calendars) {
      Set<String> there = new TreeSet<>();
      calendar.events().forEach(event -> there.add(Projection.of(event)));
      there.removeIf(event -> saysNothing(event, calendar));
      for (Client client : clients) {
        assertThat(on(client, calendar))
            .as("%s in %s, compared with the server", client.name(), calendar.id())
            .isEqualTo(there);
      }
    }
    Set<String> left = new HashSet<>(Ledger.on(calendars).words());
    for (Client client : clients) {
      left.addAll(Ledger.on(client).words());
      left.addAll(Ledger.inConflicts(client.store()));
    }
    assertThat(ledger.lost(left)).as("lost words").isEmpty();
    ledger.checkCopies(clients);
  }

  /** A cancelled occurrence whose place the series gives no longer may be kept or not. */
  private static boolean saysNothing(String event, FakeCalendar calendar) {
    return event.endsWith(" cancelled")
        && !calendar.hasPlace(event.substring(0, event.indexOf(' ')));
  }

  private static Set<String> on(Client client, FakeCalendar there) {
    Set<String> found = new TreeSet<>();
    for (Calendar calendar : client.store().calendars().all()) {
      if (there.id().equals(calendar.remoteId())) {
        client
            .store()
            .events()
            .ofCalendar(calendar.id())
            .forEach(
                event ->
                    found.add(
                        Projection.of(
                            event, client.store().syncState().find(event.id()).orElseThrow())));
      }
    }
    found.removeIf(event -> saysNothing(event, there));
    return found;
  }

  @Override
  public void close() {
    clients.forEach(Client::kill);
    world.drain();
    clients.forEach(Client::scrap);
  }
}
