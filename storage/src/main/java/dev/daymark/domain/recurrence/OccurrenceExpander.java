package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The occurrences of a series by its rule, exceptions not considered. Times recur on the wall clock
 * of the zone the series starts in: 09:00 stays 09:00 when the clocks change. A time the clocks
 * leave out is as much later as the gap is long, and of a time that comes twice the first is meant.
 * The start of the series is always its first occurrence, unless an EXDATE takes it away. Each
 * takes exactly as long as the first, also where its ends are in two zones and only one of them
 * changes its clocks: that is what an end in iCalendar means.
 *
 * <p>Immutable and thread-safe. Lines that cannot be read are left out.
 *
 * <p>Source: RFC 5545 section 3.8.5.
 */
public final class OccurrenceExpander {

  /** No answer holds more occurrences than this; a rule by the second would never end. */
  public static final int LIMIT = 20_000;

  /** How far a whole day can be from where it is in UTC, and a clock from itself in a change. */
  private static final long DAY_MARGIN = 2 * 86_400L;

  private static final long CLOCK_MARGIN = 2 * 3_600L;

  private final EventTime start;
  private final RecurrenceLines lines;
  private final long longest;

  /**
   * @param start the time of the first occurrence
   */
  public OccurrenceExpander(EventTime start, Recurrence recurrence) {
    this.start = start;
    this.lines = new RecurrenceLines(start, recurrence);
    long own =
        start.endIn(ZoneOffset.UTC).getEpochSecond()
            - start.startIn(ZoneOffset.UTC).getEpochSecond();
    this.longest = lines.added().values().stream().reduce(own, Math::max);
  }

  /**
   * Every occurrence that touches the range, by start.
   *
   * @param zone where whole days begin and end
   */
  public List<Slot> within(Instant from, Instant toExclusive, ZoneId zone) {
    List<Slot> slots = new ArrayList<>();
    long low = wallBefore(from.minusSeconds(longest));
    long high = wallAfter(toExclusive);
    for (Slot slot : slots(low, high, LIMIT)) {
      if (touches(slot.time(), from, toExclusive, zone)) {
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Whether a series has an occurrence there by its rule; what happens once has none. */
  public static boolean hasSlot(EventContent series, OriginalStart slot) {
    return series.recurrence().isPresent()
        && new OccurrenceExpander(series.time(), series.recurrence()).find(slot).isPresent();
  }

  /** Whether a time touches a range; one without length touches the range its moment is in. */
  public static boolean touches(EventTime time, Instant from, Instant toExclusive, ZoneId zone) {
    Instant start = time.startIn(zone);
    Instant end = time.endIn(zone);
    return start.isBefore(toExclusive)
        && (end.isAfter(from) || (start.equals(end) && !start.isBefore(from)));
  }

  /** The occurrences that start at the moment or later, at most {@code limit}. */
  public List<Slot> from(Instant from, ZoneId zone, int limit) {
    int bounded = Math.min(limit, LIMIT);
    List<Slot> slots = new ArrayList<>();
    for (int more = bounded + 8; slots.size() < bounded; more *= 2) {
      slots.clear();
      List<Slot> found = slots(wallBefore(from), Long.MAX_VALUE / 2000, more);
      for (Slot slot : found) {
        if (slots.size() < bounded && !slot.time().startIn(zone).isBefore(from)) {
          slots.add(slot);
        }
      }
      if (found.size() < more) {
        break;
      }
    }
    return slots;
  }

  /** The occurrence with that name; empty if the rule has none. */
  public Optional<Slot> find(OriginalStart originalStart) {
    Instant at = originalStart.instantIn(ZoneOffset.UTC);
    for (Slot slot : slots(wallBefore(at), wallAfter(at), LIMIT)) {
      if (slot.originalStart().equals(originalStart)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  /** The stretch of time the whole series is in. */
  public Extent extent() {
    Instant first = start.startIn(ZoneOffset.UTC);
    if (!lines.added().isEmpty()) {
      Instant added = slot(lines.added().firstKey()).time().startIn(ZoneOffset.UTC);
      first = added.isBefore(first) ? added : first;
    }
    if (lines.rules().stream().anyMatch(BoundedRule::isInfinite)) {
      return new Extent(first, Extent.FOREVER);
    }
    Set<Long> last = new HashSet<>();
    for (BoundedRule rule : lines.rules()) {
      int[] seen = {0};
      long[] wall = {WallClock.of(start)};
      rule.forEach(
          start,
          Long.MIN_VALUE / 2000,
          next -> {
            wall[0] = next;
            return ++seen[0] < LIMIT;
          });
      if (seen[0] >= LIMIT) {
        return new Extent(first, Extent.FOREVER);
      }
      last.add(wall[0]);
    }
    last.add(WallClock.of(start));
    lines.added().keySet().forEach(last::add);
    Instant end =
        slot(last.stream().max(Long::compare).orElseThrow()).time().startIn(ZoneOffset.UTC);
    return new Extent(first, end.plusSeconds(longest));
  }

  /** Ascending; at most {@code limit}. */
  List<Slot> slots(long low, long high, int limit) {
    TreeSet<Long> walls = new TreeSet<>();
    if (lines.rules().isEmpty() && WallClock.of(start) >= low && WallClock.of(start) < high) {
      walls.add(WallClock.of(start));
    }
    lines.rules().forEach(rule -> collect(rule, low, high, limit, walls));
    walls.addAll(lines.added().subMap(low, high).keySet());
    if (!walls.isEmpty() && !lines.excluded().isEmpty()) {
      TreeSet<Long> without = new TreeSet<>();
      lines.excluded().forEach(rule -> collect(rule, low, walls.last() + 1, LIMIT, without));
      walls.removeAll(without);
    }
    return named(walls, limit);
  }

  private void collect(BoundedRule rule, long low, long high, int limit, Set<Long> walls) {
    int[] seen = {0};
    rule.forEach(
        start,
        low,
        wall -> {
          if (wall >= high || seen[0] >= limit) {
            return false;
          }
          if (!lines.isExcepted(wall)) {
            walls.add(wall);
            seen[0]++;
          }
          return true;
        });
  }

  /** Two readings that a gap of the clocks makes one moment are one occurrence. */
  private List<Slot> named(SortedSet<Long> walls, int limit) {
    List<Slot> slots = new ArrayList<>(Math.min(limit, walls.size()));
    Set<OriginalStart> names = new HashSet<>();
    for (long wall : walls) {
      if (slots.size() < limit && !lines.isExcepted(wall)) {
        Slot slot = slot(wall);
        if (names.add(slot.originalStart())) {
          slots.add(slot);
        }
      }
    }
    return slots;
  }

  private Slot slot(long wall) {
    EventTime time = time(wall);
    for (Map.Entry<Long, Long> own : lines.added().subMap(wall, wall + 1).entrySet()) {
      if (own.getValue() >= 0 && time instanceof EventTime.Timed timed) {
        time = new EventTime.Timed(timed.start(), timed.start().plusSeconds(own.getValue()));
      }
    }
    return new Slot(time.asOriginalStart(), time);
  }

  private long wallBefore(Instant at) {
    ZoneId zone = WallClock.zone(start);
    return zone == null
        ? at.getEpochSecond() - DAY_MARGIN
        : at.atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC) - CLOCK_MARGIN;
  }

  private long wallAfter(Instant at) {
    ZoneId zone = WallClock.zone(start);
    return zone == null
        ? at.getEpochSecond() + DAY_MARGIN
        : at.atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC) + CLOCK_MARGIN;
  }

  private EventTime time(long wall) {
    if (wall == WallClock.of(start)) {
      return start;
    }
    return switch (start) {
      case EventTime.AllDay day ->
          day.startingAt(
              new OriginalStart.OnDay(
                  java.time.LocalDate.ofEpochDay(Math.floorDiv(wall, 86_400L))));
      case EventTime.Timed timed ->
          timed.startingAt(
              new OriginalStart.AtInstant(
                  WallClock.inZone(wall, timed.start().getZone()).toInstant()));
    };
  }
}
