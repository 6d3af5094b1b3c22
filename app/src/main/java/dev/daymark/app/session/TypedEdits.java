package dev.daymark.app.session;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.CalendarRepository;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edit that the person typed. Nothing that was typed is lost: where the event was deleted
 * meanwhile, by a sync or elsewhere on this device, or its calendar can only be read by now, it
 * becomes a new event. Blocks, but for the sentence; not for the FX thread.
 */
public final class TypedEdits {
  private static final Set<EventField> TEXTS =
      Set.of(EventField.SUMMARY, EventField.LOCATION, EventField.DESCRIPTION);

  /** Times are comparable of what happens once. */
  private static final Set<EventField> WHOLE =
      Set.of(EventField.SUMMARY, EventField.LOCATION, EventField.DESCRIPTION, EventField.TIME);

  private final CalendarRepository calendars;

  /**
   * What an edit came to.
   *
   * @param event the event that was changed, or the new one
   * @param kept why it is a new one; null if it is none
   * @param over whether it replaced what others had made of the same meanwhile
   */
  public record Typed(CalendarEvent event, @Nullable Kept kept, boolean over) {

    public boolean isKept() {
      return kept != null;
    }
  }

  /**
   * Why what was typed is a new event.
   *
   * @param from the calendar that can only be read by now, or is gone; null if the event was
   *     deleted
   * @param home the calendar of the new event
   */
  public record Kept(@Nullable Calendar from, Calendar home) {}

  public TypedEdits(CalendarRepository calendars) {
    this.calendars = calendars;
  }

  /**
   * Changes an event, or an occurrence as far as the scope says.
   *
   * @param scope how much of a series; null for an event that happens once
   */
  public Edit<Typed> make(
      LocalEdits store,
      Occurrence occurrence,
      @Nullable RecurrenceScope scope,
      UnaryOperator<EventContent> change) {
    TypedOver typed =
        new TypedOver(
            occurrence.event().content().withTime(occurrence.time()),
            scope == null ? WHOLE : TEXTS,
            change);
    try {
      Edit<CalendarEvent> made =
          scope == null
              ? store.editEvent(occurrence.event().id(), typed)
              : EventEdits.edit(store, occurrence, scope, typed);
      return new Edit<>(made.change(), new Typed(made.item(), null, typed.isOver()));
    } catch (DaymarkException refusal) {
      return switch (refusal.code()) {
        case EVENT_NOT_FOUND, OCCURRENCE_NOT_FOUND -> keep(store, occurrence, scope, change, null);
        case CALENDAR_READ_ONLY ->
            keep(store, occurrence, scope, change, calendar(occurrence).orElse(null));
        default -> throw refusal;
      };
    }
  }

  /**
   * Makes a new event of what was typed, in the default calendar where nothing can be added to the
   * one that was meant by now.
   */
  public Edit<Typed> create(LocalEdits store, Calendar meant, EventContent content) {
    try {
      Edit<CalendarEvent> made = store.createEvent(meant.id(), content);
      return new Edit<>(made.change(), new Typed(made.item(), null, false));
    } catch (DaymarkException refusal) {
      Calendar home = calendars.defaultCalendar();
      if ((refusal.code() != ErrorCode.CALENDAR_READ_ONLY
              && refusal.code() != ErrorCode.CALENDAR_NOT_FOUND)
          || home.id().equals(meant.id())) {
        throw refusal;
      }
      EventContent kept = content.withConference(CopiedCall.of(content.conference(), home));
      Edit<CalendarEvent> made = store.createEvent(home.id(), kept);
      return new Edit<>(made.change(), new Typed(made.item(), new Kept(meant, home), false));
    }
  }

  private Optional<Calendar> calendar(Occurrence occurrence) {
    return calendars.find(occurrence.event().calendarId());
  }

  private Edit<Typed> keep(
      LocalEdits store,
      Occurrence occurrence,
      @Nullable RecurrenceScope scope,
      UnaryOperator<EventContent> change,
      @Nullable Calendar from) {
    Calendar home =
        calendar(occurrence).filter(Calendar::isWritable).orElseGet(calendars::defaultCalendar);
    EventContent last = occurrence.event().content().withTime(occurrence.time());
    EventContent whole =
        scope == RecurrenceScope.THIS ? last.withRecurrence(Recurrence.NONE) : last;
    EventContent changed = change.apply(whole);
    // Who is invited to the event that is still there is not invited to the new one, too.
    EventContent alone = from == null ? changed : changed.withAttendees(List.of());
    EventContent kept = alone.withConference(CopiedCall.of(alone.conference(), home));
    Edit<CalendarEvent> made = store.createEvent(home.id(), kept);
    return new Edit<>(made.change(), new Typed(made.item(), new Kept(from, home), false));
  }

  /** Says that an event was kept as a new one, and why, or what else is unusual about it. */
  public static String words(Messages messages, Typed made, Function<CalendarEvent, String> usual) {
    CalendarEvent event = made.event();
    Kept kept = made.kept();
    if (kept == null) {
      String sentence = usual.apply(event);
      return made.over() ? messages.text("session.event.over", sentence) : sentence;
    }
    String title = event.content().summary().strip();
    String named = title.isEmpty() ? messages.text("session.untitled") : title;
    return kept.from() == null
        ? messages.text("session.event.kept", named)
        : messages.text(
            "session.event.kept.readonly", named, kept.from().summary(), kept.home().summary());
  }
}
