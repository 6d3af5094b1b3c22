package dev.daymark.app.inspector.subject;

import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.subtasks.PartedTask;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the inspector shows. Immutable. */
public sealed interface InspectorSubject {

  ItemKey key();

  /**
   * An occurrence of an event.
   *
   * @param protection why the shared fields cannot be edited here; null if they can
   * @param calendars where the event could be moved to, its own among them
   */
  record OfEvent(
      Occurrence occurrence,
      Calendar calendar,
      Rgb colour,
      ItemSync sync,
      @Nullable String protection,
      List<Calendar> calendars)
      implements InspectorSubject {

    @Override
    public ItemKey key() {
      return ItemKey.of(occurrence);
    }

    public EventContent content() {
      return occurrence.event().content();
    }

    public boolean editable() {
      return protection == null;
    }

    /** Whether the person may change a field, be the event protected or not. */
    public boolean canChange(EventField field) {
      return editable()
          || (calendar.isWritable() && occurrence.event().details().ownFields().contains(field));
    }

    /** The person's own entry among the guests. */
    public Optional<Attendee> self() {
      return content().attendees().stream().filter(Attendee::self).findFirst();
    }
  }

  /**
   * A task with its parts.
   *
   * @param whole what it is a part of; null if it is no part
   * @param lists where it could be moved to, its own among them
   */
  record OfTask(
      Task task,
      @Nullable Task whole,
      TaskList list,
      Rgb colour,
      List<Task> subtasks,
      List<TaskList> lists)
      implements InspectorSubject {

    @Override
    public ItemKey key() {
      return new ItemKey.OfTask(task.id());
    }

    public PartedTask parted() {
      return new PartedTask(task, list.id(), subtasks);
    }
  }

  /** The event that is being created. */
  record OfDraft(EventDraft draft) implements InspectorSubject {

    @Override
    public ItemKey key() {
      return new ItemKey.OfDraft();
    }
  }
}
