package dev.daymark.app.shell;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sidebar's calendars and task lists, which of them are shown, and the count of due tasks. */
public final class SidebarViewModel implements AutoCloseable {
  private final LocalStore store;
  private final BackgroundTasks tasks;
  private final UndoRecorder undo;
  private final Session session;
  private final ChangeListener<Instant> everyMinute = (property, before, now) -> watchDay();
  private final LiveQuery<Reading> query;
  private final ObservableList<CalendarGroup> groups = FXCollections.observableArrayList();
  private final ObservableList<CalendarGroup> shownGroups =
      FXCollections.unmodifiableObservableList(groups);
  private final ObservableList<TaskList> lists = FXCollections.observableArrayList();
  private final ObservableList<TaskList> shownLists =
      FXCollections.unmodifiableObservableList(lists);
  private final ReadOnlyBooleanWrapper allHidden = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper dueTasks = new ReadOnlyIntegerWrapper();
  private LocalDate countedOn = LocalDate.MIN;

  /** Begins to follow the store and the day. */
  public SidebarViewModel(Session session, UndoRecorder undo) {
    this.session = session;
    this.store = session.store();
    this.tasks = session.background();
    this.undo = undo;
    this.query =
        new LiveQuery<>(
            store, tasks, SidebarViewModel::concerns, this::read, this::show, undo::refused);
    session.minute().addListener(everyMinute);
  }

  /** Account by account, then this device, then the calendars of others; none is empty. */
  public ObservableList<CalendarGroup> groups() {
    return shownGroups;
  }

  public ObservableList<TaskList> lists() {
    return shownLists;
  }

  /** What a calendar is called; empty for one that is gone. */
  String nameOf(CalendarId calendar) {
    return groups.stream()
        .flatMap(group -> group.calendars().stream())
        .filter(it -> it.id().equals(calendar))
        .map(Calendar::summary)
        .findFirst()
        .orElse("");
  }

  /** Whether no calendar at all is shown. */
  public ReadOnlyBooleanProperty allHiddenProperty() {
    return allHidden.getReadOnlyProperty();
  }

  /** Open tasks that are due today or were due before. */
  public ReadOnlyIntegerProperty dueTasksProperty() {
    return dueTasks.getReadOnlyProperty();
  }

  private void watchDay() {
    if (!session.today().equals(countedOn)) {
      query.refresh();
    }
  }

  /** Shows a calendar's events in the grid, or hides them. */
  public void setVisible(CalendarId id, boolean visible) {
    tasks.start(
        () -> store.localEdits().editCalendar(id, it -> it.withVisible(visible)),
        edit -> {},
        undo::refused);
  }

  /** Shows this calendar and hides all others. */
  void showOnly(CalendarId id) {
    showWhere(id::equals);
  }

  /** Shows every calendar. */
  void showAll() {
    showWhere(id -> true);
  }

  private void showWhere(Predicate<CalendarId> shown) {
    List<Calendar> changed =
        groups.stream()
            .flatMap(group -> group.calendars().stream())
            .filter(calendar -> calendar.visible() != shown.test(calendar.id()))
            .toList();
    tasks.start(
        () -> {
          for (Calendar calendar : changed) {
            boolean visible = !calendar.visible();
            store.localEdits().editCalendar(calendar.id(), it -> it.withVisible(visible));
          }
          return changed;
        },
        edits -> {},
        undo::refused);
  }

  /**
   * Gives a calendar another colour; can be undone.
   *
   * @param color {@code #RRGGBB}
   */
  void setColour(Calendar calendar, String color) {
    session
        .edits()
        .submit(
            session.messages().text("settings.done.coloured", calendar.summary()),
            edits -> edits.editCalendar(calendar.id(), it -> it.withColor(color)));
  }

  /** Shows a list's tasks in the grid, or hides them. */
  public void setVisible(TaskListId id, boolean visible) {
    tasks.start(
        () -> store.localEdits().editTaskList(id, it -> it.withVisible(visible)),
        edit -> {},
        undo::refused);
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.CalendarsChanged
        || change instanceof StoreChange.AccountsChanged
        || change instanceof StoreChange.TaskListsChanged
        || change instanceof StoreChange.TasksChanged;
  }

  private Reading read() {
    LocalDate today = LocalDate.ofInstant(session.minute().getValue(), session.zone());
    long due = store.tasks().all().stream().filter(task -> isDue(task, today)).count();
    return new Reading(
        CalendarGroup.group(store.accounts().all(), store.calendars().all()),
        store.tasks().lists(),
        (int) due,
        today);
  }

  private boolean isDue(Task task, LocalDate today) {
    return task.content().status() != TaskStatus.COMPLETED
        && task.content().parent() == null
        && task.content().due() != null
        && !task.content().due().dayIn(session.zone()).isAfter(today);
  }

  private void show(Reading reading) {
    if (!groups.equals(reading.groups())) {
      groups.setAll(reading.groups());
    }
    List<Calendar> calendars = groups.stream().flatMap(it -> it.calendars().stream()).toList();
    allHidden.set(!calendars.isEmpty() && calendars.stream().noneMatch(Calendar::visible));
    if (!lists.equals(reading.lists())) {
      lists.setAll(reading.lists());
    }
    dueTasks.set(reading.due());
    countedOn = reading.today();
  }

  @Override
  public void close() {
    session.minute().removeListener(everyMinute);
    query.close();
  }

  /** Calendars under one heading. */
  public sealed interface CalendarGroup {

    List<Calendar> calendars();

    /** The writable calendars of an account. */
    record OfAccount(AccountId id, String email, List<Calendar> calendars)
        implements CalendarGroup {}

    /** Calendars on this device only. */
    record OnThisDevice(List<Calendar> calendars) implements CalendarGroup {}

    /** Calendars that others keep and the person can only read. */
    record Others(List<Calendar> calendars) implements CalendarGroup {}

    /** Selected calendars under their headings, empty headings left out. */
    static List<CalendarGroup> group(List<Account> accounts, List<Calendar> calendars) {
      List<Calendar> shown = calendars.stream().filter(Calendar::selected).toList();
      List<CalendarGroup> groups = new ArrayList<>();
      for (Account account : accounts) {
        groups.add(
            new OfAccount(
                account.id(),
                account.email(),
                pick(shown, it -> account.id().equals(it.accountId()) && it.isWritable())));
      }
      groups.add(new OnThisDevice(pick(shown, it -> it.accountId() == null)));
      groups.add(new Others(pick(shown, it -> it.accountId() != null && !it.isWritable())));
      groups.removeIf(group -> group.calendars().isEmpty());
      return List.copyOf(groups);
    }

    private static List<Calendar> pick(List<Calendar> calendars, Predicate<Calendar> which) {
      return calendars.stream().filter(which).toList();
    }
  }

  private record Reading(
      List<CalendarGroup> groups, List<TaskList> lists, int due, LocalDate today) {}
}
