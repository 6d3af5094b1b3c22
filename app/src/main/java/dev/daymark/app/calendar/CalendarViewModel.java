package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StoreNews;
import dev.daymark.app.ui.BackgroundTasks.Running;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.storage.StoreChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Some days of the calendar: what is on them, which slot is pointed at, and what the person can do.
 * Reads the shown days only, off the FX thread, again after every change of the store. For the FX
 * thread.
 */
public final class CalendarViewModel implements AutoCloseable {
  private static final int AGENDA_BEHIND = 21;
  private static final int AGENDA_AHEAD = 63;
  private static final int AGENDA_STEP = 42;
  private static final int AGENDA_MOST = 500;

  private final Session session;
  private final CalendarReader reader;
  private final PendingItems pending = new PendingItems();
  private final ItemCommands commands;
  private final StoreNews news;
  private final ReadOnlyObjectWrapper<VisibleDays> days;
  private final ReadOnlyObjectWrapper<LocalDate> anchor;
  private final ReadOnlyLongWrapper listJumps = new ReadOnlyLongWrapper(this, "listJumps");
  private final ReadOnlyObjectWrapper<CalendarContent> content;
  private final ReadOnlyObjectWrapper<Optional<SlotCursor>> slot =
      new ReadOnlyObjectWrapper<>(this, "slot", Optional.empty());
  private final ChangeListener<Optional<EventDraft>> draftListener;
  private CalendarContent read;
  private @Nullable EventDraft draft;
  private @Nullable Clipboard clipboard;
  private @Nullable Running reading;
  private boolean readAgain;

  /** Shows the week of today and begins to read it. */
  public CalendarViewModel(Session session) {
    this.session = session;
    this.reader = new CalendarReader(session.store(), session.zone());
    this.commands = new ItemCommands(session, pending, this::show, this::readAgain);
    VisibleDays week = weekOf(session.today());
    this.read = new CalendarContent(week, List.of());
    this.days = new ReadOnlyObjectWrapper<>(this, "days", week);
    this.anchor = new ReadOnlyObjectWrapper<>(this, "anchor", session.today());
    this.content = new ReadOnlyObjectWrapper<>(this, "content", read);
    this.news = new StoreNews(session.store(), session.background(), this::storeChanged);
    this.draftListener = (property, before, after) -> draftChanged(after);
    session.drafts().currentProperty().addListener(draftListener);
    start();
  }

  /** The days asked for; {@link #contentProperty} follows as soon as they are read. */
  public ReadOnlyObjectProperty<VisibleDays> daysProperty() {
    return days.getReadOnlyProperty();
  }

  /** What is on the screen, with everything the person just did. */
  public ReadOnlyObjectProperty<CalendarContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The slot that is pointed at, if nothing is selected. */
  public ReadOnlyObjectProperty<Optional<SlotCursor>> slotProperty() {
    return slot.getReadOnlyProperty();
  }

  /** What this shares with the window's other screens. */
  public Session session() {
    return session;
  }

  private VisibleDays weekOf(LocalDate day) {
    return VisibleDays.week(day, session.formatting().settings().firstDayOfWeek());
  }

  private VisibleDays monthOf(LocalDate day) {
    return VisibleDays.month(YearMonth.from(day), session.formatting().settings().firstDayOfWeek());
  }

  /**
   * The day the person is at, which stays when another way of showing days is chosen: today if it
   * is on the screen, else the day that was asked for last.
   */
  public ReadOnlyObjectProperty<LocalDate> anchorProperty() {
    return anchor.getReadOnlyProperty();
  }

  /** Shows so many days from one on. */
  public void show(VisibleDays shown) {
    if (shown.kind() != VisibleDays.Kind.AGENDA && !shown.contains(anchor.get())) {
      LocalDate today = session.today();
      anchor.set(shown.contains(today) ? today : shown.first());
    }
    if (!shown.equals(days.get())) {
      days.set(shown);
      cancelReading();
      start();
    }
  }

  /** Shows one to seven days around the day the person is at; seven are a whole week. */
  public void showDays(int count) {
    LocalDate day = anchor.get();
    show(count == 7 ? weekOf(day) : new VisibleDays(day, count));
  }

  /** Shows one day. */
  public void showDay(LocalDate day) {
    anchor.set(day);
    show(new VisibleDays(day, 1));
  }

  /** Shows the week a day is in. */
  public void showWeekOf(LocalDate day) {
    anchor.set(day);
    show(weekOf(day));
  }

  /** Shows the month a day is in. */
  public void showMonthOf(LocalDate day) {
    anchor.set(day);
    show(monthOf(day));
  }

  /** Shows the list of what comes, from a day on. */
  public void showAgendaFrom(LocalDate day) {
    anchor.set(day);
    listJumps.set(listJumps.get() + 1);
    VisibleDays now = days.get();
    boolean loaded =
        now.kind() == VisibleDays.Kind.AGENDA
            && now.contains(day)
            && now.contains(day.plusDays(AGENDA_AHEAD / 2));
    show(
        loaded
            ? now
            : VisibleDays.agenda(day.minusDays(AGENDA_BEHIND), day.plusDays(AGENDA_AHEAD)));
  }

  /** Changes whenever the list is to begin with {@link #anchorProperty}. */
  ReadOnlyLongProperty listJumpsProperty() {
    return listJumps.getReadOnlyProperty();
  }

  /** The list has come to a day as its first; nothing is read for it. */
  void listStartsAt(LocalDate day) {
    anchor.set(day);
  }

  /**
   * Reads more of the list, and gives up what is far away at the other end.
   *
   * @param later whether more is wanted behind the last day, not before the first
   */
  void extendAgenda(boolean later) {
    VisibleDays now = days.get();
    if (now.kind() != VisibleDays.Kind.AGENDA || reading != null) {
      return;
    }
    long step = Math.max(AGENDA_STEP, now.count() / 2);
    LocalDate first = later ? now.first() : now.first().minusDays(step);
    LocalDate end = later ? now.endExclusive().plusDays(step) : now.endExclusive();
    LocalDate kept = anchor.get();
    boolean isFull = now.count() > AGENDA_MOST;
    show(
        VisibleDays.agenda(
            later && isFull ? latest(first, kept.minusDays(AGENDA_STEP)) : first,
            !later && isFull ? earliest(end, kept.plusDays(AGENDA_STEP * 2)) : end));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Shows days in the way they are shown now, so that a day is among them. */
  public void reveal(LocalDate day) {
    VisibleDays now = days.get();
    switch (now.kind()) {
      case GRID -> {
        anchor.set(day);
        if (!now.contains(day)) {
          show(now.isWeek() ? weekOf(day) : new VisibleDays(day, now.count()));
        }
      }
      case MONTH -> {
        if (now.contains(day)) {
          anchor.set(day);
        } else {
          showMonthOf(day);
        }
      }
      case AGENDA -> showAgendaFrom(day);
    }
  }

  /** Turns some periods forward, or back for negative numbers. */
  public void turn(int periods) {
    VisibleDays now = days.get();
    switch (now.kind()) {
      case GRID -> shift(periods * now.count());
      case MONTH -> {
        LocalDate there = now.month().plusMonths(periods).atDay(1);
        LocalDate today = session.today();
        showMonthOf(YearMonth.from(there).equals(YearMonth.from(today)) ? today : there);
      }
      case AGENDA -> showAgendaFrom(anchor.get().plusWeeks(periods));
    }
  }

  /** Moves the first day. */
  public void shift(int byDays) {
    VisibleDays now = days.get();
    if (now.kind() == VisibleDays.Kind.GRID) {
      anchor.set(anchor.get().plusDays(byDays));
      show(now.plusDays(byDays));
    }
  }

  /** Shows the days around today, in the way days are shown now. */
  public void showToday() {
    VisibleDays now = days.get();
    LocalDate today = session.today();
    switch (now.kind()) {
      case GRID -> {
        anchor.set(today);
        show(now.isWeek() ? weekOf(today) : new VisibleDays(today, now.count()));
      }
      case MONTH -> showMonthOf(today);
      case AGENDA -> showAgendaFrom(today);
    }
  }

  public void select(CalendarItem item) {
    slot.set(Optional.empty());
    session.selection().select(item.key());
  }

  /** Points at a slot, with nothing selected. */
  public void pointAt(SlotCursor cursor) {
    session.selection().clear();
    slot.set(Optional.of(cursor));
  }

  /** Nothing is selected and nothing is pointed at. */
  public void clear() {
    session.selection().clear();
    slot.set(Optional.empty());
  }

  /** The selected item, if it is on the screen. */
  public Optional<CalendarItem> selectedItem() {
    return session
        .selection()
        .selected()
        .flatMap(
            key ->
                content.get().items().stream().filter(item -> item.key().equals(key)).findFirst());
  }

  /** Begins to create an event at a time. */
  public void create(ItemTime time) {
    slot.set(Optional.empty());
    session.drafts().begin(ItemTimes.toEventTime(time));
  }

  /** Begins to create an event at the slot that is pointed at, else at the next half hour. */
  public void createAtSlot() {
    create(slot.get().orElseGet(this::nextSlot).time(session.zone()));
  }

  /** The next half hour of today, or working hours of the first day where today is not shown. */
  SlotCursor nextSlot() {
    LocalDate today = session.today();
    int minute = session.now().toLocalTime().toSecondOfDay() / 60;
    VisibleDays shown = days.get();
    return shown.contains(today)
        ? SlotCursor.at(today, (minute + 29) / 30 * 30)
        : SlotCursor.at(shown.contains(anchor.get()) ? anchor.get() : shown.first(), 9 * 60);
  }

  /** Gives an item another time; see section 10 of the design for what that means for tasks. */
  public void place(CalendarItem item, ItemTime to) {
    commands.place(item, to);
  }

  /** Makes a second item like this one. */
  public void copy(CalendarItem item, ItemTime to) {
    commands.copy(item, to);
  }

  /** Makes a second item like this one right after it, or on the next day. */
  public void duplicate(CalendarItem item) {
    ItemTime after =
        item.time() instanceof ItemTime.Clock clock
            ? clock.shifted(clock.length())
            : item.time().plusDays(1);
    commands.copy(item, after);
  }

  public void delete(CalendarItem item) {
    commands.delete(item);
  }

  /** Answers an invitation; harmless where there is none. */
  public void respond(EventItem event, ResponseStatus answer) {
    commands.respond(event, answer);
  }

  /** Opens an event's video call in the browser; harmless where there is none. */
  public void join(EventItem event) {
    event.call().ifPresent(session.opener());
  }

  /**
   * Gives an event another colour.
   *
   * @param colorId of Google's event palette; null for the calendar's colour
   */
  public void colour(EventItem event, @Nullable String colorId) {
    commands.colour(event, colorId);
  }

  /** Moves an event, or the whole series, to another calendar. */
  public void moveTo(EventItem event, Calendar target) {
    commands.moveTo(event, target);
  }

  /** Plans a new task at the slot that is pointed at; {@code made} runs once it is selected. */
  public void createTaskAtSlot(Runnable made) {
    ItemTime time = slot.get().orElseGet(this::nextSlot).time(session.zone());
    slot.set(Optional.empty());
    commands.createTask(time, made);
  }

  /** Remembers an item for {@link #paste}: to be made again, or to be moved. */
  public void remember(CalendarItem item, boolean move) {
    clipboard = new Clipboard(item, move);
  }

  /** Whether {@link #paste} has something to put down. */
  public boolean canPaste() {
    return clipboard != null;
  }

  /** Puts what was remembered at the slot that is pointed at, else at the next one. */
  public void paste() {
    Clipboard held = clipboard;
    if (held == null) {
      return;
    }
    ItemTime to = held.at(slot.get().orElseGet(this::nextSlot), session.zone());
    slot.set(Optional.empty());
    if (held.move()) {
      clipboard = null;
      commands.place(held.item(), to);
    } else {
      commands.copy(held.item(), to);
    }
  }

  /** Starts a task, or stops one that is under way. */
  public void start(TaskItem task) {
    commands.start(task);
  }

  /** Completes or reopens a task. */
  public void toggle(TaskItem task) {
    commands.toggle(task);
  }

  /** Why an item cannot be moved; null if it can. */
  public @Nullable String protection(CalendarItem item) {
    return commands.protection(item);
  }

  private void storeChanged(Set<StoreChange> changes) {
    boolean concerns =
        changes.stream()
            .anyMatch(
                change ->
                    switch (change) {
                      case StoreChange.EventsChanged events -> true;
                      case StoreChange.TasksChanged tasks -> true;
                      case StoreChange.CalendarsChanged calendars -> true;
                      case StoreChange.TaskListsChanged lists -> true;
                      case StoreChange.OutboxChanged outbox -> true;
                      case StoreChange.AccountsChanged accounts -> false;
                      case StoreChange.ConflictsChanged conflicts -> false;
                      case StoreChange.SyncRunsChanged runs -> false;
                      case StoreChange.MassChangesChanged held -> false;
                      case StoreChange.RemindersChanged reminders -> false;
                      case StoreChange.SettingChanged setting -> false;
                    });
    if (concerns) {
      readAgain();
    }
  }

  private void draftChanged(Optional<EventDraft> current) {
    if (current.isPresent()) {
      draft = current.get();
      show();
    } else {
      readAgain();
    }
  }

  private void readAgain() {
    if (reading == null) {
      start();
    } else {
      readAgain = true;
    }
  }

  private void start() {
    readAgain = false;
    long begunAt = pending.beginReading();
    VisibleDays wanted = days.get();
    boolean[] finished = {false};
    Running started =
        session
            .background()
            .start(
                () -> reader.read(wanted),
                result -> {
                  finished[0] = true;
                  finish(result, begunAt);
                },
                failure -> {
                  finished[0] = true;
                  reading = null;
                  session.edits().failed(failure);
                });
    reading = finished[0] ? null : started;
  }

  private void finish(CalendarContent result, long begunAt) {
    reading = null;
    read = result;
    draft = session.drafts().current().orElse(null);
    pending.read(begunAt);
    show();
    if (readAgain) {
      start();
    }
  }

  private void cancelReading() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
  }

  private void show() {
    CalendarContent shown = pending.over(read);
    EventDraft creating = draft;
    if (creating != null) {
      List<CalendarItem> items = new ArrayList<>(shown.items());
      items.add(
          new DraftItem(
              creating,
              ItemColours.of(creating.calendar()),
              ItemTimes.of(creating.time(), session.zone())));
      shown = new CalendarContent(shown.days(), items);
    }
    content.set(shown);
  }

  @Override
  public void close() {
    session.drafts().currentProperty().removeListener(draftListener);
    news.close();
    cancelReading();
  }
}
