package dev.daymark.app.shell;

import dev.daymark.app.bench.Measured;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.SearchQuery;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/**
 * What searching, the palette and a long list of tasks cost over 50,000 events and 10,000 tasks.
 * Counted is processor time, that of the FX thread or of the whole process, which other programs
 * make longer, but never shorter. The suite leaves it out; CONTRIBUTING says how to run it.
 */
final class TasksBench {
  private static final int EVENTS = Integer.getInteger("bench.events", 50_000);
  private static final int TASKS = Integer.getInteger("bench.tasks", 10_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
  private static final int FRAMES = Integer.getInteger("bench.frames", 1_000);
  private static final int DAYS = 3_600;
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 18).minusDays(DAYS / 2);
  private static final ZonedDateTime NOW = MockFixture.NOW.atZone(MockFixture.ZONE);
  private static final List<String> WORDS =
      List.of("appointment", "number 1234", "kvarnen", "stamped copy", "invoice");

  @Test
  void measure() {
    first(3);
    System.out.println(first(ROUNDS / 2).against("palette opened first", 95, 30));
    try (WindowStage window = new WindowStage(1440, 900, TasksBench::fill, () -> {})) {
      palette(window, 5);
      System.out.println(palette(window, ROUNDS * 3).against("palette opened", 95, 30));
      search(window, 2);
      System.out.println(search(window, ROUNDS).against("a letter of a search", 95, 16));
      answers(window, 2);
      System.out.println(answers(window, ROUNDS).against("its results, from the store", 95, 50));
      window.act(shown -> shown.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
      scroll(window, FRAMES / 4);
      System.out.println(scroll(window, FRAMES).against("a frame of scrolling tasks", 99, 16));
    }
  }

  /** The first opening of new windows: what is made once is made meanwhile. */
  private static Measured first(int windows) {
    List<Double> opened = new ArrayList<>();
    for (int i = 0; i < windows; i++) {
      try (WindowStage window = new WindowStage(1440, 900, true)) {
        opened.add(openedOnce(window));
        window.settle();
      }
    }
    return new Measured(opened);
  }

  private static double openedOnce(WindowStage window) {
    return inOneGo(
        window,
        ".dm-palette",
        scene -> Event.fireEvent(scene, pressed(KeyCode.K, KeyCode.CONTROL)));
  }

  /**
   * From the key until everything is laid out; drawing is another thread's, but without a display.
   */
  private static Measured palette(WindowStage window, int times) {
    List<Double> opened = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      opened.add(
          inOneGo(
              window,
              ".dm-palette",
              scene -> Event.fireEvent(scene, pressed(KeyCode.K, KeyCode.CONTROL))));
      window.settle();
      window.press(KeyCode.ESCAPE);
    }
    return new Measured(opened);
  }

  private static KeyEvent pressed(KeyCode key, KeyCode with) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "", key, false, with == KeyCode.CONTROL, false, false);
  }

  /**
   * Something with the styles and the layout it needs, without what the headless platform copies to
   * draw it.
   *
   * @param styled what gets new styles, which is then styled as a whole
   */
  private static double inOneGo(WindowStage window, String styled, Consumer<Scene> action) {
    return window.read(
        scene -> {
          long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          action.accept(scene);
          Node changed = scene.getRoot().lookup(styled);
          if (changed != null) {
            changed.applyCss();
          }
          scene.getRoot().layout();
          return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        });
  }

  /** Every letter with its layout; what is found is shown by itself, as soon as it is there. */
  private static Measured search(WindowStage window, int rounds) {
    List<Double> letters = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String word = WORDS.get(round % WORDS.size());
      window.press(KeyCode.SLASH);
      for (int at = 0; at < word.length(); at++) {
        String letter = word.substring(at, at + 1);
        letters.add(
            inOneGo(
                window,
                ".dm-search-results",
                scene -> ((TextField) scene.getFocusOwner()).appendText(letter)));
        window.settle();
      }
      leave(window);
    }
    return new Measured(letters);
  }

  private static void leave(WindowStage window) {
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    window.press(KeyCode.ESCAPE);
  }

  /** The store's answer to what is typed, which the screen does not wait for. */
  private static Measured answers(WindowStage window, int rounds) {
    List<Double> found = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String word = WORDS.get(round % WORDS.size());
      for (int at = 1; at <= word.length(); at++) {
        SearchQuery query = SearchQuery.of(word.substring(0, at));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int hits = window.store().search().find(query, NOW, 50).hits().size();
        found.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6);
        if (hits == 0 && at < 3) {
          throw new AssertionError("nothing is found");
        }
      }
    }
    return new Measured(found);
  }

  /** A wheel's step at a time, down and up again, each with its layout. */
  private static Measured scroll(WindowStage window, int frames) {
    VirtualFlow<?> flow =
        window.read(
            shown ->
                shown.getRoot().lookupAll(".dm-task-list").stream()
                    .filter(ListView.class::isInstance)
                    .map(list -> list.lookup(".virtual-flow"))
                    .map(VirtualFlow.class::cast)
                    .findFirst()
                    .orElseThrow());
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      double way = i < frames / 2 ? 120 : -120;
      millis.add(inOneGo(window, ".dm-task-list", shown -> flow.scrollPixels(way)));
    }
    return new Measured(millis);
  }

  private static void fill(LocalStore store) {
    MockFixture.fill(store);
    Random random = new Random(1);
    CalendarId calendar = store.calendars().defaultCalendar().id();
    TaskListId list = store.tasks().defaultList().id();
    List<ImportItem> items = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      var begin =
          FIRST
              .plusDays(random.nextInt(DAYS))
              .atTime(7 + random.nextInt(13), 15 * random.nextInt(4))
              .atZone(MockFixture.ZONE);
      EventContent content =
          EventContent.of(
              "Appointment number " + i, new EventTime.Timed(begin, begin.plusMinutes(45)));
      items.add(new ImportItem.OfEvent("load" + i, null, calendar, content, List.of()));
    }
    for (int i = 0; i < TASKS; i++) {
      TaskContent content =
          TaskContent.of("Task number " + i)
              .withDue(new Due.OnDay(FIRST.plusDays(random.nextInt(DAYS))))
              .withPriority(Priority.values()[random.nextInt(Priority.values().length)])
              .withCategories(i % 3 == 0 ? List.of("load" + i % 12) : List.of());
      items.add(new ImportItem.OfTask("task" + i, null, list, content, null, null));
    }
    store.localEdits().importItems(items);
  }
}
