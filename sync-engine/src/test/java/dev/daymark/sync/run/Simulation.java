package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One random day; see {@link SimulationTest}. */
final class Simulation extends TwoDevices implements AutoCloseable {

  private static final int STEPS = 40;
  private static final List<Fault> FAULTS =
      List.of(
          new Fault.DropBefore(),
          new Fault.DropAfter(),
          new Fault.Twice(),
          Fault.unavailable(),
          new Fault.RefuseAfter(503, "backendError", "Backend Error"),
          Fault.rateLimited());

  /** A value a person typed: on which device, about which event. */
  private record Typed(Device device, CalendarEvent event, String value) {}

  private final Random random;
  private final List<Typed> typed = new ArrayList<>();

  /** How many more events than one may bear an event's marker: series that were split. */
  private final Map<String, Integer> extra = new HashMap<>();

  private int counter;

  Simulation(long seed) throws IOException {
    this.random = new Random(seed);
  }

  @Override
  public void close() {
    super.close();
  }

  void run() {
    for (int step = 0; step < STEPS; step++) {
      later();
      step();
    }
    google.faults().clear();
    settle();
    converge();
    nothingTypedIsLost();
    nothingIsThereTwice();
  }

  private void step() {
    Device device = random.nextBoolean() ? desk : laptop;
    switch (random.nextInt(14)) {
      case 0, 1 -> create(device);
      case 2, 3 -> edit(device);
      case 4 -> onEvent(device, event -> device.store().localEdits().deleteEvent(event.id()));
      case 5 -> onEvent(device, event -> move(device, event));
      case 6, 7 -> onSeries(device, this::editOccurrence);
      case 8 -> serverEdit();
      case 9 -> serverAdd();
      case 10 -> serverDelete();
      default -> {
        google.faults().randomly(random.nextLong(), 0.05, Requests.api(), FAULTS);
        device.tryToSync();
        google.faults().clear();
      }
    }
  }

  private void create(Device device) {
    String marker = "made-" + counter++;
    EventContent content =
        EventContent.of(value(), new EventTime.Timed(moment(), TEN.plusDays(9)))
            .withDescription(marker);
    boolean series = random.nextInt(3) == 0;
    CalendarEvent event =
        device.create(
            calendar(),
            series
                ? content
                    .withTime(new EventTime.Timed(TEN, TEN.plusMinutes(30)))
                    .withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5"))
                : content);
    typed.add(new Typed(device, event, content.summary()));
  }

  private void edit(Device device) {
    onEvent(
        device,
        event -> {
          String value = value();
          boolean summary = random.nextBoolean();
          device.edit(
              event.id(),
              content -> summary ? content.withSummary(value) : content.withLocation(value));
          typed.add(new Typed(device, event, value));
        });
  }

  private void move(Device device, CalendarEvent event) {
    if (event.exception() == null) {
      device.store().localEdits().moveEvent(event.id(), device.calendar(calendar()).id());
    }
  }

  private void editOccurrence(Device device, CalendarEvent series) {
    OriginalStart start = new OriginalStart.AtInstant(TEN.plusDays(random.nextInt(5)).toInstant());
    extra.merge(series.content().description(), 1, Integer::sum);
    var edits = device.store().localEdits();
    switch (random.nextInt(4)) {
      case 0 -> edits.deleteOccurrence(series.id(), start, RecurrenceScope.THIS);
      case 1 ->
          edits.editOccurrence(
              series.id(),
              start,
              RecurrenceScope.THIS_AND_FOLLOWING,
              content -> content.withSummary(value()));
      default -> {
        String value = value();
        CalendarEvent exception =
            edits
                .editOccurrence(
                    series.id(),
                    start,
                    RecurrenceScope.THIS,
                    content -> content.withLocation(value))
                .item();
        typed.add(new Typed(device, exception, value));
      }
    }
  }

  private void serverEdit() {
    onServer((calendar, id) -> calendar.patchEvent(id, "{\"summary\":\"" + value() + "\"}"));
  }

  private void serverDelete() {
    onServer(FakeCalendar::deleteEvent);
  }

  private void serverAdd() {
    serverCalendar()
        .addEvent(
            """
            {"summary":"%s","description":"made-%d",
             "start":{"dateTime":"2026-11-18T10:00:00Z","timeZone":"UTC"},
             "end":{"dateTime":"2026-11-18T11:00:00Z","timeZone":"UTC"}}
            """
                .formatted(value(), counter++));
  }

  private void onServer(BiConsumer<FakeCalendar, String> work) {
    FakeCalendar calendar = serverCalendar();
    List<String> ids =
        calendar.events().stream()
            .filter(event -> !event.get("status").getAsString().equals("cancelled"))
            .map(event -> event.get("id").getAsString())
            .sorted()
            .toList();
    if (!ids.isEmpty()) {
      work.accept(calendar, ids.get(random.nextInt(ids.size())));
    }
  }

  private void onEvent(Device device, Consumer<CalendarEvent> work) {
    List<CalendarEvent> events = living(device, calendar());
    if (!events.isEmpty()) {
      work.accept(events.get(random.nextInt(events.size())));
    }
  }

  private void onSeries(Device device, BiConsumer<Device, CalendarEvent> work) {
    List<CalendarEvent> series =
        living(device, calendar()).stream().filter(CalendarEvent::isSeries).toList();
    if (!series.isEmpty()) {
      try {
        work.accept(device, series.get(random.nextInt(series.size())));
      } catch (DaymarkException refused) {
        assertThat(refused.code()).isEqualTo(ErrorCode.OCCURRENCE_NOT_FOUND);
      }
    }
  }

  private static List<CalendarEvent> living(Device device, String calendar) {
    return device.events(calendar).stream()
        .filter(event -> event.content().status() != EventStatus.CANCELLED)
        .toList();
  }

  /** What was refused for good is given up, as a person would. */
  private void settle() {
    for (int round = 0; round < 2; round++) {
      for (Device device : List.of(desk, laptop)) {
        device.sync();
        device.store().outbox().all().stream()
            .filter(OutboxEntry::isParked)
            .forEach(entry -> device.store().localEdits().discard(entry.sequence()));
      }
    }
  }

  private void nothingTypedIsLost() {
    for (Typed one : typed) {
      assertThat(one.device.store().history().ofItem(one.event.id()))
          .as("%s of %s", one.value, one.event.id())
          .anySatisfy(entry -> assertThat(entry.after()).contains(one.value));
    }
  }

  private void nothingIsThereTwice() {
    Map<String, Integer> live = new HashMap<>();
    for (String calendar : List.of(ME, WORK)) {
      living(desk, calendar).stream()
          .filter(event -> event.exception() == null)
          .forEach(event -> live.merge(event.content().description(), 1, Integer::sum));
    }
    // An edit of an event that was deleted or moved away elsewhere is kept as a new event.
    for (Device device : List.of(desk, laptop)) {
      device.store().conflicts().all().stream()
          .filter(conflict -> conflict.field() == null && conflict.remote() == null)
          .map(Conflict::local)
          .filter(Objects::nonNull)
          .forEach(local -> extra.merge(local.description(), 1, Integer::sum));
    }
    live.forEach(
        (marker, count) ->
            assertThat(count).as(marker).isLessThanOrEqualTo(1 + extra.getOrDefault(marker, 0)));
  }

  private String calendar() {
    return random.nextBoolean() ? ME : WORK;
  }

  private FakeCalendar serverCalendar() {
    return random.nextBoolean() ? account.primary() : work;
  }

  private String value() {
    return "value-" + counter++;
  }

  private ZonedDateTime moment() {
    return TEN.plusHours(random.nextInt(100));
  }
}
