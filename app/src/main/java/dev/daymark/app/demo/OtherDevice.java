package dev.daymark.app.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import com.google.gson.JsonObject;
import dev.daymark.sync.fake.AccessRole;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What Anna has in Google, and what she does there with her phone. */
final class OtherDevice {

  private static final DateTimeFormatter INSTANCE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Week week;
  private final FakeAccount account;
  private final FakeCalendar work;
  private final FakeCalendar family;
  private final FakeCalendar holidays;
  private String standUp = "";

  OtherDevice(FakeGoogle google, Week week) {
    this.week = week;
    this.account = google.addAccount("anna@example.com", week.zone());
    this.work = account.addCalendar("Work", week.zone());
    this.family = account.addCalendar("Family", week.zone());
    this.holidays = account.addCalendar("School holidays", AccessRole.READER, week.zone());
    fillWork();
    fillHome();
  }

  private void fillWork() {
    ZonedDateTime firstStandUp = week.at(MONDAY, 9, 45).minusWeeks(3);
    standUp =
        add(
            work,
            GoogleEvent.repeating(
                GoogleEvent.timed("Stand-up", firstStandUp, Duration.ofMinutes(15)),
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
    add(work, timed("Planning", MONDAY, 10, 30, 60));
    add(work, GoogleEvent.at("Room Kvarnen", timed("Design review", TUESDAY, 13, 0, 90)));
    add(work, timed("One to one with Ingrid", TUESDAY, 15, 30, 30));
    add(work, GoogleEvent.at("Café Saturnus", timed("Team lunch", WEDNESDAY, 12, 0, 60)));
    add(work, timed("Budget draft", WEDNESDAY, 14, 0, 120));
    add(work, timed("Interview: data engineer", THURSDAY, 11, 0, 60));
    add(work, timed("Release window", THURSDAY, 16, 0, 60));
    add(work, timed("Retrospective", FRIDAY, 14, 0, 60));
  }

  private void fillHome() {
    add(account.primary(), timed("Gym", MONDAY, 18, 0, 60));
    add(account.primary(), timed("Haircut", THURSDAY, 17, 30, 45));
    add(
        family,
        GoogleEvent.repeating(timed("Choir", WEDNESDAY, 19, 0, 120), "FREQ=WEEKLY;COUNT=10"));
    add(family, timed("Pick up Maja", FRIDAY, 16, 0, 30));
    add(family, GoogleEvent.allDay("Grandma visits", week.day(SATURDAY), 2));
    add(holidays, GoogleEvent.allDay("Study day, no school", week.day(FRIDAY), 1));
  }

  private JsonObject timed(String summary, DayOfWeek day, int hour, int minute, int length) {
    return GoogleEvent.timed(summary, week.at(day, hour, minute), Duration.ofMinutes(length));
  }

  private static String add(FakeCalendar calendar, JsonObject event) {
    return calendar.addEvent(event).get("id").getAsString();
  }

  /** The calendars of Anna's list. */
  List<FakeCalendar> calendars() {
    return account.calendars();
  }

  FakeCalendar work() {
    return work;
  }

  FakeCalendar family() {
    return family;
  }

  int eventCount() {
    return calendars().stream().mapToInt(calendar -> calendar.events().size()).sum();
  }

  /** Finds an event by its title. */
  String idOf(FakeCalendar calendar, String summary) {
    return calendar.events().stream()
        .filter(event -> event.has("summary"))
        .filter(event -> event.get("summary").getAsString().equals(summary))
        .map(event -> event.get("id").getAsString())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The other device lost an event"));
  }

  void setLocation(String summary, String location) {
    JsonObject patch = new JsonObject();
    patch.addProperty("location", location);
    work.patchEvent(idOf(work, summary), patch.toString());
  }

  void rename(String summary, String to) {
    JsonObject patch = new JsonObject();
    patch.addProperty("summary", to);
    work.patchEvent(idOf(work, summary), patch.toString());
  }

  void move(String summary, ZonedDateTime start, Duration length) {
    work.rescheduleEvent(
        idOf(work, summary), GoogleEvent.moment(start), GoogleEvent.moment(start.plus(length)));
  }

  void delete(String summary) {
    work.deleteEvent(idOf(work, summary));
  }

  void addToFamily(JsonObject event) {
    family.addEvent(event);
  }

  /** Puts so many lessons into the family's calendar, three a day. */
  void addTimetable(int lessons) {
    for (int i = 0; i < lessons; i++) {
      ZonedDateTime start = week.at(MONDAY, 8 + i % 3, 0).plusDays(i / 3);
      family.addEvent(GoogleEvent.timed("Lesson " + (i + 1), start, Duration.ofMinutes(45)));
    }
  }

  void addToWork(JsonObject event) {
    work.addEvent(event);
  }

  /** Cancels one day's stand-up. */
  void cancelStandUp(DayOfWeek day) {
    work.cancelOccurrence(standUp, INSTANCE.format(week.at(day, 9, 45)));
  }
}
