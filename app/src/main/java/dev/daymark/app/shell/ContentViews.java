package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarView;
import dev.daymark.app.calendar.DropZones;
import dev.daymark.app.calendar.RailView;
import dev.daymark.app.calendar.RailViewModel;
import dev.daymark.app.conflicts.ReviewView;
import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TaskListsView;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.theme.EventColours;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the middle of the window and at its sides; what is not in its first picture is
 * made when it is first shown. FX thread only.
 */
final class ContentViews implements AutoCloseable {
  private final Models models;
  private final EventColours colours;
  private final Around around;
  private final DropZones zones = new DropZones();
  private final SidebarMonth month;
  private final CalendarView calendar;
  private final OnDemand<RailView> rail;
  private final OnDemand<TasksView> tasks;
  private final OnDemand<TaskListsView> taskLists;
  private final OnDemand<ReviewView> review;
  private final InspectorView inspector;
  private final List<Runnable> closing = new ArrayList<>();

  /** What the window does for its content. */
  interface Around {
    /** Opens the panel at the side, with the title of what is selected in a field. */
    void editTitle();

    /** Shows the panel at the side. */
    void openPanel();

    /** Shows the tasks to schedule at the side, or puts them away. */
    void toggleRail();

    /** Leads back to the calendar. */
    void openCalendar();
  }

  ContentViews(Models models, EventColours colours, Overlays overlays, Around around) {
    this.models = models;
    this.colours = colours;
    this.around = around;
    this.month = new SidebarMonth(models.calendar(), zones);
    this.calendar = new CalendarView(models.calendar(), colours, zones);
    this.rail = new OnDemand<>(this::railView);
    this.tasks = new OnDemand<>(this::tasksView);
    this.taskLists =
        new OnDemand<>(
            () ->
                new TaskListsView(models.tasks(), colours, models.session().messages(), overlays));
    this.review =
        new OnDemand<>(() -> new ReviewView(models.review(), colours, around::openCalendar));
    this.inspector = new InspectorView(models.inspector(), colours);
  }

  private RailView railView() {
    RailView view = new RailView(new RailViewModel(models.calendar()), colours, zones);
    view.setOnClose(around::toggleRail);
    closing.add(view::close);
    return view;
  }

  private TasksView tasksView() {
    TasksView view = new TasksView(models.tasks(), models.session(), colours);
    view.setOnOpen(around::editTitle);
    view.setOnAddPart(
        () -> {
          models.window().railProperty().set(false);
          around.openPanel();
          inspector.addPart();
        });
    view.setOnSeveral(
        rows -> {
          if (models.window().screenProperty().get() == Screen.TASKS) {
            boolean held = inspector.isSeveralFocused();
            inspector.showSeveral(rows.isEmpty() ? null : view.actionsFor(rows));
            if (held && rows.isEmpty()) {
              view.focusList();
            }
          }
        });
    view.setLists(taskLists.get());
    return view;
  }

  /** The small month of the sidebar. */
  SidebarMonth month() {
    return month;
  }

  CalendarView calendar() {
    return calendar;
  }

  /** The tasks to schedule, at the side of the calendar. */
  OnDemand<RailView> rail() {
    return rail;
  }

  OnDemand<TasksView> tasks() {
    return tasks;
  }

  /** The lists of tasks in the sidebar. */
  OnDemand<TaskListsView> taskLists() {
    return taskLists;
  }

  /** The conflicts to review. */
  OnDemand<ReviewView> review() {
    return review;
  }

  /** The panel at the side. */
  InspectorView inspector() {
    return inspector;
  }

  @Override
  public void close() {
    calendar.close();
    inspector.close();
    closing.forEach(Runnable::run);
  }
}
