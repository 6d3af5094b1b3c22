package dev.daymark.storage.jdbi;

import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import dev.daymark.storage.jdbi.SearchEntry.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of an entry whether it is meant by a query, and how well it fits. */
final class SearchMatcher {

  /** What {@link #rank} answers of an entry that is not meant. */
  static final long NO_MATCH = Long.MAX_VALUE;

  /** Better than any nearness in time. */
  private static final long PLACE = 1L << 40;

  private static final long DAY = 86_400;

  private final List<List<String>> terms;
  private final List<List<String>> guests;
  private final String phrase;
  private final Set<State> states;
  private final @Nullable Set<UUID> places;
  private final Set<UUID> waiting;
  private final Clock now;
  private final @Nullable Clock before;
  private final @Nullable Clock after;

  /** A moment as it is compared with times that stand still and with whole days. */
  private record Clock(long moment, long floating) {

    static Clock of(ZonedDateTime time) {
      return new Clock(time.toEpochSecond(), time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC));
    }

    static @Nullable Clock of(@Nullable LocalDate day, ZoneId zone) {
      return day == null ? null : of(day.atTime(LocalTime.MIN).atZone(zone));
    }

    long in(SearchEntry entry) {
      return entry.wholeDays() ? floating : moment;
    }
  }

  /**
   * @param places the ids of the calendars and lists it may be in; null for any
   * @param waiting the events whose changes wait to be sent
   */
  SearchMatcher(
      SearchQuery query, ZonedDateTime now, @Nullable Set<UUID> places, Set<UUID> waiting) {
    this.terms =
        query.terms().stream()
            .map(SearchMatcher::needles)
            .filter(needles -> !needles.getFirst().isEmpty())
            .toList();
    this.guests =
        query.with().stream().map(name -> needles(new Term(name, false))).distinct().toList();
    this.phrase =
        terms.stream().map(List::getFirst).collect(Collectors.joining()).replace("  ", " ");
    this.states = query.states();
    this.places = places;
    this.waiting = waiting;
    this.now = Clock.of(now);
    this.before = Clock.of(query.before(), now.getZone());
    this.after = Clock.of(query.after(), now.getZone());
  }

  /** What a term may stand as: its words, and how one of them is spelt without its umlauts. */
  private static List<String> needles(Term term) {
    String folded = SearchText.fold(term.text());
    String respelt = SearchText.respelt(term.text());
    boolean oneWord = folded.indexOf(' ', 1) == folded.length() - 1;
    return respelt.isEmpty() || !oneWord
        ? List.of(needle(folded, term))
        : List.of(needle(folded, term), needle(respelt, term));
  }

  /** Begins with a space, and ends with one only if the last word is to end there. */
  private static String needle(String folded, Term term) {
    return folded.isEmpty() || term.whole() ? folded : folded.substring(0, folded.length() - 1);
  }

  /** The smaller the better; {@link #NO_MATCH} if the entry is not meant. */
  long rank(SearchEntry entry) {
    int place = 0;
    for (List<String> term : terms) {
      int found = bestPlaceOf(term, entry);
      if (found < 0) {
        return NO_MATCH;
      }
      place = Math.max(place, found);
    }
    if (!hasGuests(entry) || !isInPlaceAndTime(entry) || !isInStates(entry)) {
      return NO_MATCH;
    }
    if (place <= 2 && !phrase.isEmpty() && entry.text().startsWith(phrase)) {
      place = 0;
    }
    return place * PLACE + distance(entry);
  }

  /**
   * Where a word begins with a term. Spaces are frequent, so the term's own one is looked at last.
   */
  private static int find(String text, String term) {
    String word = term.substring(1);
    int at = text.indexOf(word);
    while (at > 0 && text.charAt(at - 1) != ' ') {
      at = text.indexOf(word, at + 1);
    }
    return at;
  }

  /** The best place of what a term may stand as; -1 if it is nowhere. */
  private static int bestPlaceOf(List<String> needles, SearchEntry entry) {
    int best = placeOf(needles.getFirst(), entry);
    for (int i = 1; i < needles.size(); i++) {
      int found = placeOf(needles.get(i), entry);
      best = best < 0 || (found >= 0 && found < best) ? found : best;
    }
    return best;
  }

  /** 1 a whole word of the title, 2 the beginning of one, 3 elsewhere, 4 in notes, -1 nowhere. */
  private static int placeOf(String term, SearchEntry entry) {
    String text = entry.text();
    int at = find(text, term);
    if (at < 0) {
      return -1;
    }
    if (at >= entry.notesStart()) {
      return 4;
    }
    if (at >= entry.titleEnd()) {
      return 3;
    }
    int end = at + term.length() - 1;
    return text.charAt(end - 1) == ' ' || text.charAt(end) == ' ' ? 1 : 2;
  }

  private boolean hasGuests(SearchEntry entry) {
    for (List<String> guest : guests) {
      if (guest.getFirst().isEmpty() || guest.stream().noneMatch(entry.guests()::contains)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInPlaceAndTime(SearchEntry entry) {
    if (places != null && !places.contains(entry.place())) {
      return false;
    }
    if (before != null && (!entry.hasTime() || entry.first() >= before.in(entry))) {
      return false;
    }
    return after == null
        || (entry.hasTime()
            && (entry.last() > after.in(entry) || entry.first() >= after.in(entry)));
  }

  private boolean isInStates(SearchEntry entry) {
    for (State state : states) {
      boolean holds =
          switch (state) {
            case DONE -> entry.kind() == Kind.COMPLETED_TASK;
            case OPEN -> entry.kind() == Kind.OPEN_TASK;
            case OVERDUE ->
                entry.kind() == Kind.OPEN_TASK && entry.hasTime() && entry.last() <= now.in(entry);
            case WAITING -> waiting.contains(entry.id());
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** How far from now, in seconds; what is over counts as four times as far. */
  private long distance(SearchEntry entry) {
    if (!entry.hasTime()) {
      return entry.kind() == Kind.COMPLETED_TASK ? 400 * DAY : 14 * DAY;
    }
    long reference = now.in(entry);
    long away =
        entry.first() > reference
            ? entry.first() - reference
            : entry.last() > reference ? 0 : (reference - entry.last()) * 4;
    return Math.min(entry.kind() == Kind.COMPLETED_TASK ? away + 30 * DAY : away, PLACE - 1);
  }
}
