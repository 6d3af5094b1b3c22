package dev.daymark.sync.google;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import dev.daymark.domain.EventField;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.google.FailureClassifier.Asked;
import dev.daymark.sync.remote.ApiRoot;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.EventPatch;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.NewEvent;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Google Calendar v3 through Google's own client. */
final class GoogleCalendar implements RemoteCalendar {

  private static final int EVENTS_PER_PAGE = 2500;
  private static final GsonFactory JSON = GsonFactory.getDefaultInstance();

  private final Calendar api;
  private final GoogleRequests requests;
  private final RequestRunner runner;
  private final GoogleCalendarList list;
  private final EventsPage pages = new EventsPage(JSON);
  private final ReadableEvents reader = new ReadableEvents(new EventReader(JSON));
  private final EventWriter writer = new EventWriter(JSON);

  GoogleCalendar(
      HttpTransport transport, ApiRoot root, GoogleRequests requests, RequestRunner runner) {
    this.api =
        new Calendar.Builder(transport, JSON, requests)
            .setRootUrl(root.uri().toString())
            .setApplicationName("Daymark")
            .build();
    this.requests = requests;
    this.runner = runner;
    this.list = new GoogleCalendarList(api, runner);
  }

  @Override
  public String fingerprint() {
    return "v1 showDeleted singleEvents=false maxResults=" + EVENTS_PER_PAGE;
  }

  @Override
  public Outcome<RemotePage<RemoteCalendarEntry>> calendars(ListingPosition position) {
    return list.page(position);
  }

  @Override
  public Outcome<RemoteCalendarEntry> calendar(String remoteId) {
    return list.entry(remoteId);
  }

  @Override
  public Outcome<String> createCalendar(String summary, ZoneId zone) {
    return list.create(summary, zone);
  }

  @Override
  public Outcome<Boolean> leaveCalendar(String remoteId) {
    return list.leave(remoteId);
  }

  @Override
  public Outcome<RemoteCalendarEntry> changeCalendar(CalendarChange change) {
    return list.change(change);
  }

  @Override
  public Outcome<RemotePage<RemoteVersion>> events(
      CalendarAddress calendar, ListingPosition position) {
    return runner.run(
        Listings.asked(position),
        () -> {
          List<String> unreadable = new ArrayList<>();
          String answer =
              api.events()
                  .list(calendar.remoteId())
                  .setMaxResults(EVENTS_PER_PAGE)
                  .setShowDeleted(true)
                  .setSingleEvents(false)
                  .setSyncToken(Listings.text(position.syncToken()))
                  .setPageToken(Listings.text(position.pageToken()))
                  .executeUnparsed()
                  .parseAsString();
          Events list = pages.read(answer, unreadable);
          List<RemoteVersion> versions = reader.read(list.getItems(), calendar.zone(), unreadable);
          return Listings.page(
              versions, unreadable, list.getNextPageToken(), list.getNextSyncToken());
        });
  }

  @Override
  public Optional<Integer> count(CalendarAddress calendar) {
    int items = 0;
    String page = null;
    do {
      String from = page;
      Outcome<Events> outcome =
          runner.run(
              Asked.LISTING,
              () ->
                  api.events()
                      .list(calendar.remoteId())
                      .setMaxResults(EVENTS_PER_PAGE)
                      .setShowDeleted(true)
                      .setSingleEvents(false)
                      .setPageToken(from)
                      .setFields("items(id),nextPageToken")
                      .execute());
      if (!(outcome instanceof Outcome.Done<Events>(Events list))) {
        return Optional.empty();
      }
      items += list.getItems() == null ? 0 : list.getItems().size();
      page = list.getNextPageToken();
    } while (page != null);
    return Optional.of(items);
  }

  @Override
  public Outcome<RemoteVersion> get(CalendarAddress calendar, String eventId) {
    return item(calendar, () -> api.events().get(calendar.remoteId(), eventId));
  }

  @Override
  public Outcome<RemoteVersion> instance(
      CalendarAddress calendar, String seriesId, OriginalStart start) {
    Outcome<RemoteVersion> byId = get(calendar, seriesId + "_" + start.key());
    boolean unknown =
        byId instanceof Outcome.Failed<RemoteVersion>(SyncFailure failure)
            && failure instanceof SyncFailure.Gone;
    return unknown ? searched(calendar, seriesId, start) : byId;
  }

  /** The form of an occurrence's id is not promised; its original start is. */
  private Outcome<RemoteVersion> searched(
      CalendarAddress calendar, String seriesId, OriginalStart start) {
    Outcome<List<RemoteVersion>> found =
        runner.run(
            Asked.ITEM,
            () ->
                reader.read(
                    api.events()
                        .instances(calendar.remoteId(), seriesId)
                        .setShowDeleted(true)
                        .setOriginalStart(start.instantIn(calendar.zone()).toString())
                        .execute()
                        .getItems(),
                    calendar.zone(),
                    new ArrayList<>()));
    return switch (found) {
      case Outcome.Failed<List<RemoteVersion>>(SyncFailure failure) ->
          new Outcome.Failed<>(failure);
      case Outcome.Done<List<RemoteVersion>>(List<RemoteVersion> versions) ->
          versions.stream()
              .filter(version -> start.equals(version.originalStart()))
              .findFirst()
              .<Outcome<RemoteVersion>>map(Outcome.Done::new)
              .orElseGet(() -> new Outcome.Failed<>(new SyncFailure.Gone()));
    };
  }

  @Override
  public Outcome<RemoteVersion> insert(
      CalendarAddress calendar, NewEvent event, GuestNotice notice) {
    return write(
        calendar,
        () ->
            api.events()
                .insert(calendar.remoteId(), writer.created(event))
                .setConferenceDataVersion(1)
                .setSupportsAttachments(event.carried() == null ? null : true)
                .setSendUpdates(updates(!event.content().attendees().isEmpty(), notice)));
  }

  @Override
  public Outcome<RemoteVersion> patch(
      CalendarAddress calendar, String eventId, EventPatch patch, GuestNotice notice) {
    return write(
        calendar,
        () ->
            conditional(
                api.events()
                    .patch(calendar.remoteId(), eventId, writer.patch(patch))
                    .setConferenceDataVersion(1)
                    .setSendUpdates(updates(concernsGuests(patch), notice)),
                patch.condition()));
  }

  /** Whoever is taken off the list is to hear of it, too. */
  private static boolean concernsGuests(EventPatch patch) {
    return patch.fields().contains(EventField.ATTENDEES) || !patch.content().attendees().isEmpty();
  }

  @Override
  public Outcome<Boolean> delete(
      CalendarAddress calendar, String eventId, ETag condition, GuestNotice notice) {
    return runner.run(
        Asked.ITEM,
        () ->
            EmptyAnswer.to(
                conditional(
                    api.events()
                        .delete(calendar.remoteId(), eventId)
                        .setSendUpdates(updates(true, notice)),
                    condition)),
        outcome ->
            isOtherThanKnown(outcome)
                ? new Outcome.Done<>(false)
                : RequestRunner.unsettled(outcome));
  }

  private static boolean isOtherThanKnown(Outcome<Boolean> outcome) {
    return outcome instanceof Outcome.Failed<Boolean>(SyncFailure failure)
        && (failure instanceof SyncFailure.Gone
            || failure instanceof SyncFailure.PreconditionFailed);
  }

  @Override
  public Outcome<RemoteVersion> move(CalendarAddress from, String eventId, CalendarAddress to) {
    return write(to, () -> api.events().move(from.remoteId(), eventId, to.remoteId()));
  }

  @Override
  public int requests() {
    return requests.count();
  }

  @Override
  public long bytes() {
    return requests.bytes();
  }

  private Outcome<RemoteVersion> item(
      CalendarAddress calendar, RequestRunner.Request<CalendarRequest<Event>> request) {
    return runner.run(Asked.ITEM, () -> read(calendar, request));
  }

  private Outcome<RemoteVersion> write(
      CalendarAddress calendar, RequestRunner.Request<CalendarRequest<Event>> request) {
    return runner.run(Asked.ITEM, () -> read(calendar, request), RequestRunner::unsettled);
  }

  private RemoteVersion read(
      CalendarAddress calendar, RequestRunner.Request<CalendarRequest<Event>> request)
      throws IOException {
    Event event = written(request).execute();
    // An answer that names no event is none: what was asked for has to be asked again.
    Objects.requireNonNull(event.getId());
    return reader.read(event, calendar.zone());
  }

  /** What cannot be written is a fault of ours, and says nothing about the service. */
  private static CalendarRequest<Event> written(
      RequestRunner.Request<CalendarRequest<Event>> request) {
    try {
      return request.execute();
    } catch (IOException | RuntimeException fault) {
      throw new UnsendableException(fault);
    }
  }

  static <T extends CalendarRequest<?>> T conditional(T request, ETag condition) {
    request.setRequestHeaders(new HttpHeaders().setIfMatch(condition.value()));
    return request;
  }

  private static @Nullable String updates(boolean guests, GuestNotice notice) {
    return !guests
        ? null
        : switch (notice) {
          case ALL -> "all";
          case EXTERNAL -> "externalOnly";
          case NONE -> "none";
        };
  }
}
