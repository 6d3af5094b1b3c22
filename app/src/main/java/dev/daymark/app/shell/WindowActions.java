package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarNavigation;
import dev.daymark.app.calendar.CalendarView;
import dev.daymark.app.calendar.CalendarViewModel;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.app.command.Command;
import dev.daymark.app.conflicts.ReviewView;
import dev.daymark.app.print.PrintOrder;
import dev.daymark.app.print.PrintView;
import dev.daymark.app.print.PrintViewModel;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.CalendarDialogs;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TasksView;
import dev.daymark.app.ui.controls.OnDemand;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.undo.UndoHistory;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Carries out what keys and buttons of the frame ask for. */
final class WindowActions implements ShellActions {
  private final Parts parts;
  private @Nullable ShellFrame frame;
  private @Nullable Stage stage;
  private Panes panes = new Panes(List.of());
  private Runnable onSearch = () -> {};
  private Floating floating =
      new Floating() {
        @Override
        public void quickAdd(Optional<Boolean> event, String text) {}

        @Override
        public void palette(String text) {}
      };
  private Runnable onQuit = this::closeWindow;

  /** What the actions act on. */
  record Parts(
      Models models,
      CalendarView calendar,
      OnDemand<TasksView> tasks,
      OnDemand<ReviewView> review,
      UndoHistory undo,
      Overlays overlays,
      CalendarDialogs calendarDialogs,
      Session session) {}

  WindowActions(Parts parts) {
    this.parts = parts;
  }

  /**
   * Completes it.
   *
   * @param cycle the panes that F6 goes through
   */
  void connect(ShellFrame made, Panes cycle) {
    frame = made;
    panes = cycle;
  }

  void setStage(Stage shown) {
    stage = shown;
  }

  @Override
  public void newEvent() {
    if (isOn(Screen.CALENDAR) && parts.models().calendar().slotProperty().get().isPresent()) {
      parts.models().calendar().createAtSlot();
    } else {
      leaveSettings();
      floating.quickAdd(Optional.of(true), "");
    }
  }

  @Override
  public void newTask() {
    leaveSettings();
    if (isOn(Screen.TASKS)) {
      parts.tasks().get().focusAddField();
    } else {
      floating.quickAdd(Optional.empty(), "");
    }
  }

  @Override
  public void openPalette(String text) {
    floating.palette(text);
  }

  /** Goes back to where the settings were opened from, if they are open. */
  void leaveSettings() {
    if (isOn(Screen.SETTINGS)) {
      parts.models().window().leaveSettings();
    }
  }

  private boolean isOn(Screen screen) {
    return parts.models().window().screenProperty().get() == screen;
  }

  /** What opens over the window. */
  interface Floating {
    /** Opens quick add, as an event if asked so, with a text. */
    void quickAdd(Optional<Boolean> event, String text);

    /** Opens the palette with a text. */
    void palette(String text);
  }

  void setFloating(Floating opened) {
    floating = opened;
  }

  @Override
  public void newInContext() {
    if (parts.models().window().screenProperty().get() == Screen.TASKS) {
      newTask();
    } else {
      newEvent();
    }
  }

  void setOnSearch(Runnable focusField) {
    onSearch = focusField;
  }

  @Override
  public void search() {
    onSearch.run();
  }

  @Override
  public void undo() {
    parts.session().edits().inTurn(parts.undo()::undo);
  }

  @Override
  public void redo() {
    parts.session().edits().inTurn(parts.undo()::redo);
  }

  @Override
  public void syncNow() {
    parts.models().sync().syncNow();
  }

  @Override
  public void print() {
    CalendarNavigation calendar = parts.models().calendar().navigation();
    boolean tasks = parts.models().window().screenProperty().get() == Screen.TASKS;
    PrintOrder.What what = tasks ? PrintOrder.What.TASKS : onPaper(calendar.daysProperty().get());
    PrintViewModel model =
        new PrintViewModel(parts.session(), what, calendar.anchorProperty().get());
    parts.overlays().dialog(new PrintView(model, parts.models().older(), parts.overlays()::close));
  }

  private static PrintOrder.What onPaper(VisibleDays days) {
    return switch (days.kind()) {
      case MONTH -> PrintOrder.What.MONTH;
      case AGENDA -> PrintOrder.What.AGENDA;
      case GRID -> days.count() == 1 ? PrintOrder.What.DAY : PrintOrder.What.WEEK;
    };
  }

  @Override
  public void toggleSidebar() {
    if (frame != null) {
      frame.toggleSidebar();
    }
  }

  @Override
  public void toggleInspector() {
    if (frame != null) {
      frame.toggleInspector();
    }
  }

  @Override
  public void toggleRail() {
    BooleanProperty rail = parts.models().window().railProperty();
    boolean shown = frame != null && frame.isInspectorOpen() && rail.get();
    rail.set(!shown);
    if (frame != null && !shown) {
      openCalendar();
      frame.setInspector(true);
    }
  }

  @Override
  public void openSettings() {
    parts.models().window().open(Screen.SETTINGS);
  }

  @Override
  public void openCalendarSettings() {
    parts.models().window().openSettings(SettingsPage.CALENDARS);
  }

  @Override
  public void openAccountSettings() {
    parts.models().window().openSettings(SettingsPage.ACCOUNTS);
  }

  @Override
  public CalendarDialogs calendarDialogs() {
    return parts.calendarDialogs();
  }

  @Override
  public void openCalendar() {
    parts.models().window().open(Screen.CALENDAR);
    parts.calendar().requestFocus();
  }

  @Override
  public void openTasks() {
    parts.models().window().open(Screen.TASKS);
    parts.tasks().get().focusList();
  }

  @Override
  public void openReview() {
    parts.models().window().open(Screen.REVIEW);
    parts.review().get().requestFocus();
  }

  /** Puts the focus on what is in the middle. */
  void focusContent() {
    switch (parts.models().window().screenProperty().get()) {
      case TASKS -> parts.tasks().get().focusList();
      case REVIEW -> parts.review().get().requestFocus();
      case CALENDAR, SETTINGS -> parts.calendar().requestFocus();
    }
  }

  @Override
  public void showToday() {
    openCalendar();
    parts.models().calendar().navigation().showToday();
    parts.calendar().showNow();
  }

  @Override
  public void showDays(int count) {
    openCalendar();
    parts.models().calendar().navigation().showDays(count);
  }

  @Override
  public void showMonth() {
    openCalendar();
    CalendarViewModel calendar = parts.models().calendar();
    calendar.navigation().showMonthOf(calendar.navigation().anchorProperty().get());
  }

  @Override
  public void showAgenda() {
    openCalendar();
    CalendarViewModel calendar = parts.models().calendar();
    calendar.navigation().showAgendaFrom(calendar.navigation().anchorProperty().get());
  }

  @Override
  public void turn(int periods) {
    openCalendar();
    parts.models().calendar().navigation().turn(periods);
  }

  @Override
  public void showShortcuts() {
    Overlays overlays = parts.overlays();
    overlays.dialog(
        new ShortcutsSheet(parts.session().keys(), parts.session().messages(), overlays::close));
  }

  /** Opens the details of sync over its words in the status bar. */
  void showSync(SyncPopover popover) {
    parts.overlays().popover(popover, Pos.BOTTOM_LEFT);
  }

  @Override
  public void turnPane(int by) {
    if (frame != null) {
      panes.turn(frame.getScene().getFocusOwner(), by);
    }
  }

  @Override
  public ObservableValue<String> caps(Command command) {
    return parts.session().keys().shownCaps(command);
  }

  @Override
  public void fullScreen() {
    if (stage != null) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  @Override
  public void closeWindow() {
    if (stage != null) {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
  }

  /** Ends Daymark, which may be more than to close its window. */
  void setOnQuit(Runnable quit) {
    onQuit = quit;
  }

  @Override
  public void quit() {
    onQuit.run();
  }
}
