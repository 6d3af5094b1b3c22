package dev.daymark.app.shell;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.search.SearchLine;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TaskFilter.Smart;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Toast;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.domain.EventId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Leads to a place, an item or a day, wherever in the window it is. FX thread only. */
final class WindowPlaces {
  private final Models models;
  private final Session session;
  private final Overlays overlays;
  private final ToastHost toasts;
  private final Inside inside;

  /** What the window does with its parts. */
  interface Inside {
    /** Gives the keyboard to what the screen shows. */
    void focusContent();

    /** Shows the panel at the side. */
    void openPanel();
  }

  WindowPlaces(Models models, Overlays overlays, ToastHost toasts, Inside inside) {
    this.models = models;
    this.session = models.session();
    this.overlays = overlays;
    this.toasts = toasts;
    this.inside = inside;
  }

  /** Opens a place. */
  void open(Place place) {
    WindowViewModel window = models.window();
    switch (place) {
      case Place.CurrentCalendar current -> window.open(Screen.CALENDAR);
      case Place.Week(var of) -> {
        models.calendar().navigation().showWeekOf(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Day(var of) -> {
        models.calendar().navigation().showDay(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Month(var of) -> {
        models.calendar().navigation().showMonthOf(of);
        window.open(Screen.CALENDAR);
      }
      case Place.Agenda(var from) -> {
        models.calendar().navigation().showAgendaFrom(from);
        window.open(Screen.CALENDAR);
      }
      case Place.Tasks(var filter) -> {
        models.tasks().filterProperty().set(filter);
        window.open(Screen.TASKS);
        inside.focusContent();
      }
      case Place.Review review -> window.open(Screen.REVIEW);
      case Place.Settings(var page) -> window.openSettings(page);
    }
  }

  /** Shows a day in the calendar. */
  void showDay(LocalDate day) {
    models.window().open(Screen.CALENDAR);
    models.calendar().navigation().reveal(day);
  }

  /** Shows what an address names. */
  void showItem(UUID id) {
    overlays.close();
    LinkedItems items = new LinkedItems(session.store(), session.zone());
    LocalDate today = session.today();
    session.background().start(() -> items.find(id, today), this::show, session.edits()::failed);
  }

  private void show(Optional<LinkedItems.Found> found) {
    if (found.isEmpty()) {
      toasts.show(Toast.news(session.messages().text("shell.link.gone")));
      return;
    }
    LocalDate day = found.get().day();
    if (day == null) {
      models.tasks().filterProperty().set(Smart.ALL);
      models.window().open(Screen.TASKS);
    } else {
      showDay(day);
    }
    session.selection().select(found.get().key());
    inside.openPanel();
  }

  /** Shows what a reminder is about. */
  void show(Prompt prompt) {
    overlays.close();
    if (prompt.key().item() instanceof TaskId task) {
      models.tasks().filterProperty().set(Smart.ALL);
      models.window().open(Screen.TASKS);
      session.selection().select(new ItemKey.OfTask(task));
    } else if (prompt.key().item() instanceof EventId event) {
      models.window().open(Screen.CALENDAR);
      LocalDate day = LocalDate.ofInstant(prompt.startIn(session.zone()), session.zone());
      models.calendar().navigation().reveal(day);
      session.selection().select(new ItemKey.OfEvent(event, prompt.originalStart()));
    }
  }

  /** Shows what was found: an event on its day, a task in the list of all. */
  void open(SearchLine line) {
    if (line.key() instanceof ItemKey.OfTask) {
      boolean done = line.status() == TaskStatus.COMPLETED;
      models.tasks().filterProperty().set(done ? Smart.COMPLETED : Smart.ALL);
      models.window().open(Screen.TASKS);
    } else {
      models.window().open(Screen.CALENDAR);
      if (line.day() != null) {
        models.calendar().navigation().reveal(line.day());
      }
    }
    session.selection().select(line.key());
    inside.focusContent();
  }
}
