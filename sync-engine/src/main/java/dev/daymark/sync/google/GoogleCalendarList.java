package dev.daymark.sync.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.CalendarList;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.sync.google.FailureClassifier.Asked;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemotePage;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The calendars of an account, and how the account has them in its list. */
final class GoogleCalendarList {

  private static final int CALENDARS_PER_PAGE = 250;

  private final Calendar api;
  private final RequestRunner runner;

  GoogleCalendarList(Calendar api, RequestRunner runner) {
    this.api = api;
    this.runner = runner;
  }

  Outcome<RemotePage<RemoteCalendarEntry>> page(ListingPosition position) {
    return runner.run(
        Listings.asked(position),
        () -> {
          CalendarList list =
              api.calendarList()
                  .list()
                  .setMaxResults(CALENDARS_PER_PAGE)
                  .setShowHidden(true)
                  .setShowDeleted(true)
                  .setSyncToken(Listings.text(position.syncToken()))
                  .setPageToken(Listings.text(position.pageToken()))
                  .execute();
          List<RemoteCalendarEntry> entries =
              list.getItems() == null
                  ? List.of()
                  : list.getItems().stream().map(CalendarReader::read).toList();
          return Listings.page(
              entries, List.of(), list.getNextPageToken(), list.getNextSyncToken());
        });
  }

  Outcome<RemoteCalendarEntry> entry(String remoteId) {
    return runner.run(
        Asked.ITEM, () -> CalendarReader.read(api.calendarList().get(remoteId).execute()));
  }

  Outcome<String> create(String summary, ZoneId zone) {
    com.google.api.services.calendar.model.Calendar wanted =
        new com.google.api.services.calendar.model.Calendar()
            .setSummary(summary)
            .setTimeZone(zone.getId());
    return runner.once(
        Asked.ITEM, () -> Objects.requireNonNull(api.calendars().insert(wanted).execute().getId()));
  }

  Outcome<Boolean> leave(String remoteId) {
    return runner.run(Asked.ITEM, () -> EmptyAnswer.to(api.calendarList().delete(remoteId)));
  }

  Outcome<RemoteCalendarEntry> change(CalendarChange change) {
    return runner.run(
        Asked.ITEM,
        () ->
            CalendarReader.read(
                GoogleCalendar.conditional(
                        api.calendarList()
                            .patch(change.remoteId(), CalendarWriter.patch(change))
                            .setColorRgbFormat(change.recolors() ? true : null),
                        change.base().etag())
                    .execute()));
  }
}
