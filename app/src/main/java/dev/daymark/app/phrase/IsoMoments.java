package dev.daymark.app.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moments as programs write them (ISO 8601): {@code 2026-12-03T14:00}, {@code 20261203T140000Z},
 * {@code 2026-12-03T14:00+01:00/15:00}. Each becomes the tokens of a day and of a time in the
 * person's zone, which are read as any other.
 */
final class IsoMoments {
  private static final int YEAR = 4;
  private static final int DAY = 8;

  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern("uuuuMMdd'T'HHmm[ss]"))
          .map(form -> form.appendPattern("[XXX][XX][X]").toFormatter(Locale.ROOT))
          .toList();

  private record Moment(LocalDateTime start, Optional<LocalTime> end) {}

  private IsoMoments() {}

  /** The same with each moment taken apart. */
  static Tokens apart(Tokens tokens, ZoneId zone) {
    Tokens apart = tokens;
    for (int at = 0; at < apart.size(); at++) {
      int length = apart.get(at).text().length();
      boolean begins =
          apart.get(at).kind() == Token.Kind.NUMBER
              && (length == YEAR || length == DAY)
              && apart.startsAt(at);
      if (begins) {
        apart = apart(apart, at, zone);
      }
    }
    return apart;
  }

  private static Tokens apart(Tokens tokens, int from, ZoneId zone) {
    int to = tokens.chunkEnd(from);
    String text = tokens.span(from, to).of(tokens.text());
    int hours = text.toUpperCase(Locale.ROOT).indexOf('T');
    return hours < 0
        ? tokens
        : moment(text, zone)
            .map(moment -> tokens.replaced(from, to, pieces(moment, tokens, from, to, hours)))
            .orElse(tokens);
  }

  private static Optional<Moment> moment(String text, ZoneId zone) {
    String[] ends = text.split("/", -1);
    Optional<LocalDateTime> start = parsed(ends[0], zone);
    if (ends.length == 1 || start.isEmpty()) {
      return start.filter(it -> ends.length == 1).map(it -> new Moment(it, Optional.empty()));
    }
    return ends.length > 2
        ? Optional.empty()
        : end(ends[1], start.get(), zone).map(it -> new Moment(start.get(), Optional.of(it)));
  }

  /** When it ends, which is before the same time of the next day. */
  private static Optional<LocalTime> end(String text, LocalDateTime start, ZoneId zone) {
    return parsed(text, zone)
        .or(() -> parsed(start.toLocalDate() + "T" + text, zone))
        .filter(end -> end.isAfter(start) && end.isBefore(start.plusDays(1)))
        .map(LocalDateTime::toLocalTime);
  }

  private static Optional<LocalDateTime> parsed(String text, ZoneId zone) {
    for (DateTimeFormatter form : FORMS) {
      try {
        TemporalAccessor found = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return Optional.of(
            found instanceof OffsetDateTime moment
                ? moment.atZoneSameInstant(zone).toLocalDateTime()
                : LocalDateTime.from(found));
      } catch (DateTimeException none) {
        // The next form may be the one.
      }
    }
    return Optional.empty();
  }

  /** The day stands for the text up to the T, the time for all behind. */
  private static List<Token> pieces(Moment moment, Tokens tokens, int from, int to, int hours) {
    int start = tokens.get(from).start();
    int middle = start + hours;
    int end = tokens.get(to - 1).end();
    LocalDate day = moment.start().toLocalDate();
    List<Token> pieces = new ArrayList<>();
    pieces.add(number(day.getYear(), 4, start, middle, true));
    pieces.add(sign("-", middle));
    pieces.add(number(day.getMonthValue(), 2, middle, middle, false));
    pieces.add(sign("-", middle));
    pieces.add(number(day.getDayOfMonth(), 2, middle, middle, false));
    pieces.add(number(moment.start().getHour(), 2, middle, end, true));
    minutes(moment.start().toLocalTime(), end, pieces);
    moment
        .end()
        .ifPresent(
            time -> {
              pieces.add(sign("-", end));
              pieces.add(number(time.getHour(), 2, end, end, false));
              minutes(time, end, pieces);
            });
    return pieces;
  }

  private static void minutes(LocalTime time, int at, List<Token> pieces) {
    pieces.add(sign(":", at));
    pieces.add(number(time.getMinute(), 2, at, at, false));
  }

  private static Token number(int value, int digits, int start, int end, boolean spaced) {
    String text = String.format(Locale.ROOT, "%0" + digits + "d", value);
    return new Token(text, Token.Kind.NUMBER, start, end, spaced, false);
  }

  private static Token sign(String sign, int at) {
    return new Token(sign, Token.Kind.SIGN, at, at, false, false);
  }
}
