package dev.daymark.sync.doctor;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.doctor.Finding.Kind;
import dev.daymark.sync.reconcile.ContentEquality;
import dev.daymark.sync.reconcile.Horizon;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares one calendar with all that the remote side has in it. */
final class CalendarCheck {

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final FailureWords words;
  private final Calendar calendar;
  private final List<OutboxEntry> outbox;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, RemoteVersion> there = new HashMap<>();

  /**
   * A check of one calendar.
   *
   * @param outbox everything that waits to be sent, from whichever calendar
   */
  CalendarCheck(
      LocalStore store,
      RemoteCalendar remote,
      FailureWords words,
      Calendar calendar,
      List<OutboxEntry> outbox) {
    this.store = store;
    this.remote = remote;
    this.words = words;
    this.calendar = calendar;
    this.outbox = outbox;
  }

  List<Finding> run() {
    if (read()) {
      List<SyncedEvent> here = store.syncState().ofCalendar(calendar.id());
      here.forEach(this::compare);
      Map<String, EventId> known = known(here);
      there.values().stream()
          .filter(version -> !staysThere(version, known) && !saysNothing(version, known))
          .forEach(this::missingHere);
    }
    return findings;
  }

  private static Map<String, EventId> known(List<SyncedEvent> here) {
    Map<String, EventId> known = new HashMap<>();
    for (SyncedEvent event : here) {
      RemoteRef ref = event.remote();
      if (ref != null) {
        known.put(ref.remoteId(), event.event().id());
      }
    }
    return known;
  }

  /** Older events need not be here, except for those of a series that is. */
  private boolean staysThere(RemoteVersion version, Map<String, EventId> known) {
    Instant kept =
        store.syncState().eventsProgress(calendar.id()).map(ListingProgress::keptFrom).orElse(null);
    String series = version.remoteSeriesId();
    return (series == null || !known.containsKey(series))
        && new Horizon(kept, calendar.zone()).isOlder(version);
  }

  /** An occurrence that is called off need not be known where its series gives it no place. */
  private boolean saysNothing(RemoteVersion version, Map<String, EventId> known) {
    if (!isCalledOff(version)) {
      return false;
    }
    EventId series = known.get(Objects.requireNonNullElse(version.remoteSeriesId(), ""));
    OriginalStart start = version.originalStart();
    return series == null || start == null || store.events().occurrence(series, start).isEmpty();
  }

  private static boolean isCalledOff(RemoteVersion version) {
    EventContent content = version.content();
    return content != null && content.status() == EventStatus.CANCELLED;
  }

  /** Reads everything, without a token; false if that failed. */
  private boolean read() {
    CalendarAddress address =
        new CalendarAddress(Objects.requireNonNull(calendar.remoteId()), calendar.zone());
    ListingPosition position = new ListingPosition(null, null);
    while (true) {
      switch (remote.events(address, position)) {
        case Outcome.Failed<RemotePage<RemoteVersion>>(SyncFailure failure) -> {
          found(Kind.NOT_READ, "", words.explain(failure));
          return false;
        }
        case Outcome.Done<RemotePage<RemoteVersion>>(RemotePage<RemoteVersion> page) -> {
          take(page);
          if (page.next() == null) {
            return true;
          }
          position = new ListingPosition(null, page.next());
        }
      }
    }
  }

  private void take(RemotePage<RemoteVersion> page) {
    for (RemoteVersion version : page.items()) {
      if (!version.deleted()) {
        there.put(version.remoteId(), version);
      }
    }
    for (String id : page.unreadable()) {
      found(Kind.UNREADABLE, "", "Google has an event that makes no sense here, " + id + ".");
    }
  }

  private void compare(SyncedEvent known) {
    String title = known.event().content().summary();
    known.outbox().forEach(entry -> waiting(entry, title));
    RemoteRef ref = known.remote();
    if (ref == null || !ref.calendarId().equals(calendar.id())) {
      return;
    }
    RemoteVersion version = there.remove(ref.remoteId());
    if (version == null && saysNothing(known)) {
      return;
    }
    if (version == null) {
      found(Kind.MISSING_THERE, title, "It is here, and Google no longer has it.");
    } else if (!version.etag().equals(ref.etag())) {
      found(Kind.NEWER_THERE, title, "It was changed in Google since the last sync.");
    } else if (known.outbox().isEmpty() && differs(known, version)) {
      found(Kind.DIFFERENT, title, "It is not the same here and in Google.");
    }
  }

  /**
   * One that is called off here and is not known there is none, if its series has no place for it.
   */
  private boolean saysNothing(SyncedEvent known) {
    CalendarEvent.ExceptionOf exception = known.event().exception();
    return known.event().content().status() == EventStatus.CANCELLED
        && exception != null
        && exception.seriesId() != null
        && store
            .events()
            .find(exception.seriesId())
            .map(CalendarEvent::content)
            .filter(series -> OccurrenceExpander.hasSlot(series, exception.originalStart()))
            .isEmpty();
  }

  private static boolean differs(SyncedEvent known, RemoteVersion version) {
    EventContent content = version.content();
    return content != null && !ContentEquality.same(known.event().content(), content);
  }

  private void waiting(OutboxEntry entry, String title) {
    String what =
        switch (entry.kind()) {
          case CREATE -> "You made it here";
          case MOVE -> "You moved it here";
          case UPDATE -> "You changed it here";
          case DELETE -> "You deleted it here";
        };
    waiting(entry, title, what);
  }

  private void left(OutboxEntry entry, String title) {
    waiting(
        entry,
        title,
        entry.kind() == OutboxEntry.Kind.MOVE
            ? "You moved it to the calendar \"" + name(entry.calendarId()) + "\""
            : "You deleted it here");
  }

  private void waiting(OutboxEntry entry, String title, String what) {
    String reason = entry.parkedReason();
    if (reason == null) {
      found(Kind.WAITING, title, what + ", and Google does not know yet.");
    } else {
      found(Kind.REFUSED, title, what + ", and it was refused: " + reason);
    }
  }

  private String name(CalendarId id) {
    return store.calendars().find(id).map(Calendar::summary).orElse("");
  }

  /** What left this calendar here and has not left it there yet is known, too. */
  private void missingHere(RemoteVersion version) {
    EventContent content = version.content();
    String title = content == null ? "" : content.summary();
    Optional<OutboxEntry> leaving =
        outbox.stream().filter(entry -> leavesHere(entry, version.remoteId())).findFirst();
    if (leaving.isEmpty()) {
      found(
          Kind.MISSING_HERE,
          title,
          isCalledOff(version)
              ? "An occurrence is called off in Google, and still here."
              : "Google has it, and it is not here.");
    } else {
      left(leaving.get(), title);
    }
  }

  private boolean leavesHere(OutboxEntry entry, String remoteId) {
    RemoteRef from = entry.target();
    return (entry.kind() == OutboxEntry.Kind.DELETE || entry.kind() == OutboxEntry.Kind.MOVE)
        && from != null
        && from.calendarId().equals(calendar.id())
        && from.remoteId().equals(remoteId);
  }

  private void found(Kind kind, String title, String sentence) {
    findings.add(new Finding(kind, calendar.summary(), title, sentence));
  }
}
