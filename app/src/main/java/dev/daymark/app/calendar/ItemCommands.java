package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.DraftItem;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.CopiedCall;
import dev.daymark.app.session.EventEdits;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.ScopeQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the person can do to an item of the calendar. Shows it at once, then asks the store. */
final class ItemCommands {
  private final Session session;
  private final CalendarWords words;
  private final PendingItems pending;
  private final Consumer<CalendarItem> deleting;
  private final Runnable show;
  private final Runnable readAgain;

  /**
   * @param deleting hears of an item before it goes off the screen
   * @param show puts what is pending on the screen
   * @param readAgain reads the store again
   */
  ItemCommands(
      Session session,
      PendingItems pending,
      Consumer<CalendarItem> deleting,
      Runnable show,
      Runnable readAgain) {
    this.deleting = deleting;
    this.session = session;
    this.words = new CalendarWords(session);
    this.pending = pending;
    this.show = show;
    this.readAgain = readAgain;
  }

  /**
   * Gives an item another time; in a series the person is asked how far that reaches.
   *
   * @return whether it is shown there now
   */
  boolean place(CalendarItem item, ItemTime to) {
    String refusal = words.protection(item);
    if (refusal != null) {
      session.edits().refuse(refusal);
      show.run();
      return false;
    }
    if (to.equals(item.time())) {
      return true;
    }
    switch (item) {
      case EventItem event -> placeEvent(event, to);
      case TaskItem task -> placeTask(task, to);
      case DraftItem draft -> session.drafts().retime(ItemTimes.toEventTime(to));
    }
    return true;
  }

  private void placeEvent(EventItem event, ItemTime to) {
    PendingItems.Ticket shown = pending.show(event, event.at(to));
    show.run();
    session
        .events()
        .change(
            event.occurrence(),
            new EventEdits.Change(
                ScopeQuestion.Kind.MOVE,
                words.change(event.time(), to),
                moved -> sentence("calendar.moved", event, nameNow(event, moved), to),
                content -> content.withTime(ItemTimes.toEventTime(to, content.time())),
                () -> agreed(shown),
                () -> dropped(shown)));
  }

  private void placeTask(TaskItem task, ItemTime to) {
    PendingItems.Ticket shown = pending.show(task, task.at(to));
    show.run();
    String key = to instanceof ItemTime.Days ? "calendar.task.due" : "calendar.moved";
    session
        .edits()
        .submit(
            (Edit<Task> made) -> sentence(key, task, nameNow(made), to),
            store -> store.editTask(task.task().id(), content -> planned(content, to)),
            made -> agreed(shown),
            failure -> dropped(shown));
  }

  /** What was done, with the name the item has by then. */
  private String sentence(String key, CalendarItem item, String name, ItemTime to) {
    return words.text(key, name, words.target(item.time(), to));
  }

  /** A series may be called otherwise than the one of its days that was moved. */
  private String nameNow(EventItem event, CalendarEvent changed) {
    return event.repeats() ? words.name(event) : words.named(changed.content().summary());
  }

  private String nameNow(Edit<Task> changed) {
    return words.named(changed.item().content().title());
  }

  /** Takes a task's time block away; its due date stays. */
  void unplan(TaskItem task) {
    PendingItems.Ticket hidden = hide(task);
    session
        .edits()
        .submit(
            (Edit<Task> made) -> words.text("calendar.task.unplanned", nameNow(made)),
            store -> store.editTask(task.task().id(), content -> content.withPlannedBlock(null)),
            made -> agreed(hidden),
            failure -> dropped(hidden));
  }

  /** In the grid a task gets a time block; in the lane it gets a due date and loses the block. */
  private static TaskContent planned(TaskContent content, ItemTime to) {
    return switch (to) {
      case ItemTime.Clock(var start, var end) ->
          content.withPlannedBlock(new PlannedBlock(start, end));
      case ItemTime.Days days ->
          content.withPlannedBlock(null).withDue(new Due.OnDay(days.first()));
    };
  }

  /** Makes a second item like this one at another time. An occurrence becomes an event. */
  void copy(CalendarItem item, ItemTime to) {
    String sentence = words.text("calendar.copied", words.name(item), words.whenWithin(to));
    switch (item) {
      case EventItem event -> copyEvent(event, to, sentence);
      case TaskItem task -> {
        TaskContent content = planned(task.task().content(), to).withStatus(TaskStatus.PENDING);
        session
            .edits()
            .submit(
                sentence,
                store -> store.createTask(task.list().id(), content),
                made -> session.selection().select(new ItemKey.OfTask(made.item().id())),
                failure -> {});
      }
      case DraftItem draft -> {}
    }
  }

  private void copyEvent(EventItem event, ItemTime to, String sentence) {
    EventContent content =
        event
            .content()
            .withRecurrence(Recurrence.NONE)
            .withTime(ItemTimes.toEventTime(to, event.occurrence().time()))
            .withAttendees(List.of());
    session
        .edits()
        .submit(
            sentence,
            store -> {
              Calendar target =
                  event.calendar().isWritable()
                      ? event.calendar()
                      : session.store().calendars().defaultCalendar();
              return store.createEvent(
                  target.id(), content.withConference(CopiedCall.of(content.conference(), target)));
            },
            made -> session.selection().select(new ItemKey.OfEvent(made.item().id(), null)),
            failure -> {});
  }

  void delete(CalendarItem item) {
    String refusal =
        item instanceof EventItem event && !event.calendar().isWritable()
            ? words.protection(event)
            : null;
    if (refusal != null) {
      session.edits().refuse(refusal);
      return;
    }
    String deleted = item instanceof TaskItem ? "tasks.done.deleted" : "calendar.deleted";
    String sentence = words.text(deleted, words.name(item));
    switch (item) {
      case EventItem event -> deleteEvent(event, sentence);
      case TaskItem task -> {
        PendingItems.Ticket hidden = hide(task);
        session
            .edits()
            .submit(
                sentence,
                store -> store.deleteTask(task.task().id()),
                made -> agreed(hidden),
                failure -> dropped(hidden));
      }
      case DraftItem draft -> session.drafts().discard();
    }
  }

  private void deleteEvent(EventItem event, String sentence) {
    AtomicReference<PendingItems.@Nullable Ticket> hidden = new AtomicReference<>();
    session
        .events()
        .delete(
            event.occurrence(),
            sentence,
            () -> hidden.set(hide(event)),
            () -> agreed(hidden.get()),
            () -> dropped(hidden.get()));
  }

  /** Answers an invitation; harmless for anything else. */
  void respond(EventItem event, ResponseStatus answer) {
    if (event.self().isEmpty()) {
      return;
    }
    session
        .events()
        .change(
            event.occurrence(),
            new EventEdits.Change(
                ScopeQuestion.Kind.EDIT,
                words.text("calendar.answer." + answer),
                words.text("calendar.answered." + answer, words.name(event)),
                content -> content.withAttendees(answered(content, answer)),
                readAgain,
                readAgain));
  }

  private static List<Attendee> answered(EventContent content, ResponseStatus answer) {
    return content.attendees().stream()
        .map(guest -> guest.self() ? guest.withResponse(answer) : guest)
        .toList();
  }

  /**
   * Gives an event another colour.
   *
   * @param colorId of Google's event palette; null for the calendar's colour
   */
  void colour(EventItem event, @Nullable String colorId) {
    session
        .events()
        .change(
            event.occurrence(),
            new EventEdits.Change(
                ScopeQuestion.Kind.EDIT,
                words.text("inspector.change.colour"),
                words.text("inspector.changed.colour", words.name(event)),
                content -> content.withColorId(colorId),
                readAgain,
                readAgain));
  }

  /** Moves an event, or the whole series, to another calendar. */
  void moveTo(EventItem event, Calendar target) {
    ItemKey.OfEvent key = ItemKey.of(event.occurrence());
    session
        .edits()
        .submit(
            words.text("inspector.changed.calendar", words.name(event), target.summary()),
            store -> store.moveEvent(key.root(), target.id()));
  }

  /** Plans a new task at a time and selects it. */
  void createTask(ItemTime time, Runnable made) {
    String title = words.text("calendar.newTask");
    session
        .edits()
        .submit(
            words.text("calendar.task.added", title),
            store ->
                store.createTask(
                    session.store().tasks().defaultList().id(),
                    planned(TaskContent.of(title), time)),
            task -> {
              session.selection().select(new ItemKey.OfTask(task.item().id()));
              made.run();
            },
            failure -> {});
  }

  /** Starts a task, or stops one that is under way. */
  void start(TaskItem task) {
    setStatus(
        task,
        task.status() == TaskStatus.IN_PROGRESS ? TaskStatus.PENDING : TaskStatus.IN_PROGRESS);
  }

  /** Completes a task, or reopens a completed one. */
  void toggle(TaskItem task) {
    setStatus(task, task.completed() ? TaskStatus.PENDING : TaskStatus.COMPLETED);
  }

  private void setStatus(TaskItem task, TaskStatus status) {
    StatusWords.set(session, task.task(), status);
  }

  @Nullable String protection(CalendarItem item) {
    return words.protection(item);
  }

  private PendingItems.Ticket hide(CalendarItem item) {
    deleting.accept(item);
    PendingItems.Ticket hidden = pending.hide(item);
    show.run();
    return hidden;
  }

  private void agreed(PendingItems.@Nullable Ticket done) {
    if (done != null) {
      pending.agreed(done);
    }
    readAgain.run();
  }

  private void dropped(PendingItems.@Nullable Ticket done) {
    if (done != null) {
      pending.drop(done);
    }
    show.run();
  }
}
