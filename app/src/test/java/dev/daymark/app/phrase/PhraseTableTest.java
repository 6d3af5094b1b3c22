package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of phrases with their readings, beside this class, and what no table can hold. */
class PhraseTableTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final long SEED = Long.getLong("phrase.seed", 20261118L);
  private static final Names NAMES =
      new Names(
          List.of("Norr Studio", "Mara", "Family", "Choir"),
          List.of("Work", "Home"),
          List.of("Henrik Berg", "Tove Sandell", "Ingrid Aalto", "Ana Ruiz"));
  private static final java.util.regex.Pattern ESCAPE =
      java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})|\\\\\\\\");

  private record Line(String phrase, String reading) {}

  private static LineParser parser(Locale locale) {
    return new LineParser(Customs.of(locale, WEDNESDAY, false), TEN, STOCKHOLM, NAMES);
  }

  private static List<Line> table(String name) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PhraseTableTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      for (String phrase = file.readLine(); phrase != null; phrase = file.readLine()) {
        if (!phrase.startsWith("# ---")) {
          lines.add(new Line(plain(phrase), plain(file.readLine().strip())));
        }
      }
    }
    return lines;
  }

  private static String plain(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    return found.group(1) == null
        ? "\\"
        : String.valueOf((char) Integer.parseInt(found.group(1), 16));
  }

  @ParameterizedTest
  @CsvSource({
    "phrases-en.txt,en-GB,620",
    "phrases-de.txt,de-DE,440",
    "phrases-es.txt,es-ES,420",
    "phrases-hostile.txt,en-GB,95"
  })
  void everyPhraseIsReadAsTheTableSays(String table, String locale, int least) throws IOException {
    List<Line> lines = table(table);
    LineParser parser = parser(Locale.forLanguageTag(locale));

    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Line line : lines) {
      expected.add(line.phrase() + "\n    " + line.reading());
      found.add(line.phrase() + "\n    " + Readings.describe(parser.read(line.phrase())));
    }
    assertThat(found).containsExactlyElementsOf(expected).hasSizeGreaterThanOrEqualTo(least);
  }

  @Test
  void whatIsTakenOutOfThePartsIsTheTitleAgain() throws IOException {
    LineParser parser = parser(Locale.UK);
    for (Line line : table("phrases-en.txt")) {
      Reading reading = parser.read(line.phrase());
      Set<String> all =
          reading.parts().stream()
              .map(part -> part.span().of(line.phrase()))
              .collect(Collectors.toSet());
      Reading without = parser.read(line.phrase(), all);
      assertThat(without.parts())
          .as(line.phrase())
          .allSatisfy(part -> assertThat(all).doesNotContain(part.span().of(line.phrase())));
    }
    assertThat(parser.read("Call Mum fri 9:00", Set.of("fri")).title()).isEqualTo("Call Mum fri");
    assertThat(parser.read("Call Mum fri 9:00", Set.of("fri", "9:00")).title())
        .isEqualTo("Call Mum fri 9:00");
  }

  @Test
  void aMonthComesFirstWhereThatIsTheCustom() {
    LineParser american = parser(Locale.US);
    assertThat(Readings.describe(american.read("Dentist 11/20")))
        .isEqualTo("task \"Dentist\", 2026-11-20");
    assertThat(Readings.describe(american.read("Dentist 20/11")))
        .isEqualTo("task \"Dentist 20/11\"");
  }

  @Test
  void whoCountsToTwelveMeansTheAfternoon() {
    LineParser parser =
        new LineParser(Customs.of(Locale.US, WEDNESDAY, true), TEN, STOCKHOLM, NAMES);
    assertThat(Readings.describe(parser.read("Tea at 4"))).isEqualTo("event \"Tea\", 16:00");
    assertThat(Readings.describe(parser.read("Tea 2-3"))).isEqualTo("event \"Tea\", 14:00-15:00");
    assertThat(Readings.describe(parser.read("Run at 7"))).isEqualTo("event \"Run\", 07:00");
    assertThat(Readings.describe(parser.read("Run 6:30"))).isEqualTo("event \"Run\", 18:30");
    assertThat(Readings.describe(parser.read("Run 06:30"))).isEqualTo("event \"Run\", 06:30");
  }

  /** Who counts to 24 says "at three" in the afternoon, and writes 3:15 in the night. */
  @ParameterizedTest
  @CsvSource({
    "en-GB,Tea at 3,15:00",
    "en-GB,Tea at 3:15,03:15",
    "en-GB,Tea 3:15,03:15",
    "en-GB,Tea at 03:15,03:15",
    "en-GB,Tea at 03,03:00",
    "en-GB,Tea at 3:15 am,03:15",
    "de-DE,Tee um 3,15:00",
    "de-DE,Tee um 3:15,03:15",
    "de-DE,Tee 3 Uhr,15:00",
    "de-DE,Tee um 03:15,03:15",
    "de-DE,Tee um 3 Uhr nachts,03:00",
    "de-DE,Tee um 5.30 Uhr,05:30",
    "es-ES,T\u00e9 a las 3,15:00",
    "es-ES,T\u00e9 a las 3:15,03:15",
    "es-ES,T\u00e9 3:15,03:15",
    "es-ES,T\u00e9 a las 03:15,03:15",
    "es-ES,T\u00e9 a las 3 de la madrugada,03:00"
  })
  void anEarlyHourIsOfTheAfternoonUnlessItsMinutesAreWrittenOrTheNightIsSaid(
      String locale, String phrase, String time) {
    assertThat(Readings.describe(parser(Locale.forLanguageTag(locale)).read(phrase)))
        .endsWith(", " + time);
  }

  /** Both are written so there; what has a colon or no dot behind its day is a time. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-CH|Kaffee Fr. 12.50|task \"Kaffee Fr. 12.50\"",
        "de-LI|Kaffee Fr. 12.50 morgen|task \"Kaffee Fr. 12.50\", 2026-11-19",
        "de-CH|Kaffee Fr 12.50|event \"Kaffee\", 2026-11-20, 12:50",
        "de-CH|Kaffee Fr. 12:50|event \"Kaffee\", 2026-11-20, 12:50",
        "de-CH|Kaffee Fr. 12.50 Uhr|event \"Kaffee\", 2026-11-20, 12:50",
        "de-AT|Kaffee Fr. 12.50|event \"Kaffee\", 2026-11-20, 12:50"
      })
  void frIsMoneyBeforeAnAmountWhereMoneyIsCalledSo(String locale, String phrase, String reading) {
    assertThat(Readings.describe(parser(Locale.forLanguageTag(locale)).read(phrase)))
        .isEqualTo(reading);
  }

  @Test
  void whoCountsToTwelveReadsAMomentOfAProgramAsItIsWritten() {
    LineParser parser =
        new LineParser(Customs.of(Locale.US, WEDNESDAY, true), TEN, STOCKHOLM, NAMES);
    assertThat(Readings.describe(parser.read("Dinner 2026-12-03T10:30")))
        .isEqualTo("event \"Dinner\", 2026-12-03, 10:30");
    assertThat(Readings.describe(parser.read("Ferry 5:50"))).endsWith("17:50");
  }

  @Test
  void anotherLanguageIsReadAsEnglish() {
    assertThat(Readings.describe(parser(Locale.JAPAN).read("Lunch tomorrow 12:00")))
        .isEqualTo("event \"Lunch\", 2026-11-19, 12:00");
  }

  @Test
  void aLineWithoutEndIsReadUpToItsLimit() {
    String words = "fri 13:00 @Studio #home every day ".repeat(20_000);
    Reading reading = parser(Locale.UK).read(words);
    assertThat(reading.parts()).hasSizeLessThan(200);
    assertThat(reading.title()).hasSizeGreaterThan(100_000);
  }

  @Test
  void noTextBreaksTheParser() {
    Random random = new Random(SEED);
    List<String> pieces =
        List.of(
            "fri", "every", "on", "the", "1st", "13", ":", "-", "/", "20", "11", ".", "#", "@", "!",
            "~", "for", "until", "with", "Ana", "at", "next", "month", "\u202e", "\0", "\ud83c",
            "9999", "half", "past", "\"", "(", ")", "1h", "30", "mon", ",", "and", " ", " ", " ",
            " ");
    for (int round = 0; round < 20_000; round++) {
      String text =
          IntStream.range(0, random.nextInt(25))
              .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      for (Locale locale : Arrays.asList(Locale.UK, Locale.GERMANY, Locale.of("es"))) {
        Reading reading = parser(locale).read(text);
        int last = 0;
        for (Span span : reading.parts().stream().map(Part::span).distinct().toList()) {
          assertThat(span.start())
              .as("seed " + SEED + ", \"" + text + "\"")
              .isGreaterThanOrEqualTo(last);
          last = span.end();
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
