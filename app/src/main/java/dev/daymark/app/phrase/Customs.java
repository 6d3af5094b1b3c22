package dev.daymark.app.phrase;

import dev.daymark.app.ui.LikelyRegion;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * From where and how dates are read.
 *
 * @param today the day the person is on
 * @param monthFirst whether 11/20 is the twentieth of November
 * @param twelveHours whether a bare hour from 1 to 6 is in the afternoon
 */
public record Customs(Locale locale, LocalDate today, boolean monthFirst, boolean twelveHours) {

  /** The customs of a locale; without a country, of where most live who speak its language. */
  public static Customs of(Locale locale, LocalDate today, boolean twelveHours) {
    String shortDate =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, LikelyRegion.in(locale));
    return new Customs(locale, today, shortDate.startsWith("M"), twelveHours);
  }
}
