package dev.daymark.sync.doctor;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.doctor.Finding.Kind;
import dev.daymark.sync.reconcile.ContentEquality;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares one calendar with all that the remote side has in it. */
final class CalendarCheck {

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final FailureWords words;
  private final Calendar calendar;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, RemoteVersion> there = new HashMap<>();

  CalendarCheck(LocalStore store, RemoteCalendar remote, FailureWords words, Calendar calendar) {
    this.store = store;
    this.remote = remote;
    this.words = words;
    this.calendar = calendar;
  }

  List<Finding> run() {
    if (read()) {
      for (CalendarEvent event : store.events().ofCalendar(calendar.id())) {
        store.syncState().find(event.id()).ifPresent(this::compare);
      }
      there.values().forEach(this::missingHere);
    }
    return findings;
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
    if (version == null) {
      found(Kind.MISSING_THERE, title, "It is here, and Google no longer has it.");
    } else if (!version.etag().equals(ref.etag())) {
      found(Kind.NEWER_THERE, title, "It was changed in Google since the last sync.");
    } else if (known.outbox().isEmpty() && differs(known, version)) {
      found(Kind.DIFFERENT, title, "It is not the same here and in Google.");
    }
  }

  private static boolean differs(SyncedEvent known, RemoteVersion version) {
    EventContent content = version.content();
    return content != null && !ContentEquality.same(known.event().content(), content);
  }

  private void waiting(OutboxEntry entry, String title) {
    String reason = entry.parkedReason();
    if (reason == null) {
      found(Kind.WAITING, title, "A change of yours waits to be sent.");
    } else {
      found(Kind.REFUSED, title, "A change of yours was refused: " + reason);
    }
  }

  /** What was deleted here and not there yet is known, too. */
  private void missingHere(RemoteVersion version) {
    EventContent content = version.content();
    String title = content == null ? "" : content.summary();
    boolean deletionWaits =
        store.outbox().all().stream()
            .map(OutboxEntry::target)
            .filter(Objects::nonNull)
            .anyMatch(target -> target.remoteId().equals(version.remoteId()));
    if (deletionWaits) {
      found(Kind.WAITING, title, "You deleted it here, and Google does not know yet.");
    } else {
      found(Kind.MISSING_HERE, title, "Google has it, and it is not here.");
    }
  }

  private void found(Kind kind, String title, String sentence) {
    findings.add(new Finding(kind, calendar.summary(), title, sentence));
  }
}
