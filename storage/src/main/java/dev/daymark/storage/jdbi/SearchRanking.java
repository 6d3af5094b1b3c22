package dev.daymark.storage.jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/** The best of all that is meant by a query, where a series counts once. */
final class SearchRanking {

  /**
   * An entry that is meant.
   *
   * @param rank the smaller the better
   */
  record Match(SearchEntry entry, long rank) {}

  /**
   * What was found.
   *
   * @param best the best first
   * @param total how many there are
   */
  record Ranked(List<SearchEntry> best, int total) {}

  private static final Comparator<Match> WORST_FIRST =
      Comparator.comparingLong(Match::rank).thenComparing(match -> match.entry().id()).reversed();

  private final Map<UUID, Match> ofSeries = new HashMap<>();
  private final PriorityQueue<Match> best;
  private final int limit;
  private int total;

  private SearchRanking(int limit) {
    this.limit = limit;
    this.best = new PriorityQueue<>(limit + 1, WORST_FIRST);
  }

  static Ranked of(Collection<SearchEntry> entries, SearchMatcher matcher, int limit) {
    SearchRanking ranking = new SearchRanking(limit);
    for (SearchEntry entry : entries) {
      long rank = matcher.rank(entry);
      if (rank != SearchMatcher.NO_MATCH) {
        ranking.take(new Match(entry, rank));
      }
    }
    ranking.ofSeries.values().forEach(ranking::add);
    List<Match> found = new ArrayList<>(ranking.best);
    found.sort(WORST_FIRST.reversed());
    return new Ranked(found.stream().map(Match::entry).toList(), ranking.total);
  }

  /** A series waits for its exceptions: it stands for those that fit as well as it does. */
  private void take(Match match) {
    UUID series = match.entry().series();
    if (series == null) {
      ofSeries.merge(match.entry().id(), match, SearchRanking::seriesFirst);
    } else {
      ofSeries.merge(series, match, SearchRanking::seriesFirst);
    }
  }

  private static Match seriesFirst(Match one, Match other) {
    if (one.entry().series() == null) {
      return one;
    }
    return other.entry().series() == null || other.rank() < one.rank() ? other : one;
  }

  private void add(Match match) {
    total++;
    best.add(match);
    if (best.size() > limit) {
      best.poll();
    }
  }
}
