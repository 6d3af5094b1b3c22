package dev.daymark.app.session;

import dev.daymark.app.ui.zones.ZoneChoices;
import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The zones that this person has to do with: the shown one, and those of events and calendars. */
public final class ZonesInUse {
  private static final int DAYS_BACK = 90;
  private static final int DAYS_AHEAD = 180;

  private ZonesInUse() {}

  /** What fields for zones offer, those in use first. */
  public static ZoneChoices choices(Session session) {
    LocalDate today = session.today();
    return new ZoneChoices(
        session.background(),
        session.messages(),
        session.formatting(),
        session.minute()::getValue,
        () -> read(session, today),
        session.edits()::failed);
  }

  /** The shown zone, then those of the events around a day, the most used first; blocks. */
  public static List<ZoneId> read(Session session, LocalDate around) {
    Map<ZoneId, Integer> uses = new HashMap<>();
    session
        .store()
        .events()
        .occurrences(around.minusDays(DAYS_BACK), around.plusDays(DAYS_AHEAD), session.zone())
        .stream()
        .flatMap(occurrence -> zones(occurrence.time()))
        .forEach(zone -> uses.merge(zone, 1, Integer::sum));
    Set<ZoneId> found = new LinkedHashSet<>();
    found.add(session.zone());
    uses.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<ZoneId, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(entry -> entry.getKey().getId()))
        .forEach(entry -> found.add(entry.getKey()));
    session.store().calendars().all().forEach(calendar -> found.add(calendar.zone()));
    return List.copyOf(found);
  }

  private static Stream<ZoneId> zones(EventTime time) {
    return time instanceof EventTime.Timed(var start, var end)
        ? Stream.of(start.getZone(), end.getZone()).distinct()
        : Stream.empty();
  }
}
