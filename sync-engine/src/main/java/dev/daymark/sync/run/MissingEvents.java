package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.reconcile.Reconciler;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks by name for what a full listing did not contain, for a listing that is shorter than it
 * should be proves nothing by itself. What is so much that the brake asks the person about it is
 * left to them.
 */
final class MissingEvents {

  private final RemoteCalendar remote;
  private final RunJournal journal;
  private final CalendarId calendar;
  private final CalendarAddress address;

  MissingEvents(
      RemoteCalendar remote, RunJournal journal, CalendarId calendar, CalendarAddress address) {
    this.remote = remote;
    this.journal = journal;
    this.calendar = calendar;
    this.address = address;
  }

  /**
   * Completes the last page of a full listing by what is there all the same.
   *
   * @param pages those that were not committed yet; the last one ends the listing
   */
  Outcome<PageCommit.Page> complete(List<PageCommit.Page> pages) {
    Finding finding = new Finding(pages);
    for (SyncedEvent missing : journal.write(tx -> missing(tx, pages))) {
      Optional<SyncFailure> failure = finding.ask(missing);
      if (failure.isPresent()) {
        return new Outcome.Failed<>(failure.get());
      }
    }
    return new Outcome.Done<>(finding.page());
  }

  /** Series before their exceptions. */
  private List<SyncedEvent> missing(RemoteTransaction tx, List<PageCommit.Page> pages) {
    Set<String> listed = new HashSet<>();
    for (PageCommit.Page page : pages) {
      listed.addAll(page.content().unreadable());
      page.content().items().forEach(item -> listed.add(item.remoteId()));
    }
    List<SyncedEvent> missing =
        tx.unmarked(calendar, pages.getLast().progress().listingMark()).stream()
            .filter(event -> event.remote() != null && !listed.contains(event.remote().remoteId()))
            .filter(event -> !WaitingMoves.explain(tx, event))
            .sorted(Comparator.comparing(event -> event.event().exception() != null))
            .toList();
    return missing.size() > MassChange.limit(tx.countKnown(calendar)) ? List.of() : missing;
  }

  /** What the answers come to. */
  private final class Finding {

    private final List<PageCommit.Page> pages;
    private final List<RemoteVersion> found = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<EventId> gone = new HashSet<>();
    private final Map<String, Outcome<RemoteVersion>> asked = new HashMap<>();

    Finding(List<PageCommit.Page> pages) {
      this.pages = pages;
    }

    /** Asks for one; empty unless the connection failed. */
    Optional<SyncFailure> ask(SyncedEvent missing) {
      CalendarEvent.ExceptionOf exception = missing.event().exception();
      if (exception != null
          && exception.seriesId() != null
          && gone.contains(exception.seriesId())) {
        return Optional.empty();
      }
      String remoteId = Objects.requireNonNull(missing.remote()).remoteId();
      return switch (remote.get(address, remoteId)) {
        case Outcome.Done<RemoteVersion>(RemoteVersion version) -> note(missing, version);
        case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> failed(missing, failure);
      };
    }

    private Optional<SyncFailure> note(SyncedEvent missing, RemoteVersion version) {
      String seriesId = version.remoteSeriesId();
      if (version.deleted()) {
        gone.add(missing.event().id());
      } else if (seriesId == null || version.originalStart() == null) {
        found.add(version);
      } else if (!saysNoMore(version, series(seriesId))) {
        return compare(version, seriesId);
      }
      return Optional.empty();
    }

    /** Its series may have been changed since it was listed, and the occurrence with it. */
    private Optional<SyncFailure> compare(RemoteVersion version, String seriesId) {
      Outcome<RemoteVersion> now = asked.computeIfAbsent(seriesId, id -> remote.get(address, id));
      if (now instanceof Outcome.Failed<RemoteVersion>(SyncFailure failure)
          && !(failure instanceof SyncFailure.Gone || failure instanceof SyncFailure.Rejected)) {
        return Optional.of(failure);
      }
      boolean same =
          now instanceof Outcome.Done<RemoteVersion>(RemoteVersion series)
              && !series.deleted()
              && saysNoMore(version, series.content());
      if (!same) {
        found.add(version);
      }
      return Optional.empty();
    }

    private Optional<SyncFailure> failed(SyncedEvent missing, SyncFailure failure) {
      if (failure instanceof SyncFailure.Gone) {
        gone.add(missing.event().id());
        return Optional.empty();
      }
      if (failure instanceof SyncFailure.Rejected rejected && !rejected.concernsAccount()) {
        unreadable.add(Objects.requireNonNull(missing.remote()).remoteId());
        return Optional.empty();
      }
      return Optional.of(failure);
    }

    /** An occurrence can be asked for whether an exception stands for it or not. */
    private static boolean saysNoMore(RemoteVersion version, @Nullable EventContent series) {
      OriginalStart start = version.originalStart();
      EventContent content = version.content();
      return start != null
          && content != null
          && series != null
          && Reconciler.toSend(
                  series.withRecurrence(Recurrence.NONE).withTime(series.time().startingAt(start)),
                  content)
              .isEmpty();
    }

    /** A series as it was listed, or as it was agreed on last. */
    private @Nullable EventContent series(String remoteId) {
      Stream<RemoteVersion> listed =
          pages.stream().flatMap(page -> page.content().items().stream());
      return Stream.concat(listed, found.stream())
          .filter(version -> version.remoteId().equals(remoteId))
          .findFirst()
          .map(RemoteVersion::content)
          .orElseGet(() -> agreed(remoteId));
    }

    private @Nullable EventContent agreed(String remoteId) {
      return journal
          .write(tx -> tx.findByRemoteId(calendar, remoteId))
          .map(SyncedEvent::base)
          .map(base -> base.content())
          .orElse(null);
    }

    PageCommit.Page page() {
      PageCommit.Page last = pages.getLast();
      RemotePage<RemoteVersion> content = last.content();
      return new PageCommit.Page(
          last.progress(),
          new RemotePage<>(
              Stream.concat(content.items().stream(), found.stream()).toList(),
              Stream.concat(content.unreadable().stream(), unreadable.stream()).toList(),
              content.next(),
              content.syncToken()),
          last.next());
    }
  }
}
