package dev.daymark.app.calendar;

import static java.util.stream.Collectors.toMap;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.ui.UiThread;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The open tasks that have no time block yet, by when they are due. For the FX thread. */
public final class RailViewModel implements AutoCloseable {
  private static final int WEEK = 7;

  private final Session session;
  private final CalendarViewModel calendar;
  private final ObservableList<RailLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private final LiveQuery<List<RailLine>> query;
  private final ChangeListener<Instant> minuteListener;
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.DATE);
  private LocalDate shownOn;

  /** What comes first among tasks that are due about the same time. */
  enum Order {
    DATE,
    PRIORITY,
    LIST
  }

  /** Begins to read. */
  public RailViewModel(CalendarViewModel calendar) {
    this.calendar = calendar;
    this.session = calendar.session();
    this.shownOn = session.today();
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            change ->
                change instanceof StoreChange.TasksChanged
                    || change instanceof StoreChange.TaskListsChanged,
            this::read,
            this::show,
            session.edits()::failed);
    this.minuteListener = (property, before, after) -> newDay();
    session.minute().addListener(minuteListener);
    order.addListener((property, before, now) -> query.refresh());
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  private void newDay() {
    if (!session.today().equals(shownOn)) {
      shownOn = session.today();
      query.refresh();
    }
  }

  ObservableList<RailLine> lines() {
    return lines;
  }

  /** How many tasks wait for a time. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  CalendarViewModel calendar() {
    return calendar;
  }

  private void show(List<RailLine> found) {
    lines.setAll(found);
    count.set((int) found.stream().filter(RailLine.Entry.class::isInstance).count());
  }

  private List<RailLine> read() {
    UiThread.refuseBlocking("Reading the tasks to schedule");
    Map<TaskListId, TaskList> visible =
        session.store().tasks().lists().stream()
            .filter(TaskList::visible)
            .collect(toMap(TaskList::id, Function.identity()));
    List<Task> all = session.store().tasks().all();
    Map<TaskId, CalendarItem.Parts> parts = CalendarReader.parts(all);
    ZonedDateTime now = session.now();
    Order wanted = order.get();
    Map<RailLine.Group, List<RailLine.Entry>> groups = new EnumMap<>(RailLine.Group.class);
    for (Task task : all) {
      TaskList list = visible.get(task.listId());
      if (list != null && isWaiting(task.content(), now)) {
        RailLine.Entry entry = entry(task, list, parts, now.toLocalDate());
        groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
      }
    }
    List<RailLine> found = new ArrayList<>();
    groups.forEach((group, entries) -> append(found, group, entries, wanted));
    return found;
  }

  private static boolean isWaiting(TaskContent content, ZonedDateTime now) {
    boolean planned = content.plannedBlock() != null && content.plannedBlock().end().isAfter(now);
    boolean plannedToday =
        content.plannedBlock() != null
            && content
                .plannedBlock()
                .start()
                .withZoneSameInstant(now.getZone())
                .toLocalDate()
                .equals(now.toLocalDate());
    return content.status() != TaskStatus.COMPLETED
        && content.parent() == null
        && !planned
        && !plannedToday;
  }

  private RailLine.Entry entry(
      Task task, TaskList list, Map<TaskId, CalendarItem.Parts> parts, LocalDate today) {
    var due = task.content().due();
    LocalDate day = due == null ? null : due.dayIn(session.zone());
    Rgb colour = EventPalette.shown(Rgb.parse(list.color()), ColourStyle.MODERN);
    TaskItem item =
        new TaskItem(
            task,
            list,
            colour,
            ItemTime.Days.on(day == null ? LocalDate.EPOCH : day),
            false,
            parts.getOrDefault(task.id(), CalendarItem.Parts.NONE));
    return new RailLine.Entry(item, day, group(day, today));
  }

  private static RailLine.Group group(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return RailLine.Group.NO_DATE;
    }
    if (due.isBefore(today)) {
      return RailLine.Group.OVERDUE;
    }
    if (due.equals(today)) {
      return RailLine.Group.TODAY;
    }
    return due.isAfter(today.plusDays(WEEK)) ? RailLine.Group.LATER : RailLine.Group.NEXT;
  }

  private static void append(
      List<RailLine> found, RailLine.Group group, List<RailLine.Entry> entries, Order order) {
    found.add(new RailLine.Header(group, entries.size()));
    Comparator<RailLine.Entry> byDay =
        Comparator.comparing(
            RailLine.Entry::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
    Comparator<RailLine.Entry> byPriority =
        Comparator.comparing(
            entry -> entry.item().task().content().priority(), Comparator.reverseOrder());
    boolean urgent = group == RailLine.Group.OVERDUE || group == RailLine.Group.TODAY;
    Comparator<RailLine.Entry> byList =
        Comparator.comparingDouble(entry -> entry.item().list().position());
    Comparator<RailLine.Entry> usual =
        urgent ? byPriority.thenComparing(byDay) : byDay.thenComparing(byPriority);
    Comparator<RailLine.Entry> chosen =
        switch (order) {
          case DATE -> usual;
          case PRIORITY -> byPriority.thenComparing(usual);
          case LIST -> byList.thenComparing(usual);
        };
    entries.sort(chosen.thenComparingDouble(entry -> entry.item().task().position()));
    found.addAll(entries);
  }

  @Override
  public void close() {
    session.minute().removeListener(minuteListener);
    query.close();
  }
}
