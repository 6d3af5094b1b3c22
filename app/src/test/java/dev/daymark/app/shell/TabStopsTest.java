package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Walks through the screens with the Tab key: what belongs together is one stop. */
final class TabStopsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final int MOST = 90;

  /** What is one stop, by the style class around it. */
  private static final List<String> COMPOSITES =
      List.of(
          "navigation",
          "dm-mini-month",
          "calendars",
          "dm-task-lists",
          "dm-segment",
          "dm-week-view",
          "dm-month-view",
          "dm-agenda-view",
          "dm-task-list",
          "pages");

  private static final List<String> PANES =
      List.of(
          "dm-toolbar",
          "dm-rail",
          "dm-sidebar",
          "dm-calendar-view",
          "dm-tasks",
          "dm-inspector",
          "dm-status-bar");

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  /** The stops from the first of the window on, until it comes back or a view keeps the key. */
  private List<Node> stops() {
    return window.read(
        scene -> {
          List<Node> stops = new ArrayList<>();
          Node first =
              SceneWalk.seen(scene).stream()
                  .filter(Node::isFocusTraversable)
                  .findFirst()
                  .orElseThrow();
          first.requestFocus();
          while (stops.size() < MOST && !stops.contains(scene.getFocusOwner())) {
            stops.add(scene.getFocusOwner());
            tab(scene);
          }
          return stops;
        });
  }

  private static void tab(Scene scene) {
    Event.fireEvent(
        scene.getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
  }

  private static String composite(Node stop) {
    return around(stop, COMPOSITES);
  }

  private static String around(Node stop, List<String> styleClasses) {
    for (Node at = stop; at != null; at = at.getParent()) {
      for (String each : styleClasses) {
        if (at.getStyleClass().contains(each)) {
          return each;
        }
      }
    }
    return "";
  }

  private List<String> composites(Place place) {
    window.act(it -> it.navigate(place));
    return stops().stream().map(TabStopsTest::composite).filter(it -> !it.isEmpty()).toList();
  }

  @Test
  void whatBelongsTogetherIsOneStopOnEachScreen() {
    Map<Place, String> views = new LinkedHashMap<>();
    views.put(new Place.Week(DAY), "dm-week-view");
    views.put(new Place.Month(DAY), "dm-month-view");
    views.put(new Place.Agenda(DAY), "dm-agenda-view");
    views.forEach(
        (place, view) ->
            assertThat(composites(place))
                .as(view)
                .containsExactly("dm-segment", "navigation", "dm-mini-month", "calendars", view));
    assertThat(composites(new Place.Tasks(TaskFilter.Smart.PLANNED)))
        .containsExactly("dm-segment", "navigation", "dm-task-lists", "dm-task-list");
  }

  /** The panes that the walk goes through, in its order. */
  private List<String> panes() {
    List<String> panes = new ArrayList<>();
    for (Node stop : stops()) {
      String pane = around(stop, PANES);
      if (panes.isEmpty() || !panes.getLast().equals(pane)) {
        panes.add(pane);
      }
    }
    return panes;
  }

  @Test
  void whatStandsOverEverythingComesBeforeTheSidebarAndTheStatusLast() {
    window.act(it -> it.navigate(new Place.Agenda(DAY)));
    assertThat(panes())
        .containsExactly(
            "dm-toolbar", "dm-sidebar", "dm-calendar-view", "dm-inspector", "dm-status-bar");
    window.act(it -> it.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
    assertThat(panes())
        .containsExactly("dm-toolbar", "dm-sidebar", "dm-tasks", "dm-inspector", "dm-status-bar");
  }

  @Test
  void theIconsOfANarrowWindowAndTheSidebarOverItComeAfterTheToolbar() {
    window.act(it -> it.scene().getWindow().setWidth(1000));
    window.act(it -> it.navigate(new Place.Tasks(TaskFilter.Smart.PLANNED)));
    assertThat(panes()).containsExactly("dm-toolbar", "dm-rail", "dm-tasks", "dm-status-bar");
    window.press(KeyCode.CONTROL, KeyCode.B);
    assertThat(panes())
        .containsExactly("dm-toolbar", "dm-rail", "dm-sidebar", "dm-tasks", "dm-status-bar");
  }

  @Test
  void theNamesOfThePagesAreOneStopOnEachPageOfTheSettings() {
    for (SettingsPage page : SettingsPage.values()) {
      assertThat(composites(new Place.Settings(page))).as(page.name()).containsOnlyOnce("pages");
    }
  }

  @Test
  void theArrowsGoThroughTheCalendarsAndTabComesBackToTheSame() {
    window.act(it -> it.navigate(new Place.Week(DAY)));
    Node first = stopIn("calendars");
    window.read(
        scene -> {
          first.requestFocus();
          return first;
        });
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("Family");
    assertThat(stopIn("calendars").getAccessibleText()).isEqualTo("Family");
  }

  @Test
  void aCalendarThatIsHiddenWithTheKeyboardKeepsTheFocus() {
    window.act(it -> it.navigate(new Place.Week(DAY)));
    Node first = stopIn("calendars");
    window.read(
        scene -> {
          first.requestFocus();
          return first;
        });
    window.press(KeyCode.DOWN);
    window.press(KeyCode.SPACE);
    assertThat(window.store().calendars().all())
        .filteredOn(it -> it.summary().equals("Mara"))
        .extracting(Calendar::visible)
        .containsExactly(false);
    assertThat(focused()).isEqualTo("Mara");
  }

  @Test
  void tabLeadsOutOfTheAgendaFromWhereTheArrowsLed() {
    window.press(KeyCode.A);
    assertThat(stops()).hasSizeLessThan(MOST);
    Node agenda = stopIn("dm-agenda-view");
    for (KeyCode back : List.of(KeyCode.TAB, KeyCode.SHIFT)) {
      window.act(it -> agenda.requestFocus());
      window.press(KeyCode.DOWN);
      window.press(KeyCode.DOWN);
      assertThat(window.read(Scene::getFocusOwner)).isSameAs(agenda);
      window.press(back == KeyCode.TAB ? new KeyCode[] {back} : new KeyCode[] {back, KeyCode.TAB});
      assertThat(composite(window.read(Scene::getFocusOwner))).isNotEqualTo("dm-agenda-view");
    }
  }

  @Test
  void theListThatIsShownIsTheStopAmongTheLists() {
    window.act(it -> it.navigate(new Place.Tasks(TaskFilter.Smart.OVERDUE)));
    assertThat(stopIn("dm-task-lists").getAccessibleText()).isEqualTo("Overdue");
    assertThat(stops()).hasSizeLessThan(MOST);
  }

  private Node stopIn(String composite) {
    return stops().stream().filter(it -> composite(it).equals(composite)).findFirst().orElseThrow();
  }

  private String focused() {
    return window.read(scene -> String.valueOf(scene.getFocusOwner().getAccessibleText()));
  }
}
