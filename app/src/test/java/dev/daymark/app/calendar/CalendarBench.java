package dev.daymark.app.calendar;

import static dev.daymark.app.calendar.CalendarWindow.waitUntil;

import dev.daymark.app.bench.BusyCalendar;
import dev.daymark.app.bench.Measured;
import dev.daymark.app.calendar.layout.BlockMetrics;
import dev.daymark.app.calendar.layout.OverlapLayout;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.calendar.layout.TimedItem;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.FxThread;
import dev.daymark.domain.Due;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/**
 * How long the FX thread works for what a person does all day, over 50,000 events and 10,000 tasks.
 * Counted is that thread's processor time, which other programs make longer, but never shorter. The
 * suite leaves it out; CONTRIBUTING says how to run it.
 */
final class CalendarBench {
  private static final int EVENTS = Integer.getInteger("bench.events", 50_000);
  private static final int TASKS = Integer.getInteger("bench.tasks", 10_000);
  private static final int TURNS = Integer.getInteger("bench.turns", 300);
  private static final int SWITCHES = Integer.getInteger("bench.switches", 10_000);
  private static final int WEEKS = 520;
  private static final int WARM_UP = 60;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final LocalDate FIRST = TODAY.minusWeeks(WEEKS / 2);
  private static final List<Consumer<CalendarNavigation>> VIEWS =
      List.of(
          days -> days.showMonthOf(TODAY),
          days -> days.showWeekOf(TODAY),
          days -> days.showAgendaFrom(TODAY),
          days -> days.showDay(TODAY),
          days -> days.showDays(7));

  @Test
  void measure() {
    System.out.println(layout().against("2,000 overlapping events laid out", 95, 5));
    try (LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW)) {
      MockFixture.fill(store);
      new BusyCalendar(EVENTS, FIRST, WEEKS, MockFixture.NOW.getEpochSecond()).fill(store);
      fillTasks(store);
      try (CalendarWindow window = new CalendarWindow(store, MockFixture.NOW, MockFixture.ZONE)) {
        turn(window, WARM_UP);
        System.out.println(turn(window, TURNS).against("next and previous week", 95, 30));
        change(window, WARM_UP);
        System.out.println(change(window, TURNS).against("another view", 95, 30));
        window.show(model -> model.navigation().showWeekOf(TODAY));
        drag(window, 1);
        System.out.println(drag(window, 3).against("a frame of a drag", 95, 8));
        memory(window);
      }
    }
  }

  private static long work() {
    return FxThread.call(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private static Measured measured(int times, IntConsumer action) {
    return Measured.of(times, CalendarBench::work, action);
  }

  private static Measured turn(CalendarWindow window, int times) {
    window.show(model -> model.navigation().showWeekOf(TODAY));
    return measured(
        times, i -> window.show(model -> model.navigation().turn(i % 20 < 10 ? 1 : -1)));
  }

  private static Measured change(CalendarWindow window, int times) {
    return measured(
        times, i -> window.show(model -> VIEWS.get(i % VIEWS.size()).accept(model.navigation())));
  }

  private static Measured drag(CalendarWindow window, int rounds) {
    Point2D from = window.middleOf(visible(window));
    window.robot.moveTo(from).press(MouseButton.PRIMARY);
    Measured times =
        measured(
            rounds * 100,
            i -> {
              double angle = i * Math.PI / 50;
              Point2D to = from.add(300 * Math.sin(angle), 160 * (1 - Math.cos(angle)));
              window.robot.robotContext().getBaseRobot().moveMouse(to);
              FxThread.run(() -> window.calendar().getScene().getRoot().layout());
            });
    window.robot.type(javafx.scene.input.KeyCode.ESCAPE);
    window.robot.release(MouseButton.PRIMARY);
    window.settle();
    return times;
  }

  /** Any appointment that is not hidden behind a "+2". */
  private static CalendarItem visible(CalendarWindow window) {
    return FxThread.call(
        () ->
            window.model().contentProperty().get().items().stream()
                .filter(item -> item.title().startsWith("Appointment"))
                .filter(item -> window.week().nodeOf(item.key()).isPresent())
                .filter(item -> item.time().firstDay().equals(TODAY))
                .findFirst()
                .orElseThrow());
  }

  private static void memory(CalendarWindow window) {
    change(window, 100);
    long before = heap();
    for (int i = 0; i < SWITCHES; i++) {
      int step = i;
      FxThread.run(() -> VIEWS.get(step % VIEWS.size()).accept(window.model().navigation()));
      waitUntil(
          () ->
              window
                  .model()
                  .contentProperty()
                  .get()
                  .days()
                  .equals(window.model().navigation().daysProperty().get()));
    }
    window.settle();
    System.out.printf(
        Locale.ROOT, "heap after %d switches: %d KiB, before: %d KiB%n", SWITCHES, heap(), before);
  }

  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
  }

  private static Measured layout() {
    Random random = new Random(7);
    List<TimedItem<Integer>> items =
        IntStream.range(0, 2000)
            .mapToObj(
                i -> {
                  int start = random.nextInt(1300);
                  return new TimedItem<>(i, start, start + 30 + random.nextInt(100), false);
                })
            .toList();
    OverlapLayout layout = new OverlapLayout(160, new TimeScale(48), BlockMetrics.REGULAR);
    LongSupplier ownWork = () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Measured.of(WARM_UP, ownWork, i -> layout.place(items));
    return Measured.of(200, ownWork, i -> layout.place(items));
  }

  private static void fillTasks(LocalStore store) {
    var list = store.tasks().defaultList().id();
    Random random = new Random(MockFixture.NOW.getEpochSecond());
    for (int i = 0; i < TASKS; i++) {
      LocalDate day = FIRST.plusDays(random.nextInt(WEEKS * 7));
      store
          .localEdits()
          .createTask(list, TaskContent.of("Task number " + i).withDue(new Due.OnDay(day)));
    }
  }
}
