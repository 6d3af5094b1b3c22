package dev.daymark.storage.jdbi;

import dev.daymark.domain.Occurrence;
import dev.daymark.domain.recurrence.Slot;
import dev.daymark.storage.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which of a series' occurrences a search shows: the first on a day or later, and the last one if
 * there is none.
 *
 * @param from the day
 * @param before the day before which it has to begin; null for any
 * @param after the day before which it must not be over; null for any
 */
record SeriesMoment(
    LocalDate from, @Nullable LocalDate before, @Nullable LocalDate after, ZoneId zone) {

  private static final List<Duration> STEPS =
      List.of(Duration.ofDays(40), Duration.ofDays(800), Duration.ofDays(40_000));

  private static final Duration DAY = Duration.ofDays(1);

  static SeriesMoment of(SearchQuery query, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDate after = query.after();
    LocalDate from = after != null && after.isAfter(today) ? after : today;
    return new SeriesMoment(from, query.before(), after, now.getZone());
  }

  Optional<Occurrence> occurrence(Handle handle, Series series) {
    Optional<Occurrence> next =
        JdbiEvents.upcoming(handle, series, from, 1).stream().findFirst().filter(this::isBefore);
    return next.isPresent() ? next : last(series).filter(this::isAfter);
  }

  private boolean isBefore(Occurrence occurrence) {
    return before == null
        || occurrence.time().startIn(zone).isBefore(before.atStartOfDay(zone).toInstant());
  }

  private boolean isAfter(Occurrence occurrence) {
    return after == null
        || occurrence.time().endIn(zone).isAfter(after.atStartOfDay(zone).toInstant());
  }

  /** The last one that is over, without those that exceptions stand for. */
  private Optional<Occurrence> last(Series series) {
    LocalDate limit = before == null || before.isAfter(from) ? from : before;
    Instant latest = limit.atStartOfDay(zone).toInstant();
    Instant over = series.expander().extent().last().plus(DAY);
    Instant end = over.isBefore(latest) ? over : latest;
    for (Duration step : STEPS) {
      List<Slot> slots =
          series.expander().within(end.minus(step), end, zone).stream()
              .filter(slot -> !series.replaced().contains(slot.originalStart()))
              .toList();
      if (!slots.isEmpty()) {
        Slot last = slots.getLast();
        return Optional.of(new Occurrence(series.master(), last.time(), last.originalStart()));
      }
    }
    return Optional.empty();
  }
}
