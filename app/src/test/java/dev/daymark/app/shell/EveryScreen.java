package dev.daymark.app.shell;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** Goes through every screen of a window by its name, with the made-up week in it. */
final class EveryScreen {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private EveryScreen() {}

  /** Opens each screen, with what may float over it, and looks at its scene. */
  static void visit(WindowStage stage, BiConsumer<String, Scene> look) {
    places()
        .forEach(
            (name, place) -> {
              stage.act(window -> window.navigate(place));
              look(stage, name, look);
            });
    for (Floating floating : Floating.values()) {
      stage.act(window -> window.navigate(new Place.Week(DAY)));
      stage.act(window -> window.select(event(stage.store(), title(floating))));
      stage.act(window -> window.open(floating));
      look(stage, floating.name(), look);
      stage.press(KeyCode.ESCAPE);
    }
  }

  /** Opens what is said about an event and about a task, and a dialog that has rows to fill in. */
  static void visitDetails(WindowStage stage, BiConsumer<String, Scene> look) {
    stage.act(window -> window.navigate(new Place.Week(DAY)));
    showDetails(stage, event(stage.store(), "Client workshop"));
    look(stage, "details of an event", look);
    stage.act(window -> window.navigate(new Place.Tasks(TaskFilter.Smart.ALL)));
    showDetails(stage, task(stage.store(), "Submit planning documents"));
    look(stage, "details of a task", look);
    showDetails(stage, task(stage.store(), "Timesheets"));
    look(stage, "details of a task that repeats", look);
    stage.act(window -> window.navigate(new Place.Settings(SettingsPage.CALENDARS)));
    stage.act(window -> ((Button) window.scene().lookup(".dm-settings .reminder-choice")).fire());
    look(stage, "REMINDERS OF A CALENDAR", look);
    stage.press(KeyCode.ESCAPE);
  }

  private static void showDetails(WindowStage stage, ItemKey item) {
    stage.act(window -> window.select(item));
    if (!stage.shows(".dm-inspector")) {
      stage.press(KeyCode.CONTROL, KeyCode.I);
    }
  }

  private static ItemKey task(LocalStore store, String title) {
    return store.tasks().all().stream()
        .filter(task -> task.content().title().equals(title))
        .findFirst()
        .map(task -> new ItemKey.OfTask(task.id()))
        .orElseThrow();
  }

  private static String title(Floating floating) {
    return floating == Floating.SCOPE ? "Stand-up" : "Client workshop";
  }

  private static void look(WindowStage stage, String name, BiConsumer<String, Scene> look) {
    stage.read(
        scene -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          look.accept(name, scene);
          return name;
        });
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("week", new Place.Week(DAY));
    places.put("day", new Place.Day(DAY));
    places.put("month", new Place.Month(DAY));
    places.put("agenda", new Place.Agenda(DAY));
    places.put("tasks", new Place.Tasks(TaskFilter.Smart.PLANNED));
    places.put("review", new Place.Review());
    for (SettingsPage page : SettingsPage.values()) {
      places.put("settings " + page, new Place.Settings(page));
    }
    return places;
  }

  private static ItemKey event(LocalStore store, String title) {
    return store.events().occurrences(DAY, DAY.plusDays(1), MockFixture.ZONE).stream()
        .filter(occurrence -> occurrence.event().content().summary().startsWith(title))
        .findFirst()
        .map(ItemKey::of)
        .orElseThrow();
  }
}
