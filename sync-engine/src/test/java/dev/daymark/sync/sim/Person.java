package dev.daymark.sync.sim;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import dev.daymark.storage.LocalEdits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who edits at random on one device. */
final class Person {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, BERLIN);
  private static final List<String> RULES =
      List.of("FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;COUNT=4", "FREQ=DAILY;UNTIL=20261125T225959Z");

  private final Client client;
  private final World world;
  private final Random random;
  private final Ledger ledger;
  private Set<String> brought = new HashSet<>();

  Person(Client client, World world, Ledger ledger) {
    this.client = client;
    this.world = world;
    this.random = world.random();
    this.ledger = ledger;
  }

  /** Makes one edit, unless the device is cut off in it. */
  void act() {
    ledger.watch(
        () -> Ledger.on(client),
        () -> {
          brought = new HashSet<>();
          try {
            step(client.store().localEdits());
          } catch (DaymarkException refused) {
            brought.clear();
            world.note(client.name() + " is refused: " + refused.code());
          } catch (Killed _) {
            brought.clear();
          }
          return brought;
        });
  }

  private void step(LocalEdits edits) {
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> create(edits);
      case 3, 4, 5, 6 -> editSome(edits);
      case 7, 8 -> editSomeOther(edits);
      case 9 -> delete(edits);
      case 10, 11 -> move(edits);
      case 12, 13, 14, 15 -> editOccurrence(edits, RecurrenceScope.THIS);
      case 16 -> editOccurrence(edits, RecurrenceScope.THIS_AND_FOLLOWING);
      case 17 -> editOccurrence(edits, RecurrenceScope.ALL);
      case 18 -> deleteOccurrence(edits, RecurrenceScope.THIS);
      case 19 -> deleteOccurrence(edits, RecurrenceScope.THIS_AND_FOLLOWING);
      case 20 -> deleteOccurrence(edits, RecurrenceScope.ALL);
      case 21 -> undo(edits);
      case 22 -> resolve(edits);
      default -> discardOrRetry(edits);
    }
  }

  private void create(LocalEdits edits) {
    EventContent content =
        EventContent.of(word(), time()).withDescription(ledger.newOrigin()).withLocation(word());
    if (random.nextInt(3) == 0) {
      content = content.withRecurrence(Recurrence.ofRule(RULES.get(random.nextInt(RULES.size()))));
    }
    CalendarEvent made = edits.createEvent(calendar().id(), content).item();
    note("creates", made.content());
  }

  private void editSome(LocalEdits edits) {
    CalendarEvent event = event(false);
    if (event != null) {
      String word = word();
      int field = random.nextInt(3);
      note("edits", event.content());
      edits.editEvent(event.id(), content -> text(content, field, word));
    }
  }

  private static EventContent text(EventContent content, int field, String word) {
    return switch (field) {
      case 0 -> content.withSummary(word);
      case 1 -> content.withLocation(word);
      default -> content.withDescription(content.description() + "\n" + word);
    };
  }

  private void editSomeOther(LocalEdits edits) {
    CalendarEvent event = event(false);
    if (event != null) {
      int field = random.nextInt(8);
      EventTime time = time();
      int which = random.nextInt(3);
      note("edits field " + field + " of", event.content());
      edits.editEvent(event.id(), content -> other(content, field, which, time));
    }
  }

  private static EventContent other(EventContent content, int field, int which, EventTime time) {
    return switch (field) {
      case 0 -> content.withTime(time);
      case 1 ->
          content.recurrence().isPresent()
              ? content.withRecurrence(Recurrence.ofRule(RULES.get(which)))
              : content.withTime(time);
      case 2 -> content.withStatus(which == 0 ? EventStatus.TENTATIVE : EventStatus.CONFIRMED);
      case 3 -> content.withTransparency(Transparency.values()[which % 2]);
      case 4 -> content.withVisibility(Visibility.values()[which]);
      case 5 -> content.withColorId(which == 0 ? null : Integer.toString(which + 3));
      case 6 ->
          content.withReminders(
              which == 0
                  ? Reminders.DEFAULT
                  : new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, which * 5))));
      default -> {
        List<Attendee> guests = new ArrayList<>(content.attendees());
        guests.removeIf(guest -> guest.email().equals("guest" + which + "@example.com"));
        if (guests.size() == content.attendees().size()) {
          guests.add(Attendee.of("guest" + which + "@example.com"));
        }
        yield content.withAttendees(guests);
      }
    };
  }

  private void delete(LocalEdits edits) {
    CalendarEvent event = event(false);
    if (event != null) {
      note("deletes", event.content());
      edits.deleteEvent(event.id());
    }
  }

  private void move(LocalEdits edits) {
    CalendarEvent event = event(false);
    if (event != null && event.exception() == null) {
      Calendar target = calendar();
      note("moves to " + target.summary() + ":", event.content());
      edits.moveEvent(event.id(), target.id());
    }
  }

  private void editOccurrence(LocalEdits edits, RecurrenceScope scope) {
    CalendarEvent series = event(true);
    if (series != null) {
      OriginalStart start = slot(series);
      int field = random.nextInt(4);
      String word = field == 3 ? "" : word();
      EventTime time = time();
      if (scope == RecurrenceScope.THIS_AND_FOLLOWING) {
        ledger.split(series.content());
      }
      note("edits " + scope + " " + start.key() + " of", series.content());
      edits.editOccurrence(
          series.id(),
          start,
          scope,
          content -> field == 3 ? content.withTime(time) : text(content, field, word));
    }
  }

  private void deleteOccurrence(LocalEdits edits, RecurrenceScope scope) {
    CalendarEvent series = event(true);
    if (series != null) {
      OriginalStart start = slot(series);
      note("deletes " + scope + " " + start.key() + " of", series.content());
      edits.deleteOccurrence(series.id(), start, scope);
    }
  }

  private void undo(LocalEdits edits) {
    client
        .store()
        .history()
        .lastUndoable()
        .ifPresent(
            change -> {
              world.note(client.name() + " undoes");
              ledger.undone();
              edits.undo(change);
            });
  }

  private void resolve(LocalEdits edits) {
    List<Conflict> open = client.store().conflicts().open();
    if (!open.isEmpty()) {
      Conflict conflict = open.get(random.nextInt(open.size()));
      Side side = Side.values()[random.nextInt(2)];
      world.note(client.name() + " ends a conflict over " + conflict.field() + " with " + side);
      ledger.undone();
      edits.resolveConflict(conflict.id(), side);
    }
  }

  private void discardOrRetry(LocalEdits edits) {
    client.store().outbox().all().stream()
        .filter(entry -> entry.isParked() || random.nextInt(8) == 0)
        .findFirst()
        .ifPresent(
            entry -> {
              boolean retry = entry.isParked() && random.nextBoolean();
              world.note(client.name() + (retry ? " retries a " : " discards a ") + entry.kind());
              if (retry) {
                edits.retry(entry.sequence());
              } else {
                edits.discard(entry.sequence());
              }
            });
  }

  /** Gives up what the service refuses. */
  void giveUp(boolean retry) {
    ledger.watch(
        () -> Ledger.on(client),
        () -> {
          for (var entry : client.store().outbox().all()) {
            if (entry.isParked()) {
              world.note(
                  client.name()
                      + (retry ? " retries " : " gives up ")
                      + entry.kind()
                      + ": "
                      + entry.parkedReason());
              if (retry) {
                client.store().localEdits().retry(entry.sequence());
              } else {
                client.store().localEdits().discard(entry.sequence());
              }
            }
          }
          return Set.of();
        });
  }

  private void note(String what, EventContent content) {
    world.note(
        client.name() + " " + what + " " + content.description().lines().findFirst().orElse("?"));
  }

  private String word() {
    String word = ledger.newWord();
    brought.add(word);
    return word;
  }

  private Calendar calendar() {
    List<Calendar> all = client.store().calendars().all();
    return all.get(random.nextInt(all.size()));
  }

  private @Nullable CalendarEvent event(boolean series) {
    List<CalendarEvent> living =
        client.store().events().ofCalendar(calendar().id()).stream()
            .filter(event -> event.content().status() != EventStatus.CANCELLED)
            .filter(event -> !series || event.isSeries())
            .toList();
    return living.isEmpty() ? null : living.get(random.nextInt(living.size()));
  }

  private OriginalStart slot(CalendarEvent series) {
    int day = random.nextInt(6);
    return switch (series.content().time()) {
      case EventTime.AllDay(LocalDate start, var _) -> new OriginalStart.OnDay(start.plusDays(day));
      case EventTime.Timed(ZonedDateTime start, var _) ->
          new OriginalStart.AtInstant(start.plusDays(day).toInstant());
    };
  }

  private EventTime time() {
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
