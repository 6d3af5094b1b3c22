package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of invitations that wait for an answer, and of meetings that somebody else moved; once for
 * a series. One instance serves one reading.
 */
final class NewsPrompts {

  /** A meeting that was moved longer ago is no news. */
  private static final Duration NEW = Duration.ofDays(14);

  private final ReminderSettings settings;
  private final PromptSource source;
  private final Instant now;
  private final ZoneId zone;
  private final Set<ReminderKey> told = new HashSet<>();

  NewsPrompts(ReminderSettings settings, PromptSource source, Instant now, ZoneId zone) {
    this.settings = settings;
    this.source = source;
    this.now = now;
    this.zone = zone;
  }

  /** The news about an occurrence that is still to come, if the person wants it. */
  Optional<Prompt> of(Occurrence occurrence, Calendar calendar) {
    CalendarEvent event = occurrence.event();
    if (!settings.invitations()
        || settings.muted().contains(calendar.id())
        || event.details().organizerSelf()
        || !EventPrompts.start(occurrence.time()).in(zone).isAfter(now)) {
      return Optional.empty();
    }
    return event.content().attendees().stream()
        .filter(Attendee::self)
        .findFirst()
        .flatMap(self -> about(occurrence, calendar, self.responseStatus()))
        .filter(prompt -> told.add(prompt.key()));
  }

  private Optional<Prompt> about(
      Occurrence occurrence, Calendar calendar, ResponseStatus response) {
    CalendarEvent event = occurrence.event();
    return switch (response) {
      case NEEDS_ACTION ->
          Optional.of(prompt(occurrence, calendar, ReminderKind.INVITATION, event.updatedAt()));
      case ACCEPTED, TENTATIVE ->
          event.updatedAt().isBefore(now.minus(NEW))
              ? Optional.empty()
              : source
                  .movedAt(event.id())
                  .filter(at -> at.isAfter(now.minus(NEW)))
                  .map(at -> prompt(occurrence, calendar, ReminderKind.MOVED, at));
      case DECLINED -> Optional.empty();
    };
  }

  private static Prompt prompt(
      Occurrence occurrence, Calendar calendar, ReminderKind kind, Instant at) {
    CalendarEvent event = occurrence.event();
    Deadline first = EventPrompts.start(event.content().time());
    return new Prompt(
        new ReminderKey(EventPrompts.item(occurrence), kind, 0, first),
        new Deadline.At(at),
        occurrence.time(),
        occurrence.originalStart(),
        event.content().summary(),
        calendar.summary(),
        event.content().location(),
        event.callLink(),
        event.updatedAt(),
        new PromptFacts(0, null, 0, 0, calendar.color()));
  }
}
