package dev.daymark.sync.sim;

import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who and what takes part in a simulation: accounts, calendars, devices, people and a phone. */
final class Stage {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  final Bounds bounds;
  final Departures departures;
  final Flaws flaws;
  final World world;
  final Random random;
  final FakeGoogle google;
  final Map<String, FakeAccount> accounts = new LinkedHashMap<>();
  final List<FakeCalendar> calendars = new ArrayList<>();
  final FakeCalendar shared;
  final Ledger ledger;
  final Cloudside cloudside;
  final Weather weather;
  final Map<Client, Person> people = new LinkedHashMap<>();
  final Phone phone;

  /**
   * From here on series are parted in Google's own calendar, too; earlier seeds stay what they
   * were.
   */
  private static final long PARTING = 450_000_000;

  Stage(long seed) {
    boolean parts = seed >= PARTING;
    bounds = new Bounds(seed);
    world = new World(seed, bounds.delay());
    departures = new Departures(this, seed);
    flaws = new Flaws(world, seed);
    random = world.random();
    google = FakeGoogle.inProcess(world);
    FakeAccount first = account("me@example.com");
    FakeAccount boss = google.addAccount("boss@example.com", BERLIN);
    shared = boss.addCalendar("Shared", ZoneId.of("America/New_York"));
    shared.share(first, AccessRole.WRITER);
    calendars.add(shared);
    if (random.nextBoolean()) {
      calendars.add(first.addCalendar("Work", BERLIN));
    }
    if (random.nextInt(3) == 0) {
      account("myself@example.com");
    }
    ledger = new Ledger(world, calendars);
    cloudside = new Cloudside(world, google, ledger);
    double[] chances = {0, 0.02, 0.08, 0.25};
    weather = new Weather(new Random(random.nextLong()), chances[random.nextInt(chances.length)]);
    phone = new Phone(calendars, world, ledger, this::clients, parts);
    google
        .behaviour()
        .pageLimit(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 2500)
        .emptyPages(random.nextInt(4) == 0)
        // The id of an occurrence does not tell of which part of its series it is.
        .bareInstanceTombstones(random.nextBoolean() && !parts)
        .refusesUndelete(random.nextBoolean())
        .reportsExceptionsOfDeletedSeries(random.nextBoolean())
        .keepsVersionOnNoOpWrites(random.nextBoolean());
    int devices = 2 + random.nextInt(10) / 6 + random.nextInt(10) / 9;
    for (int i = 0; i < devices; i++) {
      Client client = new Client("d" + i, world, cloudside, weather, flaws);
      people.put(client, new Person(client, world, ledger));
    }
  }

  private FakeAccount account(String email) {
    FakeAccount account = google.addAccount(email, BERLIN);
    accounts.put(email, account);
    calendars.add(account.primary());
    return account;
  }

  /** The account that the shared calendar is shared with. */
  FakeAccount first() {
    return accounts.values().iterator().next();
  }

  List<Client> clients() {
    return List.copyOf(people.keySet());
  }

  /** Signs in again wherever that is asked for. */
  void signInAgain() {
    for (Client client : clients()) {
      if (!client.isDead()) {
        client.reconnect(accounts);
      }
    }
  }
}
