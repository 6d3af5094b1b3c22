package dev.daymark.storage;

import java.time.ZonedDateTime;

/**
 * Finds events and tasks by the words in their titles, notes, places, guests and categories.
 *
 * <p>What contains the words is ranked by where: in the title before places, guests and categories,
 * and those before notes; then by how near it is in time, what is to come before what is over.
 * Cancelled and deleted events are not found.
 */
public interface SearchRepository {

  /**
   * Searches. The first search after the store was opened reads all texts, which takes a moment.
   *
   * @param now what nearness, "overdue" and a series' next occurrence are told from, in the zone in
   *     which days begin and end
   * @param limit the most hits to return
   * @return nothing for an empty query
   */
  SearchResult find(SearchQuery query, ZonedDateTime now, int limit);

  /** Reads the texts, so that the first search is as fast as the others. */
  void prepare();
}
