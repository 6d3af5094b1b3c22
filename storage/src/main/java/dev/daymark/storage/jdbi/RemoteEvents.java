package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.StoreChange;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what the remote side says about events. */
final class RemoteEvents {

  private RemoteEvents() {}

  /** The row, deleted or not. */
  static EventRow row(Handle handle, EventId id) {
    return EventTable.find(handle, id)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.EVENT_NOT_FOUND, "There is no event with the id " + id + "."));
  }

  static EventId insert(WriteUnit unit, CalendarId calendar, RemoteVersion version) {
    Handle handle = unit.handle();
    Optional<EventRow> series = series(handle, calendar, version);
    EventContent content = content(version, series);
    OriginalStart original = version.originalStart();
    ExceptionOf exception =
        original == null ? null : new ExceptionOf(series.map(EventRow::id).orElse(null), original);
    CalendarId home = series.map(EventRow::calendarId).orElse(calendar);
    EventRow row =
        EventEdits.newRow(unit, home, content, version.details(), exception)
            .withRemoteSeries(series.isPresent() ? null : version.remoteSeriesId())
            .withDeleted(series.map(EventRow::deleted).orElse(false));
    EventTable.insert(handle, row);
    RemoteTable.insert(
        handle, row.id(), state(calendar, content, version, unit.listingMark(calendar), false));
    if (!row.deleted()) {
      unit.recordCreated(row.id(), EventState.whole(row));
    }
    unit.touch(row.id());
    Orphans.adopt(unit, row, version.remoteId());
    return row.id();
  }

  static EventId insertDeleted(WriteUnit unit, CalendarId calendar, RemoteVersion version) {
    Handle handle = unit.handle();
    EventContent content = content(version, Optional.empty());
    EventRow row =
        EventEdits.newRow(unit, calendar, content, version.details(), null).withDeleted(true);
    EventTable.insert(handle, row);
    RemoteTable.insert(
        handle, row.id(), state(calendar, content, version, unit.listingMark(calendar), false));
    OutboxWriter.refresh(unit, row, false);
    return row.id();
  }

  private static Optional<EventRow> series(
      Handle handle, CalendarId calendar, RemoteVersion version) {
    String remoteId = version.remoteSeriesId();
    return remoteId == null
        ? Optional.empty()
        : RemoteTable.findId(handle, calendar, remoteId).flatMap(id -> EventTable.find(handle, id));
  }

  private static RemoteState state(
      CalendarId calendar,
      EventContent content,
      RemoteVersion version,
      long mark,
      boolean lookedUp) {
    return new RemoteState(
        new RemoteRef(calendar, version.remoteId(), version.etag()),
        new BaseVersion(content, version.etag(), version.json()),
        mark,
        lookedUp);
  }

  /** A tombstone of an occurrence may come with nothing but its name. */
  private static EventContent content(RemoteVersion version, Optional<EventRow> series) {
    EventContent content = version.content();
    if (content != null) {
      return content;
    }
    OriginalStart original = version.originalStart();
    if (original == null) {
      throw new IllegalArgumentException("a remote event without content");
    }
    EventContent plain =
        series
            .map(row -> SeriesContent.at(row.content(), original))
            .orElseGet(() -> EventContent.of("", time(original)));
    return plain.withStatus(EventStatus.CANCELLED);
  }

  private static EventTime time(OriginalStart original) {
    return switch (original) {
      case OriginalStart.OnDay on -> EventTime.AllDay.on(on.day());
      case OriginalStart.AtInstant at -> {
        ZonedDateTime start = at.at().atZone(ZoneOffset.UTC);
        yield new EventTime.Timed(start, start.plus(Duration.ofHours(1)));
      }
    };
  }

  static void apply(WriteUnit unit, EventRow row, EventContent content, RemoteVersion version) {
    Handle handle = unit.handle();
    Optional<RemoteState> before = RemoteTable.find(handle, row.id());
    CalendarId calendar =
        before.map(state -> state.ref().calendarId()).orElseGet(() -> home(handle, row));
    EventContent base = version.content() == null ? content : version.content();
    RemoteState after =
        state(
            calendar,
            base,
            version,
            before.map(RemoteState::listingMark).orElseGet(() -> unit.listingMark(calendar)),
            before.map(RemoteState::lookedUp).orElse(false));
    if (before.isEmpty()) {
      SlotIdentities.take(unit, row, after.ref());
      RemoteTable.insert(handle, row.id(), after);
    } else if (!before.get().equals(after)) {
      RemoteTable.update(handle, row.id(), after);
    }
    EventRow written =
        OtherSeries.follow(
            handle,
            calendar,
            named(row.withContent(content).withDetails(version.details()), version.originalStart()),
            version);
    EventRow series = EventWriter.update(unit, row, written);
    unit.place(written);
    OtherSeries.makeRoom(unit, row, written);
    Inherited.followOthers(unit, row.content(), series);
    if (before.isEmpty()) {
      Orphans.adopt(unit, written, version.remoteId());
    }
  }

  /** An exception is named as the remote side names it. */
  private static EventRow named(EventRow row, @Nullable OriginalStart original) {
    ExceptionOf exception = row.event().exception();
    return exception == null || original == null
        ? row
        : row.withException(new ExceptionOf(exception.seriesId(), original));
  }

  /** Where a row without a remote identity of its own lives: with its series, else at home. */
  private static CalendarId home(Handle handle, EventRow row) {
    EventId series = row.seriesId();
    return series == null
        ? row.calendarId()
        : RemoteTable.find(handle, series)
            .map(state -> state.ref().calendarId())
            .orElse(row.calendarId());
  }

  static void setCalendar(WriteUnit unit, EventRow row, CalendarId calendar) {
    Handle handle = unit.handle();
    moveTo(unit, row, calendar);
    for (EventRow exception : EventTable.exceptions(handle, row.id())) {
      moveTo(unit, exception, calendar);
    }
    RemoteTable.find(handle, row.id())
        .map(state -> state.ref().remoteId())
        .ifPresent(remoteId -> Orphans.adopt(unit, row, remoteId));
  }

  /**
   * An event is taken for having arrived in the calendar it was moved to, with its exceptions. That
   * the move was begun is remembered until it is known.
   */
  static void presumeMoved(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    List<EventRow> exceptions = EventTable.exceptions(handle, row.id());
    for (EventRow part : Stream.concat(Stream.of(row), exceptions.stream()).toList()) {
      RemoteTable.find(handle, part.id())
          .ifPresent(
              state -> {
                RemoteState there = arrival(unit, part, row.calendarId(), state);
                RemoteTable.update(handle, part.id(), there);
              });
    }
    RemoteTable.setLookedUp(handle, row.id(), true);
    unit.touch(new StoreChange.OutboxChanged());
  }

  private static void moveTo(WriteUnit unit, EventRow row, CalendarId calendar) {
    Optional<RemoteState> state = RemoteTable.find(unit.handle(), row.id());
    if (state.isPresent() && !state.get().ref().calendarId().equals(calendar)) {
      RemoteTable.update(unit.handle(), row.id(), arrival(unit, row, calendar, state.get()));
      EventRow moved = row(unit.handle(), row.id());
      OutboxWriter.settleMove(unit, moved, calendar);
      OutboxWriter.refresh(unit, moved, false);
    }
  }

  /**
   * Makes room for a row where it arrives, for an identity belongs to one; another that stands for
   * it goes.
   *
   * @return what is known of it there
   */
  private static RemoteState arrival(
      WriteUnit unit, EventRow row, CalendarId calendar, RemoteState before) {
    Handle handle = unit.handle();
    RemoteRef ref = before.ref();
    RemoteState moved = before.in(new RemoteRef(calendar, ref.remoteId(), ref.etag()));
    Optional<EventRow> other =
        RemoteTable.findId(handle, calendar, ref.remoteId())
            .filter(id -> !id.equals(row.id()))
            .map(id -> row(handle, id));
    if (other.isEmpty()) {
      return moved;
    }
    RemoteState shown = RemoteTable.find(handle, other.get().id()).orElseThrow();
    if (MovedEvents.isShownBefore(handle, row, other.get())) {
      MovedEvents.takeOver(unit, row, other.get());
      return shown;
    }
    MovedEvents.bringTogether(unit, row, other.get());
    MovedEvents.giveWay(unit, other.get(), row(handle, row.id()));
    // Nothing is asked about what is called off already, so this is all that is heard of it.
    return isCalledOff(before) && isCalledOff(shown) ? shown : moved;
  }

  private static boolean isCalledOff(RemoteState state) {
    return state.base().content().status() == EventStatus.CANCELLED;
  }

  static void revive(WriteUnit unit, EventRow row, RemoteVersion version) {
    Handle handle = unit.handle();
    EventContent content = version.content() == null ? row.content() : version.content();
    EventId series = row.seriesId();
    if (series != null) {
      EventTable.find(handle, series)
          .filter(EventRow::deleted)
          .ifPresent(deleted -> reviveWhole(unit, deleted));
    }
    EventRow written = reviveWhole(unit, row(handle, row.id()));
    apply(unit, written, content, version);
    refreshExceptions(unit, written);
  }

  /**
   * A series lives again with what was deleted together with it. What others called off since then
   * stays so.
   */
  private static EventRow reviveWhole(WriteUnit unit, EventRow row) {
    if (!row.deleted()) {
      return row;
    }
    Handle handle = unit.handle();
    List<EventRow> exceptions = Tombstones.deletedWith(handle, row);
    EventRow written = EventWriter.update(unit, row, Tombstones.revived(handle, row));
    for (EventRow exception : exceptions) {
      EventRow revived = Tombstones.revived(handle, exception);
      EventContent content =
          RemoteTable.find(handle, exception.id())
              .map(state -> state.base().content())
              .filter(agreed -> agreed.status() == EventStatus.CANCELLED)
              .map(calledOff -> revived.content().withStatus(EventStatus.CANCELLED))
              .orElse(revived.content());
      EventWriter.write(unit, exception, revived.withContent(content));
    }
    refreshExceptions(unit, written);
    return written;
  }

  private static void refreshExceptions(WriteUnit unit, EventRow series) {
    for (EventRow exception : EventTable.exceptions(unit.handle(), series.id())) {
      OutboxWriter.refresh(unit, exception, false);
    }
  }
}
