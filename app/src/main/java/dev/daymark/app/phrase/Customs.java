package dev.daymark.app.phrase;

import java.time.LocalDate;
import java.util.Locale;

/**
 * From where and how dates are read.
 *
 * @param today the day the person is on
 * @param monthFirst whether 11/20 is the twentieth of November
 * @param twelveHours whether a bare hour from 1 to 6 is in the afternoon
 */
public record Customs(Locale locale, LocalDate today, boolean monthFirst, boolean twelveHours) {

  /** The customs of a locale. */
  public static Customs of(Locale locale, LocalDate today, boolean twelveHours) {
    return new Customs(locale, today, locale.getCountry().equals("US"), twelveHours);
  }
}
