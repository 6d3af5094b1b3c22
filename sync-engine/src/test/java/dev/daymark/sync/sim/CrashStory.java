package dev.daymark.sync.sim;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.LocalEdits;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A first sync, edits of all kinds on both sides, a conflict, series with exceptions, moves,
 * deletions, lost tokens and a mass change, with a run after each; the same story every time it is
 * told, however often its device is killed in a run.
 */
final class CrashStory {

  /** What there was to see when it was over; ids are left out, for they depend on the runs. */
  record Ending(
      List<String> server, List<String> device, List<String> conflicts, int writes, int commits) {}

  private static final int FILLING = 33;
  private static final int FIRST_HERE = 22;
  private static final String ME = "me@example.com";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, BERLIN);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  private final FakeGoogle google = FakeGoogle.inProcess(clock);
  private final FakeAccount account = google.addAccount(ME, BERLIN);
  private final FakeCalendar home = account.primary();
  private final FakeCalendar work = account.addCalendar("Work", BERLIN);
  private final Fuse fuse;
  private final Machine machine;
  private int chapter;

  /**
   * The story of a device that dies at these places.
   *
   * @param deadly see {@link Fuse}
   */
  CrashStory(Set<Integer> deadly) {
    fuse = new Fuse(deadly);
    machine = new Machine(google, clock, fuse);
  }

  /** All places at which the device could have been killed, by chapter. */
  List<List<String>> places() {
    return fuse.places();
  }

  Ending tell() {
    try {
      chapter(this::before);
      chapter(() -> machine.connect(account));
      chapter(this::editsHere);
      chapter(this::editsOnBothSides);
      chapter(this::seriesOnBothSides);
      chapter(this::tokensAreLost);
      chapter(this::massDeletionThere);
      chapter(this::massDeletionHere);
      chapter(() -> account.addCalendar("New", BERLIN).addEvent(timed("Opening", 30)));
      chapter(() -> {});
      return ending();
    } finally {
      machine.scrap();
    }
  }

  private void chapter(Runnable edits) {
    clock.advance(Duration.ofMinutes(1));
    machine.chapter(++chapter);
    edits.run();
    machine.sync();
  }

  private void before() {
    google.behaviour().pageLimit(20);
    List.of("Dentist", "Lunch", "Call", "Errand", "Plan", "Dinner")
        .forEach(title -> home.addEvent(timed(title, title.length())));
    series(home, "Stand-up");
    series(home, "Training");
    work.addEvents(FILLING, i -> json(timed("Job " + i, 40 + i)));
  }

  private void editsHere() {
    LocalEdits edits = machine.store().localEdits();
    edits.createEvent(machine.calendar(ME).id(), content("Invoices"));
    CalendarEvent series =
        edits
            .createEvent(
                machine.calendar("Work").id(),
                content("Review").withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=6")))
            .item();
    edits.editOccurrence(
        series.id(), day(1), RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    edits.deleteOccurrence(series.id(), day(2), RecurrenceScope.THIS);
    edits.editEvent(machine.event("Dentist").id(), content -> content.withLocation("Main street"));
    edits.deleteEvent(machine.event("Errand").id());
    edits.moveEvent(machine.event("Plan").id(), machine.calendar("Work").id());
  }

  private void editsOnBothSides() {
    LocalEdits edits = machine.store().localEdits();
    edits.editEvent(machine.event("Dentist").id(), content -> content.withSummary("Dr. Lind"));
    home.patchEvent(id(home, "Dentist"), "{\"description\":\"bring the card\"}");
    edits.editEvent(machine.event("Lunch").id(), content -> content.withSummary("Brunch"));
    clock.advance(Duration.ofMinutes(1));
    home.patchEvent(id(home, "Lunch"), "{\"summary\":\"Supper\"}");
    edits.editEvent(machine.event("Call").id(), content -> content.withSummary("Long call"));
    home.deleteEvent(id(home, "Call"));
    edits.deleteEvent(machine.event("Dinner").id());
    home.patchEvent(id(home, "Dinner"), "{\"location\":\"Old town\"}");
    home.moveEvent(id(home, "Invoices"), work);
    edits.moveEvent(machine.event("Job 3").id(), machine.calendar(ME).id());
    work.deleteEvent(id(work, "Job 4"));
    work.addEvent(timed("Job 99", 12));
  }

  private void seriesOnBothSides() {
    LocalEdits edits = machine.store().localEdits();
    CalendarEvent standUp = machine.event("Stand-up");
    edits.editOccurrence(
        standUp.id(), day(1), RecurrenceScope.THIS, content -> content.withSummary("Sit-down"));
    String there = id(home, "Stand-up");
    home.changeOccurrence(there, day(2).key(), "{\"location\":\"Kitchen\"}");
    home.cancelOccurrence(there, day(3).key());
    CalendarEvent training = machine.event("Training");
    edits.editOccurrence(
        training.id(),
        day(3),
        RecurrenceScope.THIS_AND_FOLLOWING,
        content -> content.withSummary("Race"));
    edits.editOccurrence(
        machine.event("Review").id(),
        day(3),
        RecurrenceScope.THIS,
        content -> content.withTime(EventTime.AllDay.on(LocalDate.of(2026, 11, 29))));
  }

  private void tokensAreLost() {
    LocalEdits edits = machine.store().localEdits();
    edits.createEvent(machine.calendar(ME).id(), content("Written before the loss"));
    edits.editEvent(machine.event("Job 7").id(), content -> content.withDescription("kept"));
    edits.deleteEvent(machine.event("Job 8").id());
    work.deleteEvent(id(work, "Job 9"));
    work.patchEvent(id(work, "Job 10"), "{\"summary\":\"Job ten\"}");
    work.forgetDeletedEvents();
    google.expireAllSyncTokens();
  }

  private void massDeletionThere() {
    for (int i = 11; i < FIRST_HERE; i++) {
      work.deleteEvent(id(work, "Job " + i));
    }
    machine.sync();
    agree();
  }

  private void massDeletionHere() {
    for (int i = FIRST_HERE; i < FILLING; i++) {
      machine.store().localEdits().deleteEvent(machine.event("Job " + i).id());
    }
    machine.sync();
    agree();
  }

  private void agree() {
    if (machine.agree() != 1) {
      throw new AssertionError("The run did not ask.");
    }
  }

  private Ending ending() {
    google.log().clear();
    int before = fuse.commits();
    machine.syncInPeace();
    List<String> device = new ArrayList<>();
    for (Calendar calendar : machine.store().calendars().all()) {
      machine
          .store()
          .syncState()
          .ofCalendar(calendar.id())
          .forEach(
              event -> device.add(line(calendar.summary(), Projection.of(event.event(), event))));
    }
    List<String> server = new ArrayList<>();
    for (FakeCalendar calendar : account.calendars()) {
      String name = calendar == home ? ME : calendar == work ? "Work" : "New";
      calendar.events().forEach(event -> server.add(line(name, Projection.of(event))));
    }
    List<String> conflicts =
        machine.store().conflicts().all().stream().map(CrashStory::words).toList();
    return new Ending(
        server.stream().sorted().toList(),
        device.stream().sorted().toList(),
        conflicts.stream().sorted().toList(),
        google.log().count(Requests.writes()),
        fuse.commits() - before);
  }

  private static String line(String calendar, String projection) {
    return calendar + projection.replaceFirst("^[^_ ]*", "");
  }

  private static String words(Conflict conflict) {
    return conflict.field()
        + (" here " + conflict.local())
        + (" there " + conflict.remote())
        + (" kept " + conflict.kept());
  }

  private static EventContent content(String title) {
    return EventContent.of(title, new EventTime.Timed(TEN, TEN.plusHours(1)));
  }

  private static OriginalStart day(int days) {
    return new OriginalStart.AtInstant(TEN.plusDays(days).toInstant());
  }

  private static void series(FakeCalendar calendar, String title) {
    calendar.addEvent(
        timed(title, 0).replaceFirst("\\{", "{\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=6\"],"));
  }

  private static String timed(String title, int days) {
    return """
    {"summary":"%s","start":{"dateTime":"%s","timeZone":"Europe/Berlin"},
     "end":{"dateTime":"%s","timeZone":"Europe/Berlin"}}
    """
        .formatted(
            title, TEN.plusDays(days).toInstant(), TEN.plusDays(days).plusHours(1).toInstant());
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static String id(FakeCalendar calendar, String title) {
    return calendar.events().stream()
        .filter(event -> event.has("summary") && !event.has("recurringEventId"))
        .filter(event -> event.get("summary").getAsString().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + title + " there"))
        .get("id")
        .getAsString();
  }
}
