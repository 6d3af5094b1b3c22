package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A series made up by a seed: a start on the wall, a zone, a rule, its end, and dates added and
 * taken away, each in one of the forms that real data has.
 *
 * @param rule null where there are dates only; without its UNTIL
 * @param until in the form it is written; null for none
 * @param added as written behind {@code RDATE}, parameters and all
 * @param excepted as written behind {@code EXDATE}
 */
record RecurrenceCase(
    long seed,
    LocalDateTime start,
    ZoneId zone,
    boolean allDay,
    @Nullable String rule,
    @Nullable String until,
    List<String> added,
    List<String> excepted) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Stockholm"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Pacific/Apia"));

  static RecurrenceCase of(long seed) {
    Random random = new Random(seed);
    random.nextInt();
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    LocalDateTime start = start(random, zone);
    boolean allDay = random.nextInt(4) == 0;
    String rule = random.nextInt(12) == 0 ? null : RandomRule.of(random);
    String until =
        rule == null || rule.contains("COUNT") || random.nextInt(3) > 0
            ? null
            : moment(
                random, start.plusDays(random.nextInt(500)), zone, allDay, random.nextBoolean());
    return new RecurrenceCase(
        seed,
        start,
        zone,
        allDay,
        rule,
        until,
        dates(random, start, zone, allDay, rule == null ? 4 : random.nextInt(3)),
        dates(random, start, zone, allDay, random.nextInt(5)));
  }

  /** Every other one a few days from a change of the clocks, and near its hour. */
  private static LocalDateTime start(Random random, ZoneId zone) {
    LocalDateTime any =
        LocalDate.of(2024, 1, 1)
            .plusDays(random.nextInt(1000))
            .atTime(random.nextInt(24), 15 * random.nextInt(4));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any.toInstant(ZoneOffset.UTC));
    if (change == null || random.nextBoolean()) {
      return any;
    }
    return change
        .getDateTimeBefore()
        .minusDays(random.nextInt(15))
        .plusMinutes(15L * (random.nextInt(16) - 6));
  }

  /** A moment on or near the series' own days and hour, and so often one of its occurrences. */
  private static List<String> dates(
      Random random, LocalDateTime start, ZoneId zone, boolean allDay, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDateTime at = start.plusDays(random.nextInt(42) - 2);
      if (random.nextInt(4) == 0) {
        at = at.plusMinutes(30L * random.nextInt(6));
      }
      boolean day = allDay || random.nextInt(4) == 0;
      if (day) {
        lines.add(
            ";VALUE=DATE:" + DAY.format(at) + (i % 2 == 0 ? "" : "," + DAY.format(at.plusDays(1))));
      } else if (random.nextBoolean()) {
        lines.add(";TZID=" + zone + ":" + CLOCK.format(at));
      } else {
        lines.add(":" + utc(at, zone));
      }
    }
    return lines;
  }

  private static String moment(
      Random random, LocalDateTime at, ZoneId zone, boolean allDay, boolean day) {
    LocalDateTime near = random.nextInt(3) == 0 ? at.plusMinutes(15) : at;
    return day ? DAY.format(near) : allDay ? CLOCK.format(near) + "Z" : utc(near, zone);
  }

  private static String utc(LocalDateTime wall, ZoneId zone) {
    return CLOCK.format(wall.atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
  }

  EventTime time() {
    if (allDay) {
      return EventTime.AllDay.on(start.toLocalDate());
    }
    ZonedDateTime from = start.atZone(zone);
    return new EventTime.Timed(from, from.plus(Duration.ofHours(1)));
  }

  /** The start as the clock shows it: a time that the clocks leave out is not one. */
  LocalDateTime wall() {
    return allDay ? start.toLocalDate().atStartOfDay() : start.atZone(zone).toLocalDateTime();
  }

  Recurrence recurrence() {
    List<String> lines = new ArrayList<>();
    if (rule != null) {
      lines.add("RRULE:" + rule + (until == null ? "" : ";UNTIL=" + until));
    }
    added.forEach(line -> lines.add("RDATE" + line));
    excepted.forEach(line -> lines.add("EXDATE" + line));
    return new Recurrence(lines);
  }

  /** Where a reading of the wall clock is; of a whole day, its midnight in UTC. */
  Instant at(LocalDateTime reading) {
    return allDay
        ? reading.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant()
        : reading.atZone(zone).toInstant();
  }

  /** What a written date names here: a moment, or every moment of a day. */
  record Named(@Nullable LocalDate day, @Nullable Instant moment) {}

  /** Reads what stands behind {@code RDATE} or {@code EXDATE}. */
  List<Named> named(String line) {
    String[] values = line.substring(line.indexOf(':') + 1).split(",", -1);
    List<Named> named = new ArrayList<>();
    for (String value : values) {
      named.add(one(value));
    }
    return named;
  }

  /** Reads one value. */
  Named one(String value) {
    if (value.length() == 8) {
      return new Named(LocalDate.parse(value, DAY), null);
    }
    boolean utc = value.endsWith("Z");
    LocalDateTime clock = LocalDateTime.parse(value.replace("Z", ""), CLOCK);
    return allDay
        ? new Named(clock.toLocalDate(), null)
        : new Named(null, clock.atZone(utc ? ZoneOffset.UTC : zone).toInstant());
  }
}
