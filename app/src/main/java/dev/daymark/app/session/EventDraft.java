package dev.daymark.app.session;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventTime;

/**
 * An event that is being created and is not in the store yet.
 *
 * @param calendar where it will go
 * @param title what was typed so far; may be empty
 */
public record EventDraft(Calendar calendar, EventTime time, String title) {

  public EventDraft withTitle(String newTitle) {
    return new EventDraft(calendar, time, newTitle);
  }

  public EventDraft withTime(EventTime newTime) {
    return new EventDraft(calendar, newTime, title);
  }
}
