package dev.daymark.sync.sim;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.FakeCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * In some simulations people take calendars off their list, above all those that something is on
 * its way out of. Has a source of chance of its own, so that the other simulations are what they
 * were.
 */
final class Departures {

  /** One of so many simulations; {@code -Dsim.departing=1} makes it all of them. */
  private static final int ONE_OF = Integer.getInteger("sim.departing", 8);

  private final Stage stage;
  private final Random random;
  private final Set<String> left = new HashSet<>();
  private final Set<String> onTheWay = new HashSet<>();
  private final boolean on;

  Departures(Stage stage, long seed) {
    this.stage = stage;
    random = new Random(seed ^ 0x5DEECE66DL);
    random.nextLong();
    on = random.nextInt(ONE_OF) == 0;
  }

  boolean on() {
    return on;
  }

  /** May have somebody take a calendar off the list. */
  void act() {
    if (!on) {
      return;
    }
    noteWayOut();
    List<Client> alive = stage.clients().stream().filter(client -> !client.isDead()).toList();
    if (alive.isEmpty()) {
      return;
    }
    Client client = alive.get(random.nextInt(alive.size()));
    List<CalendarId> begun = leftBehind(client);
    List<CalendarId> choice =
        begun.isEmpty() || random.nextInt(4) == 0 ? ofAccounts(client) : begun;
    if (!choice.isEmpty() && random.nextInt(begun.isEmpty() ? 40 : 4) == 0) {
      leave(client, choice.get(random.nextInt(choice.size())));
    }
  }

  /**
   * What a device moves out of a calendar that is off the list begins anew where it goes, though
   * somebody else may have moved it elsewhere before.
   */
  void noteWayOut() {
    for (Client client : stage.clients()) {
      if (!left.isEmpty() && !client.isDead()) {
        client.store().outbox().all().stream()
            .filter(entry -> entry.kind() == OutboxEntry.Kind.MOVE && isOutOfLeft(client, entry))
            .map(OutboxEntry::eventId)
            .filter(event -> onTheWay.add(client.name() + event))
            .map(event -> client.store().syncState().find(event).orElseThrow().event().content())
            .forEach(stage.ledger::mayBeginAnew);
      }
    }
  }

  private boolean isOutOfLeft(Client client, OutboxEntry entry) {
    return entry.target() != null
        && client
            .store()
            .calendars()
            .find(entry.target().calendarId())
            .map(Calendar::remoteId)
            .filter(left::contains)
            .isPresent();
  }

  /** Calendars that a move was begun out of. */
  private static List<CalendarId> leftBehind(Client client) {
    return client.store().outbox().all().stream()
        .filter(entry -> entry.kind() == OutboxEntry.Kind.MOVE && entry.attempts() > 0)
        .map(OutboxEntry::target)
        .filter(Objects::nonNull)
        .map(RemoteRef::calendarId)
        .filter(ofAccounts(client)::contains)
        .toList();
  }

  private static List<CalendarId> ofAccounts(Client client) {
    return client.store().calendars().all().stream()
        .filter(calendar -> calendar.remoteId() != null && !calendar.primary())
        .map(Calendar::id)
        .toList();
  }

  private void leave(Client client, CalendarId calendar) {
    stage.world.note(client.name() + " takes a calendar off the list");
    client.store().calendars().find(calendar).map(Calendar::remoteId).ifPresent(this::leftBehind);
    noteKept(client, calendar);
    try {
      client.store().localEdits().leaveCalendar(calendar);
      client.request(SyncTrigger.LOCAL_EDIT);
    } catch (Killed | DaymarkException ended) {
      // Then it stays.
    }
  }

  /**
   * What waits to be sent stays on the device as an event of its own, and what waits to be moved
   * out begins anew, though somebody else may have moved it to another calendar before.
   */
  private void noteKept(Client client, CalendarId calendar) {
    client.store().outbox().all().stream()
        .map(entry -> client.store().syncState().find(entry.eventId()).orElseThrow())
        .filter(synced -> synced.event().calendarId().equals(calendar) || livesIn(synced, calendar))
        .map(synced -> synced.event().content())
        .forEach(stage.ledger::mayBeginAnew);
  }

  private static boolean livesIn(SyncedEvent synced, CalendarId calendar) {
    return synced.remote() != null && synced.remote().calendarId().equals(calendar);
  }

  /** What is on its way out of it begins anew where it goes, and stays where it is. */
  private void leftBehind(String remoteId) {
    left.add(remoteId);
    for (FakeCalendar calendar : stage.calendars) {
      if (calendar.id().equals(remoteId)) {
        stage.ledger.leftBehind(calendar, stage.clients().size());
      }
    }
  }

  /** All calendars are on the list again. */
  void end() {
    Set.copyOf(left).forEach(this::leftBehind);
    for (FakeCalendar calendar : stage.calendars) {
      if (!stage.accounts.containsKey(calendar.id()) && !calendar.equals(stage.shared)) {
        stage.first().subscribe(calendar);
      }
    }
  }
}
