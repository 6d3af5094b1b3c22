package dev.daymark.sync.doctor;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.RecurrenceCheck;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.doctor.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that the store does not contradict itself. */
final class StoreCheck {

  private final LocalStore store;
  private final List<OutboxEntry> outbox;
  private final Map<CalendarId, Calendar> calendars = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  StoreCheck(LocalStore store, List<OutboxEntry> outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  List<Finding> run() {
    Map<EventId, CalendarEvent> events = new HashMap<>();
    for (Calendar calendar : store.calendars().all()) {
      calendars.put(calendar.id(), calendar);
      store.events().ofCalendar(calendar.id()).forEach(event -> events.put(event.id(), event));
    }
    events.values().forEach(event -> check(event, events));
    outbox.forEach(this::check);
    store.conflicts().open().forEach(conflict -> check(conflict, events));
    return findings;
  }

  private void check(CalendarEvent event, Map<EventId, CalendarEvent> events) {
    CalendarEvent.ExceptionOf exception = event.exception();
    if (exception != null && exception.seriesId() != null) {
      CalendarEvent series = events.get(exception.seriesId());
      if (series == null) {
        found(event, "It is an occurrence of a series that is not here.");
      } else if (!series.calendarId().equals(event.calendarId())) {
        found(event, "It is in another calendar than its series.");
      }
    }
    if (event.isSeries() && !isRuleSound(event)) {
      found(event, "Its rule makes no sense, so it may not be shown where it takes place.");
    }
  }

  private static boolean isRuleSound(CalendarEvent series) {
    try {
      RecurrenceCheck.check(series.content().recurrence());
      new OccurrenceExpander(series.content().time(), series.content().recurrence()).extent();
      return true;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  private void check(OutboxEntry entry) {
    if (!calendars.containsKey(entry.calendarId())) {
      findings.add(
          new Finding(Kind.STORE, "", "", "A change waits for a calendar that is no longer here."));
    }
  }

  private void check(Conflict conflict, Map<EventId, CalendarEvent> events) {
    if (!events.containsKey(conflict.eventId())) {
      findings.add(
          new Finding(
              Kind.STORE,
              "",
              "",
              "A conflict is about an event that is gone; daymark conflicts resolve ends it."));
    }
  }

  private void found(CalendarEvent event, String sentence) {
    Calendar calendar = calendars.get(event.calendarId());
    String place = calendar == null ? "" : calendar.summary();
    findings.add(new Finding(Kind.STORE, place, event.content().summary(), sentence));
  }
}
