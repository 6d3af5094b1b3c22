package dev.daymark.sync.sim;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.sync.fake.FakeCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Somebody who edits at random on the server, as a phone that is always online does. */
final class Phone {

  private static final String RULE = "RRULE:FREQ=DAILY;COUNT=";
  private static final Instant TEN = Instant.parse("2026-11-18T09:00:00Z");

  private final List<FakeCalendar> calendars;
  private final World world;
  private final Random random;
  private final Ledger ledger;
  private final Supplier<List<Client>> devices;
  private final boolean parts;
  private Set<String> brought = new HashSet<>();

  /**
   * A phone.
   *
   * @param parts whether it parts series
   * @param devices whose edits the phone does not know
   */
  Phone(
      List<FakeCalendar> calendars,
      World world,
      Ledger ledger,
      Supplier<List<Client>> devices,
      boolean parts) {
    this.parts = parts;
    this.calendars = List.copyOf(calendars);
    this.world = world;
    this.random = world.random();
    this.ledger = ledger;
    this.devices = devices;
  }

  /** Makes one edit. */
  void act() {
    watched(this::step);
  }

  /** Adds what there is before the first device looks. */
  void furnish() {
    for (FakeCalendar calendar : calendars) {
      watched(() -> add(calendar, false));
      watched(() -> add(calendar, true));
    }
    watched(this::invite);
  }

  private void watched(Runnable edit) {
    ledger.watch(
        () -> Ledger.on(calendars),
        () -> {
          brought = new HashSet<>();
          try {
            edit.run();
          } catch (IllegalArgumentException refused) {
            brought.clear();
            world.note("phone is refused: " + refused.getMessage());
          }
          return brought;
        });
  }

  private void step() {
    FakeCalendar calendar = calendar();
    if (parts && random.nextInt(8) == 0) {
      part(calendar);
      return;
    }
    switch (random.nextInt(14)) {
      case 12 -> invite();
      case 13 -> rename(calendar);
      case 0, 1 -> add(calendar, false);
      case 2 -> add(calendar, true);
      case 3, 4 -> onAny(calendar, id -> patch(calendar, id, "\"summary\":\"" + word() + "\""));
      case 5 -> onAny(calendar, id -> patch(calendar, id, "\"location\":\"" + word() + "\""));
      case 6 -> onAny(calendar, id -> reschedule(calendar, id));
      case 7 -> onAny(calendar, calendar::deleteEvent);
      case 8 -> onAny(calendar, id -> move(calendar, id));
      case 9, 10 ->
          onSeries(
              calendar,
              (id, slot) ->
                  calendar.changeOccurrence(id, slot, "{\"location\":\"" + word() + "\"}"));
      default -> onSeries(calendar, calendar::cancelOccurrence);
    }
  }

  /** Changes an occurrence and all that follow. */
  private void part(FakeCalendar calendar) {
    List<JsonObject> series =
        calendar.events().stream().filter(event -> count(event).isPresent()).toList();
    if (series.isEmpty()) {
      return;
    }
    JsonObject master = series.get(random.nextInt(series.size()));
    int count = count(master).orElseThrow();
    int head = 1 + random.nextInt(count - 1);
    String id = master.get("id").getAsString();
    world.note("phone parts " + id + " after " + head);
    calendar.changeFollowing(
        id,
        Projection.slot(master, head),
        RULE + head,
        "{\"location\":\"%s\",\"recurrence\":[\"%s%d\"]}".formatted(word(), RULE, count - head));
    ledger.split(master);
  }

  /** How often a series takes place that may be parted. */
  private static OptionalInt count(JsonObject event) {
    if (!event.has("recurrence") || event.getAsJsonArray("recurrence").size() != 1) {
      return OptionalInt.empty();
    }
    String rule = event.getAsJsonArray("recurrence").get(0).getAsString();
    int count = rule.matches(RULE + "\\d+") ? Integer.parseInt(rule.substring(RULE.length())) : 1;
    return count > 1 ? OptionalInt.of(count) : OptionalInt.empty();
  }

  private void add(FakeCalendar calendar, boolean series) {
    Instant start = TEN.plus(random.nextInt(100), ChronoUnit.HOURS);
    calendar.addEvent(
        """
        {"summary":"%s","description":"%s",%s
         "start":{"dateTime":"%s","timeZone":"Europe/Berlin"},
         "end":{"dateTime":"%s","timeZone":"Europe/Berlin"}}
        """
            .formatted(
                word(),
                ledger.newOrigin(),
                series ? "\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=5\"]," : "",
                start,
                start.plus(1, ChronoUnit.HOURS)));
    world.note("phone adds");
  }

  /** Somebody else invites the first account. */
  private void invite() {
    Instant start = TEN.plus(random.nextInt(100), ChronoUnit.HOURS);
    FakeCalendar calendar = calendars.getFirst();
    calendar.addInvitation(
        """
        {"summary":"%s","description":"%s","organizer":{"email":"host@example.com"},
         "attendees":[{"email":"host@example.com","responseStatus":"accepted"},
          {"email":"%s","self":true,"responseStatus":"needsAction"}],
         "start":{"dateTime":"%s","timeZone":"Europe/Berlin"},
         "end":{"dateTime":"%s","timeZone":"Europe/Berlin"}}
        """
            .formatted(
                word(), ledger.newOrigin(), calendar.id(), start, start.plus(1, ChronoUnit.HOURS)));
    world.note("phone is invited");
  }

  private void rename(FakeCalendar calendar) {
    world.note("phone renames " + calendar.id());
    calendar.rename("Calendar " + random.nextInt(1000));
  }

  /** Whose deletion is in doubt on a device may be somewhere else already. */
  private void move(FakeCalendar calendar, String id) {
    if (devices.get().stream().anyMatch(device -> device.isDeletionInDoubt(id))) {
      ledger.movedInDoubt(calendar, id);
    }
    calendar.moveEvent(id, calendar());
  }

  /** Where a device moved the event to another account, it is one event to that device. */
  private void patch(FakeCalendar calendar, String id, String fields) {
    Set<String> words = Ledger.on(calendar, id).words();
    for (Client device : devices.get()) {
      device.movedTo(id).ifPresent(moved -> ledger.hide(words, moved));
    }
    calendar.patchEvent(id, "{" + fields + "}");
  }

  private void reschedule(FakeCalendar calendar, String id) {
    Instant start = TEN.plus(random.nextInt(100), ChronoUnit.HOURS);
    calendar.rescheduleEvent(id, moment(start), moment(start.plus(1, ChronoUnit.HOURS)));
  }

  private static JsonObject moment(Instant at) {
    return JsonParser.parseString("{\"dateTime\":\"" + at + "\",\"timeZone\":\"Europe/Berlin\"}")
        .getAsJsonObject();
  }

  private interface OnEvent {
    void act(String id);
  }

  private interface OnOccurrence {
    void act(String id, String slot);
  }

  private void onAny(FakeCalendar calendar, OnEvent work) {
    List<String> ids =
        calendar.events().stream()
            .filter(event -> !event.get("status").getAsString().equals("cancelled"))
            .map(event -> event.get("id").getAsString())
            .sorted()
            .toList();
    if (!ids.isEmpty()) {
      String id = ids.get(random.nextInt(ids.size()));
      world.note("phone edits " + id);
      work.act(id);
    }
  }

  private void onSeries(FakeCalendar calendar, OnOccurrence work) {
    List<JsonObject> series =
        calendar.events().stream().filter(event -> event.has("recurrence")).toList();
    if (!series.isEmpty()) {
      JsonObject master = series.get(random.nextInt(series.size()));
      String id = master.get("id").getAsString();
      String slot = Projection.slot(master, random.nextInt(5));
      world.note("phone edits " + id + " at " + slot);
      work.act(id, slot);
    }
  }

  private FakeCalendar calendar() {
    return calendars.get(random.nextInt(calendars.size()));
  }

  private String word() {
    String word = ledger.newWord();
    brought.add(word);
    return word;
  }
}
