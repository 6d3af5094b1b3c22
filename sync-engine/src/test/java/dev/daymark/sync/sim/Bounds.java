package dev.daymark.sync.sim;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Reach;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.FakeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * In some simulations it is a year later than the events, and some devices keep no more than the
 * last year; now and then one of them wants the rest after all. Has a source of chance of its own,
 * so that the other simulations are what they were.
 */
final class Bounds {

  /** One of so many simulations; {@code -Dsim.bounded=1} makes it all of them. */
  private static final int ONE_OF = Integer.getInteger("sim.bounded", 10);

  /** The bound is among the events then. */
  private static final Duration LATER = Duration.ofDays(368);

  private final Random random;
  private final boolean on;

  Bounds(long seed) {
    random = new Random(~seed);
    random.nextLong();
    on = random.nextInt(ONE_OF) == 0;
  }

  /** How much later than usual the world begins. */
  Duration delay() {
    return on ? LATER : Duration.ZERO;
  }

  /** Has a device that has just been connected keep less than everything. */
  void furnish(Client client) {
    if (on && random.nextInt(4) != 0) {
      client.reach(Reach.YEAR_1);
    }
  }

  /** May have one of the devices want more. */
  void act(List<Client> clients) {
    if (!on || random.nextInt(30) != 0) {
      return;
    }
    Client client = clients.get(random.nextInt(clients.size()));
    if (client.isDead()) {
      return;
    }
    try {
      client.reach(random.nextInt(5) == 0 ? Reach.YEAR_1 : Reach.EVERYTHING);
      client.request(SyncTrigger.MANUAL);
    } catch (Killed | DaymarkException ended) {
      // Then it is not wanted.
    }
  }

  /**
   * What of a calendar has to be on a device.
   *
   * @param there what is on the server
   * @param here what is on the device
   */
  static Set<String> due(
      Client client, FakeCalendar calendar, CalendarId id, Set<String> there, Set<String> here) {
    Map<CalendarId, Instant> kept = client.store().syncState().keptFrom();
    Instant from = kept.get(id);
    if (from == null) {
      return there;
    }
    Set<String> ids = new TreeSet<>();
    here.forEach(event -> ids.add(id(event)));
    Set<String> due = new TreeSet<>(there);
    due.removeIf(event -> !ids.contains(id(event)) && calendar.isOver(id(event), from, ids));
    return due;
  }

  private static String id(String event) {
    return event.substring(0, event.indexOf(' '));
  }
}
