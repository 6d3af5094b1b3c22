package dev.daymark.app.search;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.SearchHit;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchResult;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the store and puts what it finds into words; blocks, so not for the FX thread.
 *
 * @param now the minute it is in the shown zone
 */
record SearchReader(Session session, ZonedDateTime now) {

  private static final Pattern PLAIN = Pattern.compile("<[^>]{0,200}>");

  /** More results than this are not shown; another word narrows them. */
  static final int LIMIT = 50;

  SearchAnswer answer(String text) {
    SearchReading reading =
        SearchInput.read(
            text,
            session.messages().locale(),
            today(),
            session.formatting().settings().firstDayOfWeek());
    SearchQuery query = reading.query();
    SearchResult found = session.store().search().find(query, now, LIMIT);
    Places places = Places.read(session.store());
    return new SearchAnswer(
        text,
        lines(found, places, query),
        found.total(),
        found.suggestion() == null ? null : reading.with(found.suggestion()),
        remarks(reading, places),
        !query.isEmpty());
  }

  private List<String> remarks(SearchReading reading, Places places) {
    Messages messages = session.messages();
    return Stream.concat(
            reading.unread().stream().map(it -> it.sentence(messages)),
            reading.query().in().stream()
                .filter(name -> !places.anyBegins(name))
                .map(name -> messages.text("search.unread.place", name)))
        .toList();
  }

  private List<SearchLine> lines(SearchResult found, Places places, SearchQuery query) {
    List<String> words = query.terms().stream().map(SearchQuery.Term::text).toList();
    return found.hits().stream()
        .flatMap(
            hit ->
                switch (hit) {
                  case SearchHit.EventHit(Occurrence occurrence) ->
                      line(occurrence, places.calendar(occurrence), words).stream();
                  case SearchHit.TaskHit(Task task) ->
                      line(task, places.list(task), words).stream();
                })
        .toList();
  }

  private LocalDate today() {
    return now.toLocalDate();
  }

  private String title(String title) {
    return title.isEmpty() ? session.messages().text("search.noTitle") : title;
  }

  private Optional<SearchLine> line(
      Occurrence occurrence, @Nullable Calendar calendar, List<String> words) {
    return Optional.ofNullable(calendar)
        .map(
            of ->
                new SearchLine(
                    ItemKey.of(occurrence),
                    title(occurrence.event().content().summary()),
                    when(occurrence.time()),
                    of.summary(),
                    colour(occurrence.event().content().colorId(), of),
                    null,
                    Priority.NONE,
                    foundIn(occurrence.event().content(), words),
                    occurrence
                        .time()
                        .startIn(session.zone())
                        .atZone(session.zone())
                        .toLocalDate()));
  }

  private static Rgb colour(@Nullable String id, Calendar calendar) {
    return (id == null ? Optional.<PaletteColour>empty() : EventPalette.eventColour(id))
        .map(PaletteColour::modern)
        .orElseGet(() -> shown(calendar.color()));
  }

  private static Rgb shown(String colour) {
    return EventPalette.shown(Rgb.parse(colour), ColourStyle.MODERN);
  }

  /** In its place, its notes, or among its guests. */
  private static String foundIn(EventContent event, List<String> words) {
    List<String> texts = new ArrayList<>();
    texts.add(event.location());
    texts.add(PLAIN.matcher(event.description()).replaceAll(" "));
    for (Attendee guest : event.attendees()) {
      texts.add(guest.displayName() == null ? guest.email() : guest.displayName());
      texts.add(guest.email());
    }
    return FoundIn.piece(words, event.summary(), texts);
  }

  private static String foundIn(TaskContent task, List<String> words) {
    List<String> texts = new ArrayList<>(task.categories());
    texts.add(task.notes());
    return FoundIn.piece(words, task.title(), texts);
  }

  private Optional<SearchLine> line(Task task, @Nullable TaskList list, List<String> words) {
    Due due = task.content().due();
    return Optional.ofNullable(list)
        .map(
            of ->
                new SearchLine(
                    new ItemKey.OfTask(task.id()),
                    title(task.content().title()),
                    due == null ? "" : when(due),
                    of.name(),
                    shown(of.color()),
                    task.content().status(),
                    task.content().priority(),
                    foundIn(task.content(), words),
                    due == null ? null : due.dayIn(session.zone())));
  }

  private String when(EventTime time) {
    Formatting words = session.formatting();
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) ->
          end.equals(start.plusDays(1))
              ? words.relativeDay(start, today())
              : session
                  .messages()
                  .text(
                      "search.days",
                      words.relativeDay(start, today()),
                      words.relativeDay(end.minusDays(1), today()));
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) ->
          words.span(local(start), local(end), today());
    };
  }

  private String when(Due due) {
    Formatting words = session.formatting();
    return switch (due) {
      case Due.OnDay(LocalDate day) -> words.relativeDay(day, today());
      case Due.At(ZonedDateTime time) -> words.dayAndTime(local(time), today());
    };
  }

  private LocalDateTime local(ZonedDateTime time) {
    return time.withZoneSameInstant(session.zone()).toLocalDateTime();
  }
}
