package dev.daymark.app.search;

import dev.daymark.app.phrase.FilterWords;
import dev.daymark.storage.SearchQuery.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the filters and their values are called: in the person's language, and in English. */
final class SearchWords {
  private final FilterWords words;

  /** Those of a locale's language. */
  SearchWords(Locale locale) {
    this.words = new FilterWords(locale);
  }

  /** What narrows a search. */
  enum Filter {
    /** To a calendar or list. */
    IN,
    /** To what a guest is invited to. */
    WITH,
    /** To what begins before a day. */
    BEFORE,
    /** To what is on a day or later. */
    AFTER,
    /** To a state. */
    IS
  }

  /** The filter of this name. */
  Optional<Filter> filter(String typed) {
    return Arrays.stream(Filter.values()).filter(it -> words.means(typed, key(it))).findFirst();
  }

  /** The state of this name. */
  Optional<State> state(String typed) {
    return Arrays.stream(State.values()).filter(it -> words.means(typed, key(it))).findFirst();
  }

  /** The names of filters that begin so, each filter's best one. */
  List<String> filtersBeginning(String typed) {
    return Arrays.stream(Filter.values())
        .flatMap(it -> words.beginning(typed, key(it)).stream())
        .toList();
  }

  /** The names of states that begin so. */
  List<String> statesBeginning(String typed) {
    return Arrays.stream(State.values())
        .flatMap(it -> words.beginning(typed, key(it)).stream())
        .toList();
  }

  /** Days that are worth offering. */
  List<String> days() {
    return words.days();
  }

  /** What the person's language calls a filter. */
  String name(Filter filter) {
    return words.word(key(filter));
  }

  /** What the person's language calls a state. */
  String name(State state) {
    return words.word(key(state));
  }

  private static String key(Filter filter) {
    return "filter." + filter.name().toLowerCase(Locale.ROOT);
  }

  private static String key(State state) {
    return "state." + state.name().toLowerCase(Locale.ROOT);
  }
}
