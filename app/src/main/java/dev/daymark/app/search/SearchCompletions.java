package dev.daymark.app.search;

import dev.daymark.app.guests.KnownGuests.Person;
import dev.daymark.app.search.SearchWords.Filter;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.WordSearch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the filter before the caret could become: its name, or the calendars, lists, days and states
 * it can have. Nothing for a value that is complete already.
 *
 * @param places the calendars and lists
 * @param people who is invited, those who are most often first
 */
record SearchCompletions(
    SearchWords words, List<Place> places, List<Person> people, Messages messages) {
  private static final int MOST = 12;
  private static final int SHORTEST_NAME = 2;

  private static final Pattern NAME = Pattern.compile("(?:^|\\s)(\\p{L}+)$");
  private static final Pattern VALUE =
      Pattern.compile("(?:^|\\s)((\\p{L}+):(?:\"([^\"]*)|([^\\s\"]*)))$");

  /** A calendar or a list. */
  record Place(String name, boolean isList) {}

  /** The best first. */
  List<SearchCompletion> at(String text, int caret) {
    String before = text.substring(0, caret);
    Matcher value = VALUE.matcher(before);
    if (value.find()) {
      return words.filter(value.group(2)).map(filter -> values(filter, value)).orElseGet(List::of);
    }
    Matcher name = NAME.matcher(before);
    return name.find() && name.group(1).length() >= SHORTEST_NAME
        ? names(name.group(1), name.start(1))
        : List.of();
  }

  private List<SearchCompletion> names(String typed, int from) {
    return words.filtersBeginning(typed).stream()
        .map(name -> new SearchCompletion(name + ":", kind(name), from, false))
        .toList();
  }

  private String kind(String name) {
    Filter filter = words.filter(name).orElseThrow();
    return messages.text("search.filter." + filter.name().toLowerCase(Locale.ROOT));
  }

  private List<SearchCompletion> values(Filter filter, Matcher typed) {
    String begun = Optional.ofNullable(typed.group(3)).orElseGet(() -> typed.group(4));
    List<Value> all = known(filter, begun).toList();
    String folded = WordSearch.fold(begun);
    if (all.stream().anyMatch(it -> WordSearch.fold(it.text()).equals(folded))) {
      return List.of();
    }
    return all.stream()
        .limit(MOST)
        .map(
            it ->
                new SearchCompletion(
                    typed.group(2) + ":" + it.written(), it.kind(), typed.start(1), true))
        .toList();
  }

  /**
   * @param kind what it is, in words; empty where that goes without saying
   */
  private record Value(String text, String kind, boolean quoted) {
    String written() {
      return quoted && text.indexOf(' ') >= 0 ? '"' + text + '"' : text;
    }
  }

  private Stream<Value> known(Filter filter, String begun) {
    return switch (filter) {
      case IN -> places.stream().filter(it -> begins(it.name(), begun)).map(this::value);
      case IS -> words.statesBeginning(begun).stream().map(it -> new Value(it, "", false));
      case BEFORE, AFTER ->
          words.days().stream().filter(it -> begins(it, begun)).map(it -> new Value(it, "", false));
      case WITH ->
          begun.isBlank()
              ? people.stream().map(SearchCompletions::value)
              : people.stream()
                  .filter(it -> WordSearch.finds(begun, it.name() + " " + it.email()))
                  .map(SearchCompletions::value);
    };
  }

  private static Value value(Person person) {
    return person.name().isEmpty()
        ? new Value(person.email(), "", false)
        : new Value(person.name(), person.email(), true);
  }

  private Value value(Place place) {
    String kind = messages.text(place.isList() ? "search.place.list" : "search.place.calendar");
    return new Value(place.name(), kind, true);
  }

  private static boolean begins(String name, String begun) {
    return WordSearch.fold(name).startsWith(WordSearch.fold(begun));
  }
}
