package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormattingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private static Formatting in(String tag) {
    return Formatting.of(Locale.forLanguageTag(tag));
  }

  private static Formatting twelveHours(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Formatting(
        FormatSettings.of(locale).withClock(ClockStyle.HOURS_12), new Messages(locale));
  }

  private static Formatting withWeekFrom(String tag, DayOfWeek first) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Formatting(
        FormatSettings.of(locale).withFirstDayOfWeek(first), new Messages(locale));
  }

  /** The JDK's locale data separates the day period with a narrow no-break space. */
  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource({"en-GB,09:05", "de,09:05", "sv,09:05", "fi,09.05", "en-US,9:05 AM", "en-AU,9:05 am"})
  void timesFollowTheClockOfTheLocale(String tag, String expected) {
    assertThat(plain(in(tag).time(LocalTime.of(9, 5)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "es,MONDAY,HOURS_24",
    "de,MONDAY,HOURS_24",
    "en,SUNDAY,HOURS_12",
    "en-GB,MONDAY,HOURS_24",
    "fr,MONDAY,HOURS_24"
  })
  void aLanguageWithoutACountryHasTheCustomsOfWhereMostLiveWhoSpeakIt(
      String tag, DayOfWeek first, ClockStyle clock) {
    FormatSettings customs = FormatSettings.of(Locale.forLanguageTag(tag));
    assertThat(customs.locale()).isEqualTo(Locale.forLanguageTag(tag));
    assertThat(customs.firstDayOfWeek()).isEqualTo(first);
    assertThat(customs.clock()).isEqualTo(clock);
  }

  @Test
  void hourLabelsSayMinutesOnlyOnTheTwentyFourHourClock() {
    assertThat(in("en-GB").hour(9)).isEqualTo("09:00");
    assertThat(in("en-GB").hour(24)).isEqualTo("00:00");
    assertThat(plain(in("en-US").hour(9))).isEqualTo("9 AM");
    assertThat(in("en-US").timeBare(LocalTime.of(22, 27))).isEqualTo("10:27");
    assertThat(plain(in("en-US").hour(0))).isEqualTo("12 AM");
    assertThat(plain(in("en-US").hour(12))).isEqualTo("12 PM");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB,10:00,10:45",
    "de,10:00,10:45",
    "en-US,10a,10:45a",
    "es-MX,10 a. m.,10:45 a. m.",
    "ar-EG,10 ص,10:45 ص",
  })
  void whereRoomIsShortTheHalvesOfTheDayAreWrittenAsShortAsTheLanguageHasThem(
      String tag, String hour, String time) {
    assertThat(plain(in(tag).timeNarrow(LocalTime.of(10, 0)))).isEqualTo(hour);
    assertThat(plain(in(tag).timeNarrow(LocalTime.of(10, 45)))).isEqualTo(time);
  }

  @Test
  void whereRoomIsShortAnHourHasNoLeadingZeroOnTheTwelveHourClock() {
    assertThat(plain(in("es-MX").timeNarrow(LocalTime.of(9, 5)))).isEqualTo("9:05 a. m.");
  }

  @Test
  void noonAndMidnightAreToldApartWhereRoomIsShort() {
    assertThat(in("en-US").timeNarrow(LocalTime.MIDNIGHT)).isEqualTo("12a");
    assertThat(in("en-US").timeNarrow(LocalTime.NOON)).isEqualTo("12p");
  }

  @Test
  void rangesHaveAnEnDashWithSpaces() {
    assertThat(in("sv").timeRange(LocalTime.of(9, 30), LocalTime.of(11, 0)))
        .isEqualTo("09:30 – 11:00");
  }

  @Test
  void twelveHourRangesSayTheSuffixOnceIfItIsTheSame() {
    Formatting us = in("en-US");
    assertThat(plain(us.timeRange(LocalTime.of(9, 30), LocalTime.of(11, 0))))
        .isEqualTo("9:30 – 11 AM");
    assertThat(plain(us.timeRange(LocalTime.of(11, 0), LocalTime.of(13, 30))))
        .isEqualTo("11 AM – 1:30 PM");
    assertThat(plain(us.timeRange(LocalTime.of(0, 0), LocalTime.of(0, 45))))
        .isEqualTo("12 – 12:45 AM");
    assertThat(plain(twelveHours("ja").timeRange(LocalTime.of(9, 30), LocalTime.of(11, 0))))
        .isEqualTo("午前9:30 – 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-GB;Fri 20 Nov;Friday 20 November",
        "en-US;Fri, Nov 20;Friday, November 20",
        "de;Fr., 20. Nov.;Freitag, 20. November",
        "sv;fre 20 nov.;fredag 20 november"
      })
  void daysOfThisYearHaveNoYear(String tag, String shortDay, String longDay) {
    assertThat(in(tag).day(FRIDAY, TODAY)).isEqualTo(shortDay);
    assertThat(in(tag).dayLong(FRIDAY, TODAY)).isEqualTo(longDay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-GB;Wed 27 Jan 2027",
        "en-US;Wed, Jan 27, 2027",
        "de;Mi., 27. Jan. 2027",
        "sv;ons 27 jan. 2027"
      })
  void daysOfAnotherYearSayIt(String tag, String expected) {
    assertThat(in(tag).day(LocalDate.of(2027, 1, 27), TODAY)).isEqualTo(expected);
  }

  @Test
  void onlyTheDaysNextToTodayAreRelative() {
    Formatting british = in("en-GB");
    assertThat(british.relativeDay(TODAY.minusDays(2), TODAY)).isEqualTo("Mon 16 Nov");
    assertThat(british.relativeDay(TODAY.minusDays(1), TODAY)).isEqualTo("Yesterday");
    assertThat(british.relativeDay(TODAY, TODAY)).isEqualTo("Today");
    assertThat(british.relativeDay(TODAY.plusDays(1), TODAY)).isEqualTo("Tomorrow");
    assertThat(british.relativeDay(TODAY.plusDays(2), TODAY)).isEqualTo("Fri 20 Nov");
  }

  @Test
  void withinASentenceTheyBeginSmall() {
    Formatting british = in("en-GB");
    LocalDateTime evening = TODAY.atTime(22, 0);
    assertThat(british.relativeDayWithin(TODAY, TODAY)).isEqualTo("today");
    assertThat(british.relativeDayWithin(TODAY.plusDays(2), TODAY)).isEqualTo("Fri 20 Nov");
    assertThat(british.spanWithin(evening, evening.plusHours(1), TODAY))
        .isEqualTo("today, 22:00 – 23:00");
    assertThat(british.span(evening, evening.plusHours(4), TODAY))
        .isEqualTo("Today, 22:00 – tomorrow, 02:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-GB;16 – 22 November 2026;30 November – 6 December 2026;28 December 2026 – 3 January"
            + " 2027",
        "en-US;November 16 – 22, 2026;November 30 – December 6, 2026;"
            + "December 28, 2026 – January 3, 2027",
        "de;16. – 22. November 2026;30. November – 6. Dezember 2026;28. Dezember 2026 – 3. Januar"
            + " 2027",
        "sv;16 – 22 november 2026;30 november – 6 december 2026;28 december 2026 – 3 januari 2027",
        "ja;2026年11月16日 – 22日;2026年11月30日 – 12月6日;2026年12月28日 – 2027年1月3日"
      })
  void periodsSayMonthAndYearOnce(String tag, String month, String months, String years) {
    Formatting formatting = in(tag);
    assertThat(formatting.period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)))
        .isEqualTo(month);
    assertThat(formatting.period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6)))
        .isEqualTo(months);
    assertThat(formatting.period(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
        .isEqualTo(years);
  }

  @Test
  void narrowWindowsGetShortMonths() {
    assertThat(in("en-GB").periodShort(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)))
        .isEqualTo("16 – 22 Nov 2026");
    assertThat(in("en-GB").month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
    assertThat(in("sv").month(YearMonth.of(2026, 11))).isEqualTo("november 2026");
  }

  @Test
  void spansOverMidnightSayBothDays() {
    Formatting british = in("en-GB");
    LocalDateTime evening = LocalDateTime.of(2026, 11, 20, 22, 0);
    assertThat(british.span(evening, evening.plusHours(1), TODAY))
        .isEqualTo("Fri 20 Nov, 22:00 – 23:00");
    assertThat(british.span(evening, evening.plusHours(4), TODAY))
        .isEqualTo("Fri 20 Nov, 22:00 – Sat 21 Nov, 02:00");
    assertThat(british.dayAndTime(evening, TODAY)).isEqualTo("Fri 20 Nov, 22:00");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0M,0 min",
    "PT45M,45 min",
    "PT1H,1 h",
    "PT90M,1 h 30 min",
    "P1D,1 day",
    "P3D,3 days",
    "PT26H,1 d 2 h",
    "PT-90M,1 h 30 min"
  })
  void durationsAreShort(String duration, String expected) {
    assertThat(in("en-GB").duration(Duration.parse(duration))).isEqualTo(expected);
  }

  @Test
  void distancesSayTheirDirection() {
    assertThat(in("en-GB").distance(Duration.ofMinutes(21))).isEqualTo("in 21 min");
    assertThat(in("en-GB").distance(Duration.ofMinutes(-5))).isEqualTo("5 min ago");
  }

  @Test
  void weeksAreCountedByIsoWhenTheyStartOnMondayElseByTheLocale() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    assertThat(in("en-GB").weekNumber(newYear)).isEqualTo(53);
    assertThat(in("en-US").weekNumber(newYear)).isEqualTo(1);
    assertThat(withWeekFrom("en-US", DayOfWeek.MONDAY).weekNumber(newYear)).isEqualTo(53);
    assertThat(in("en-GB").week(TODAY)).isEqualTo("Week 47");
  }

  @Test
  void zonesAreACityAndAShortName() {
    ZonedDateTime winter = TODAY.atTime(2, 30).atZone(ZoneId.of("Europe/Stockholm"));
    assertThat(in("en-GB").zone(winter)).isEqualTo("Stockholm, CET");
    assertThat(in("en-GB").timeWithZone(winter)).isEqualTo("02:30 CET");
    assertThat(in("en-GB").zone(TODAY.atStartOfDay(ZoneId.of("America/New_York"))))
        .startsWith("New York, ");
  }

  @Test
  void aZoneWithoutAPlaceIsSaidOnceAndInFullWhereItsSignMisleads() {
    assertThat(in("en-GB").zone(TODAY.atStartOfDay(ZoneId.of("Etc/UTC")))).isEqualTo("UTC");
    assertThat(in("en-GB").city(ZoneId.of("Etc/GMT-5"))).isEqualTo("Etc/GMT-5");
  }

  @Test
  void weekdaysComeInThreeLengths() {
    assertThat(in("en-GB").weekday(DayOfWeek.WEDNESDAY)).isEqualTo("Wed");
    assertThat(in("de").weekdayLong(DayOfWeek.WEDNESDAY)).isEqualTo("Mittwoch");
    assertThat(in("sv").weekdayNarrow(DayOfWeek.WEDNESDAY)).isEqualTo("O");
  }
}
