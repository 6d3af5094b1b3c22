package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.SearchHit;
import dev.daymark.storage.SearchHit.EventHit;
import dev.daymark.storage.SearchHit.TaskHit;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchRepository;
import dev.daymark.storage.SearchResult;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Searches the words in memory, and reads what is found from the database. */
final class JdbiSearch implements SearchRepository {

  private final StoreReader reader;
  private final OccurrenceIndex occurrences;
  private final SearchIndex index;

  JdbiSearch(StoreReader reader, OccurrenceIndex occurrences, SearchIndex index) {
    this.reader = reader;
    this.occurrences = occurrences;
    this.index = index;
  }

  @Override
  public void prepare() {
    index.entries(reader);
  }

  @Override
  public SearchResult find(SearchQuery query, ZonedDateTime now, int limit) {
    if (query.isEmpty() || limit < 1 || asksForSignsOnly(query)) {
      return SearchResult.NOTHING;
    }
    Collection<SearchEntry> entries = index.entries(reader);
    return reader.readSteady(handle -> find(handle, entries, query, now, limit));
  }

  private static boolean asksForSignsOnly(SearchQuery query) {
    return !query.terms().isEmpty()
        && query.terms().stream().allMatch(term -> SearchText.fold(term.text()).isEmpty());
  }

  private SearchResult find(
      Handle handle,
      Collection<SearchEntry> entries,
      SearchQuery query,
      ZonedDateTime now,
      int limit) {
    SearchMatcher matcher =
        new SearchMatcher(query, now, places(handle, query), waiting(handle, query));
    SearchRanking.Ranked ranked = SearchRanking.of(entries, matcher, limit);
    if (ranked.total() == 0) {
      return new SearchResult(List.of(), 0, SimilarWords.suggest(index.words(), query.terms()));
    }
    return new SearchResult(hits(handle, ranked.best(), query, now), ranked.total(), null);
  }

  private static @Nullable Set<UUID> places(Handle handle, SearchQuery query) {
    if (query.in().isEmpty()) {
      return null;
    }
    List<String> names =
        query.in().stream()
            .flatMap(name -> Stream.of(SearchText.fold(name), SearchText.respelt(name)))
            .map(String::stripTrailing)
            .filter(name -> !name.isEmpty())
            .toList();
    Set<UUID> places = new HashSet<>();
    CalendarTable.all(handle).stream()
        .filter(calendar -> begins(calendar.summary(), names))
        .forEach(calendar -> places.add(calendar.id().value()));
    TaskTable.lists(handle).stream()
        .filter(list -> begins(list.name(), names))
        .forEach(list -> places.add(list.id().value()));
    return places;
  }

  private static boolean begins(String name, List<String> beginnings) {
    return beginnings.stream()
        .anyMatch(
            it -> SearchText.fold(name).startsWith(it) || SearchText.respelt(name).startsWith(it));
  }

  private static Set<UUID> waiting(Handle handle, SearchQuery query) {
    return query.states().contains(State.WAITING)
        ? handle.createQuery("SELECT event_id FROM outbox").mapTo(UUID.class).set()
        : Set.of();
  }

  private List<SearchHit> hits(
      Handle handle, List<SearchEntry> found, SearchQuery query, ZonedDateTime now) {
    Map<UUID, EventRow> rows = new HashMap<>();
    List<EventId> events =
        found.stream()
            .filter(entry -> !entry.isTask())
            .map(entry -> new EventId(entry.id()))
            .toList();
    EventTable.find(handle, events).forEach(row -> rows.put(row.id().value(), row));
    SeriesMoment moment = SeriesMoment.of(query, now);
    List<SearchHit> hits = new ArrayList<>();
    for (SearchEntry entry : found) {
      Stream.of(hit(handle, entry, rows.get(entry.id()), moment))
          .flatMap(Optional::stream)
          .forEach(hits::add);
    }
    return hits;
  }

  /** Empty for what is gone meanwhile, and for a series that skips the days asked for. */
  private Optional<SearchHit> hit(
      Handle handle, SearchEntry entry, @Nullable EventRow row, SeriesMoment moment) {
    if (entry.isTask()) {
      return TaskTable.find(handle, new TaskId(entry.id())).map(TaskHit::new);
    }
    if (row == null || row.deleted()) {
      return Optional.empty();
    }
    Optional<Occurrence> shown =
        row.event().isSeries()
            ? occurrences
                .find(handle, row.id())
                .flatMap(series -> moment.occurrence(handle, series))
            : Optional.of(new Occurrence(row.event(), row.content().time(), row.originalStart()));
    return shown.map(EventHit::new);
  }
}
