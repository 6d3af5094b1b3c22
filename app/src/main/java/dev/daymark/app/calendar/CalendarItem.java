package dev.daymark.app.calendar;

import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.ui.controls.LinkedText;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.Transparency;
import java.net.URI;
import java.util.Optional;

/** Something in the grid or in the lane above it. Immutable. */
public sealed interface CalendarItem {

  ItemKey key();

  /** Empty for an item without a title. */
  String title();

  ItemTime time();

  /** The colour before it is mixed for a theme. */
  Rgb colour();

  /** The same item at another time, for showing a change before it is stored. */
  CalendarItem at(ItemTime time);

  /** One occurrence of an event. */
  record EventItem(
      Occurrence occurrence, Calendar calendar, Rgb colour, ItemTime time, boolean waiting)
      implements CalendarItem {

    @Override
    public ItemKey key() {
      return ItemKey.of(occurrence);
    }

    public EventContent content() {
      return occurrence.event().content();
    }

    @Override
    public String title() {
      return content().summary();
    }

    @Override
    public EventItem at(ItemTime other) {
      return new EventItem(occurrence, calendar, colour, other, waiting);
    }

    /** Whether the person may change a field, be the event protected or not. */
    boolean canChange(EventField field) {
      EventDetails details = occurrence.event().details();
      return calendar.isWritable()
          && (!details.isProtected() || details.ownFields().contains(field));
    }

    /** Where its video call is: Google's entry, else the first web address in its place. */
    public Optional<URI> call() {
      return Optional.ofNullable(occurrence.event().callLink())
          .or(() -> LinkedText.addresses(content().location()).stream().findFirst());
    }

    /** The person's own entry among the guests. */
    public Optional<Attendee> self() {
      return content().attendees().stream().filter(Attendee::self).findFirst();
    }

    /** The person's answer; accepted where nobody asked. */
    public ResponseStatus answer() {
      ResponseStatus mine = self().map(Attendee::responseStatus).orElse(ResponseStatus.ACCEPTED);
      boolean tentative = content().status() == EventStatus.TENTATIVE;
      return tentative && mine == ResponseStatus.ACCEPTED ? ResponseStatus.TENTATIVE : mine;
    }

    public boolean repeats() {
      return occurrence.seriesId() != null;
    }

    /** Whether it was called off and is kept only to be seen. */
    public boolean cancelled() {
      return content().status() == EventStatus.CANCELLED;
    }

    /** Whether it leaves the person free. */
    public boolean free() {
      return content().transparency() == Transparency.TRANSPARENT;
    }
  }

  /** How many subtasks are completed, of how many. */
  record Parts(int done, int all) {
    static final Parts NONE = new Parts(0, 0);
  }

  /**
   * A task, at its time block or on its due date.
   *
   * @param block whether this is its time block
   */
  record TaskItem(Task task, TaskList list, Rgb colour, ItemTime time, boolean block, Parts parts)
      implements CalendarItem {

    @Override
    public ItemKey key() {
      return new ItemKey.OfTask(task.id());
    }

    @Override
    public String title() {
      return task.content().title();
    }

    @Override
    public TaskItem at(ItemTime other) {
      return new TaskItem(task, list, colour, other, !other.inLane(), parts);
    }

    public TaskStatus status() {
      return task.content().status();
    }

    public boolean completed() {
      return status() == TaskStatus.COMPLETED;
    }
  }

  /** The event that is being created. */
  record DraftItem(EventDraft draft, Rgb colour, ItemTime time) implements CalendarItem {

    @Override
    public ItemKey key() {
      return new ItemKey.OfDraft();
    }

    @Override
    public String title() {
      return draft.title();
    }

    @Override
    public DraftItem at(ItemTime other) {
      return new DraftItem(draft, colour, other);
    }
  }
}
