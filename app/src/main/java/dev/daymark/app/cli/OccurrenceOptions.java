package dev.daymark.app.cli;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Names one occurrence of a series, and how far a change of it reaches. */
final class OccurrenceOptions {

  private static final String KEY = "\\d{8}(T\\d{6}Z)?";

  @Option(
      names = "--occurrence",
      required = true,
      paramLabel = "ORIGINAL_START",
      description = "The occurrence of a series, by the start its rule gives it.")
  private String occurrence = "";

  @Option(
      names = "--scope",
      defaultValue = "this",
      paramLabel = "SCOPE",
      description = "How far it reaches: this, following or all. Without it, this.")
  private Scope scope = Scope.THIS;

  private enum Scope {
    THIS,
    FOLLOWING,
    ALL
  }

  RecurrenceScope scope() {
    return switch (scope) {
      case THIS -> RecurrenceScope.THIS;
      case FOLLOWING -> RecurrenceScope.THIS_AND_FOLLOWING;
      case ALL -> RecurrenceScope.ALL;
    };
  }

  /** What names the occurrence within {@code series}; times without an offset are its own. */
  OriginalStart originalStart(LocalStore store, CalendarEvent series, CommandContext context) {
    if (occurrence.matches(KEY)) {
      return OriginalStart.parseKey(occurrence);
    }
    Moment moment = context.moments().parse(occurrence);
    return switch (series.content().time()) {
      case EventTime.AllDay ignored ->
          new OriginalStart.OnDay(moment.dayIn(context.surroundings().zone()));
      case EventTime.Timed timed -> {
        ZoneId zone = timed.start().getZone();
        yield moment instanceof Moment.Day(LocalDate day)
            ? onDay(store, series, day, zone)
            : new OriginalStart.AtInstant(moment.in(zone).toInstant());
      }
    };
  }

  private OriginalStart onDay(LocalStore store, CalendarEvent series, LocalDate day, ZoneId zone) {
    return store.events().occurrences(day.minusDays(1), day.plusDays(2), zone).stream()
        .filter(found -> series.id().equals(found.seriesId()))
        .map(Occurrence::originalStart)
        .filter(Objects::nonNull)
        .filter(start -> start.dayIn(zone).equals(day))
        .findFirst()
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.OCCURRENCE_NOT_FOUND,
                    "The series has no occurrence on " + day + "."));
  }
}
