package dev.daymark.app.session;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.CalendarRepository;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edit that the person typed. Nothing that was typed is lost: where the event was deleted
 * meanwhile, by a sync or elsewhere on this device, it becomes a new event. Blocks, but for the
 * sentence; not for the FX thread.
 */
public final class TypedEdits {
  private final CalendarRepository calendars;

  /**
   * What an edit came to.
   *
   * @param event the event that was changed, or the new one
   * @param kept whether it is a new one, as the event to be changed is gone
   */
  public record Typed(CalendarEvent event, boolean kept) {}

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
    try {
      return typed(
          scope == null
              ? store.editEvent(occurrence.event().id(), change)
              : EventEdits.edit(store, occurrence, scope, change),
          false);
    } catch (DaymarkException refusal) {
      if (refusal.code() != ErrorCode.EVENT_NOT_FOUND
          && refusal.code() != ErrorCode.OCCURRENCE_NOT_FOUND) {
        throw refusal;
      }
      return typed(keep(store, occurrence, scope, change), true);
    }
  }

  private static Edit<Typed> typed(Edit<CalendarEvent> made, boolean kept) {
    return new Edit<>(made.change(), new Typed(made.item(), kept));
  }

  private Edit<CalendarEvent> keep(
      LocalEdits store,
      Occurrence occurrence,
      @Nullable RecurrenceScope scope,
      UnaryOperator<EventContent> change) {
    Calendar home =
        calendars
            .find(occurrence.event().calendarId())
            .filter(Calendar::isWritable)
            .orElseGet(calendars::defaultCalendar);
    EventContent last = occurrence.event().content().withTime(occurrence.time());
    EventContent whole =
        scope == RecurrenceScope.THIS ? last.withRecurrence(Recurrence.NONE) : last;
    EventContent kept = change.apply(whole);
    return store.createEvent(
        home.id(), kept.withConference(CopiedCall.of(kept.conference(), home)));
  }

  /** Says that an event was kept as a new one. */
  public static String words(Messages messages, CalendarEvent kept) {
    String title = kept.content().summary().strip();
    String named = title.isEmpty() ? messages.text("session.untitled") : title;
    return messages.text("session.event.kept", named);
  }
}
