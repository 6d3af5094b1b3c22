package dev.daymark.app.phrase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a date or a time where nothing else is typed, such as in a field: in the person's language,
 * and in English. A day without a year may be one just gone by.
 */
public final class WhenReader {
  private final Customs customs;
  private final List<Language> languages;

  /** Reads as is the custom of a locale. */
  public WhenReader(Locale locale, LocalDate today) {
    this.customs = Customs.of(locale, today, false);
    this.languages =
        Stream.of(Language.of(locale), Language.of(Locale.ENGLISH)).distinct().toList();
  }

  /** The day that the whole text means. */
  public Optional<LocalDate> date(String text) {
    return whole("date", text, LocalDate.class).findFirst();
  }

  /** The time of day that the whole text means; a bare number is an hour. */
  public Optional<LocalTime> time(String text) {
    return whole("clock", text, Clock.class)
        .flatMap(clock -> clock.time(customs.twelveHours()).stream())
        .findFirst();
  }

  private <T> Stream<T> whole(String slot, String text, Class<T> type) {
    Tokens tokens = new Tokens(text.strip());
    boolean readable = tokens.size() > 0 && text.length() <= Tokens.LONGEST;
    return !readable
        ? Stream.empty()
        : languages.stream()
            .flatMap(of -> new Slots(of, customs, true).read(slot, tokens, 0).stream())
            .filter(value -> value.end() == tokens.size())
            .map(value -> type.cast(value.value()));
  }
}
