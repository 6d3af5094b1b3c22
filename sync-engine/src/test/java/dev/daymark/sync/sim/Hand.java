package dev.daymark.sync.sim;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody takes at random when they do something on a device. */
final class Hand {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, BERLIN);

  private final Client client;
  private final World world;
  private final Ledger ledger;
  private final Random random;
  private final Set<String> brought = new HashSet<>();

  Hand(Client client, World world, Ledger ledger) {
    this.client = client;
    this.world = world;
    this.ledger = ledger;
    this.random = world.random();
  }

  Client client() {
    return client;
  }

  Ledger ledger() {
    return ledger;
  }

  LocalEdits edits() {
    return client.store().localEdits();
  }

  int pick(int bound) {
    return random.nextInt(bound);
  }

  /** The words that were typed since the last question. */
  Set<String> takeBrought() {
    Set<String> taken = Set.copyOf(brought);
    brought.clear();
    return taken;
  }

  void note(String what) {
    world.note(client.name() + " " + what);
  }

  void note(String what, EventContent content) {
    note(what + " " + content.description().lines().findFirst().orElse("?"));
  }

  String word() {
    String word = ledger.newWord();
    brought.add(word);
    return word;
  }

  Calendar calendar() {
    List<Calendar> all = client.store().calendars().all();
    return all.get(random.nextInt(all.size()));
  }

  @Nullable CalendarEvent event(boolean series) {
    List<CalendarEvent> living =
        client.store().events().ofCalendar(calendar().id()).stream()
            .filter(event -> event.content().status() != EventStatus.CANCELLED)
            .filter(event -> !series || event.isSeries())
            .toList();
    return living.isEmpty() ? null : living.get(random.nextInt(living.size()));
  }

  EventTime time() {
    int day = random.nextInt(8);
    if (random.nextInt(5) == 0) {
      LocalDate first = TEN.toLocalDate().plusDays(day);
      return new EventTime.AllDay(first, first.plusDays(1 + random.nextInt(2)));
    }
    ZonedDateTime start = TEN.plusDays(day).plusHours(random.nextInt(8));
    if (random.nextInt(6) == 0) {
      start = start.withZoneSameInstant(TOKYO);
    }
    return new EventTime.Timed(start, start.plusMinutes(30L * random.nextInt(4)));
  }
}
