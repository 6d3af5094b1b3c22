package dev.daymark.sync.sim;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import java.util.List;
import java.util.Set;

/** Somebody who edits at random on one device. */
final class Person {

  private final Client client;
  private final Hand hand;
  private final EventDeeds events;
  private final SeriesDeeds series;
  private final SecondThoughts thoughts;

  Person(Client client, World world, Ledger ledger) {
    this.client = client;
    this.hand = new Hand(client, world, ledger);
    this.events = new EventDeeds(hand);
    this.series = new SeriesDeeds(hand);
    this.thoughts = new SecondThoughts(hand);
  }

  /** Does one thing, unless the device is cut off in it. */
  void act() {
    hand.ledger()
        .watch(
            () -> Ledger.on(client),
            () -> {
              try {
                step();
                return hand.takeBrought();
              } catch (DaymarkException refused) {
                hand.note("is refused: " + refused.code());
              } catch (Killed _) {
                hand.note("is cut off");
              }
              hand.takeBrought();
              return Set.of();
            });
  }

  private void step() {
    if (thoughts.isAsked() && hand.pick(3) == 0) {
      thoughts.answer();
      return;
    }
    switch (hand.pick(100)) {
      case 0, 1 -> events.createMany();
      case 2 -> events.deleteMany();
      case 3, 4 -> thoughts.undoRun();
      case 5 -> thoughts.select();
      case 6, 7, 8 -> events.respond();
      default -> ordinary();
    }
  }

  private void ordinary() {
    switch (hand.pick(24)) {
      case 0, 1, 2 -> events.create();
      case 3, 4, 5, 6 -> events.editSome();
      case 7, 8 -> events.editSomeOther();
      case 9 -> events.delete();
      case 10, 11 -> events.move();
      case 12, 13, 14, 15 -> series.editOccurrence(RecurrenceScope.THIS);
      case 16 -> series.editOccurrence(RecurrenceScope.THIS_AND_FOLLOWING);
      case 17 -> series.editOccurrence(RecurrenceScope.ALL);
      case 18 -> series.deleteOccurrence(RecurrenceScope.THIS);
      case 19 -> series.deleteOccurrence(RecurrenceScope.THIS_AND_FOLLOWING);
      case 20 -> series.deleteOccurrence(RecurrenceScope.ALL);
      case 21 -> thoughts.undo();
      case 22 -> thoughts.resolve();
      default -> thoughts.discardOrRetry();
    }
  }

  /** Takes part in everything again. */
  void selectAll() {
    for (Calendar calendar : client.store().calendars().all()) {
      if (!calendar.selected()) {
        hand.edits().editCalendar(calendar.id(), c -> c.withSelected(true));
      }
    }
  }

  /**
   * Tries again what the service refuses, or gives it up.
   *
   * @return whether there was anything
   */
  boolean endRefused(boolean retry) {
    List<OutboxEntry> refused =
        client.store().outbox().all().stream().filter(OutboxEntry::isParked).toList();
    hand.ledger()
        .watch(
            () -> Ledger.on(client),
            () -> {
              for (OutboxEntry entry : refused) {
                hand.note(
                    (retry ? "retries " : "gives up ")
                        + entry.kind()
                        + ": "
                        + entry.parkedReason());
                if (retry) {
                  hand.edits().retry(entry.sequence());
                } else {
                  thoughts.discard(entry);
                }
              }
              return Set.of();
            });
    return !refused.isEmpty();
  }
}
