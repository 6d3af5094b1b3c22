package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Some days of the calendar: what is on them, which slot is pointed at, and what the person can do.
 * Reads the shown days only, off the FX thread, again after every change of the store. For the FX
 * thread.
 */
public final class CalendarViewModel implements AutoCloseable {
  private final BooleanProperty cards = new SimpleBooleanProperty(this, "cards");
  private final Session session;
  private final DayReading reading;
  private final PendingItems pending = new PendingItems();
  private final ShownDraft draft;
  private final SelectionHeir heir;
  private final ItemCommands commands;
  private final CalendarNavigation navigation;
  private final ReadOnlyObjectWrapper<CalendarContent> content;
  private final ReadOnlyObjectWrapper<Optional<SlotCursor>> slot =
      new ReadOnlyObjectWrapper<>(this, "slot", Optional.empty());
  private final ChangeListener<Optional<EventDraft>> draftListener;
  private final ChangeListener<Optional<EventDraft>> previewListener =
      (property, before, after) -> show();
  private final ObservableList<ZoneId> extraZones = FXCollections.observableArrayList();
  private @Nullable Clipboard clipboard;

  /** Shows the week of today and begins to read it. */
  public CalendarViewModel(Session session) {
    this.session = session;
    this.draft = new ShownDraft(session.drafts());
    this.heir = new SelectionHeir(session);
    this.commands =
        new ItemCommands(
            session,
            pending,
            item -> heir.deleting(item, contentProperty().get().items()),
            this::show,
            () -> reading().again());
    this.navigation = new CalendarNavigation(session, () -> reading().restart());
    this.reading = new DayReading(session, pending, navigation.daysProperty()::get, this::arrived);
    this.content = new ReadOnlyObjectWrapper<>(this, "content", reading.content());
    this.draftListener = (property, before, after) -> draftChanged(after);
    session.drafts().currentProperty().addListener(draftListener);
    session.drafts().previewProperty().addListener(previewListener);
    reading.start();
  }

  /** Which days are shown; {@link #contentProperty} follows as soon as they are read. */
  public CalendarNavigation navigation() {
    return navigation;
  }

  /** Whether the days that are asked for could not be read. */
  public ReadOnlyBooleanProperty failingProperty() {
    return reading.failingProperty();
  }

  /** Reads them again. */
  public void retry() {
    reading.restart();
  }

  /** Zones whose hours stand beside those of the shown zone, the nearest to the grid first. */
  public ObservableList<ZoneId> extraZones() {
    return extraZones;
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

  /** An item as it has become since it was shown so; empty if it is not shown any more. */
  Optional<CalendarItem> asShown(CalendarItem former) {
    return content.get().items().stream()
        .filter(item -> item.key().equals(former.key()) && isBlock(item) == isBlock(former))
        .findFirst();
  }

  private static boolean isBlock(CalendarItem item) {
    return item instanceof TaskItem task && task.block();
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
    VisibleDays shown = navigation.daysProperty().get();
    LocalDate anchor = navigation.anchorProperty().get();
    return shown.contains(today)
        ? SlotCursor.at(today, (minute + 29) / 30 * 30)
        : SlotCursor.at(shown.contains(anchor) ? anchor : shown.first(), 9 * 60);
  }

  /** Gives an item another time; see section 10 of the design for what that means for tasks. */
  public void place(CalendarItem item, ItemTime to) {
    commands.place(item, to);
  }

  /** The same, and the calendar goes where the item went, as it turns under the mouse. */
  void placeAndFollow(CalendarItem item, ItemTime to) {
    if (commands.place(item, to)) {
      navigation.reveal(to.firstDay());
    }
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

  /** Moves an item to a day: its hours stay, and a task becomes due then. */
  public void moveToDay(CalendarItem item, LocalDate day) {
    commands.place(item, onDay(item, day));
  }

  /** Makes a second item like this one on a day. */
  public void copyToDay(CalendarItem item, LocalDate day) {
    commands.copy(item, onDay(item, day));
  }

  private static ItemTime onDay(CalendarItem item, LocalDate day) {
    long days = day.toEpochDay() - item.time().firstDay().toEpochDay();
    boolean waits = item instanceof TaskItem task && !task.block();
    return waits ? ItemTime.Days.on(day) : item.time().plusDays(days);
  }

  /** Takes a task's time block away; its due date stays. */
  public void unplan(TaskItem task) {
    commands.unplan(task);
  }

  /** Gives a task a time block in the first gap of the day the person is at, or of today. */
  public void blockTime(TaskItem task) {
    LocalDate today = session.today();
    LocalDate anchor = navigation.anchorProperty().get();
    LocalDate day = anchor.isBefore(today) ? today : anchor;
    List<CalendarItem> others =
        content.get().items().stream().filter(item -> !item.key().equals(task.key())).toList();
    Optional<ItemTime.Clock> free =
        new FreeTime(others).first(day, session.now(), GridGestures.blockLength(task));
    if (free.isPresent()) {
      navigation.reveal(day);
      commands.place(task, free.get());
    } else {
      session.edits().refuse(session.messages().text("calendar.rail.full"));
    }
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

  private void draftChanged(Optional<EventDraft> current) {
    if (current.isPresent()) {
      draft.changed(current.get());
      show();
    } else {
      reading.again();
    }
  }

  /** For what is done once this is made. */
  private DayReading reading() {
    return reading;
  }

  private void arrived() {
    draft.read(reading.content().items());
    show();
  }

  private void show() {
    CalendarContent shown = pending.over(reading.content());
    EventDraft creating = draft.shown().orElse(null);
    if (creating != null) {
      List<CalendarItem> items = new ArrayList<>(shown.items());
      items.add(
          new DraftItem(
              creating,
              ItemColours.of(creating.calendar()),
              ItemTimes.of(creating.time(), session.zone())));
      shown = new CalendarContent(shown.days(), items);
    }
    CalendarContent before = content.get();
    content.set(shown);
    heir.follow(before, shown);
  }

  /** Whether a card tells of what the pointer rests on, since nothing beside the calendar does. */
  public BooleanProperty cardsProperty() {
    return cards;
  }

  @Override
  public void close() {
    session.drafts().currentProperty().removeListener(draftListener);
    session.drafts().previewProperty().removeListener(previewListener);
    reading.close();
  }
}
