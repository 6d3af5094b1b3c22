package dev.daymark.app.search;

import dev.daymark.app.search.SearchWords.Filter;
import dev.daymark.app.ui.Messages;
import dev.daymark.storage.SearchQuery;
import java.util.List;

/**
 * What a typed text asks for.
 *
 * @param filters the filters as they were typed; empty for none
 * @param unread the filters that say nothing which can be understood, and so narrow nothing
 */
public record SearchReading(SearchQuery query, String filters, List<Unread> unread) {
  public SearchReading {
    unread = List.copyOf(unread);
  }

  /** The same with other words, as it is to be typed. */
  String with(String words) {
    return filters.isEmpty() ? words : words + " " + filters;
  }

  /**
   * A filter that cannot be read.
   *
   * @param name of the filter, as it was typed
   */
  public record Unread(String name, Kind kind) {

    /** What would have been understood, in one sentence. */
    public String sentence(Messages messages) {
      return switch (kind) {
        case DAY -> messages.text("search.unread.day", name);
        case STATE -> messages.text("search.unread.state", name);
      };
    }

    static Unread of(String name, Filter filter) {
      return new Unread(name, filter == Filter.IS ? Kind.STATE : Kind.DAY);
    }
  }

  /** What a filter wants. */
  public enum Kind {
    /** A day. */
    DAY,
    /** A state. */
    STATE
  }
}
