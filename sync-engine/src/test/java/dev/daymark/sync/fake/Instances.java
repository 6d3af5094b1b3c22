package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instances of a calendar's series: stored exceptions, and those computed from the rule. */
final class Instances {
  private static final Pattern ID = Pattern.compile("(.+)_(\\d{8})(T\\d{6}Z)?");

  /** How the id of what was parted from a series goes on after the one of the series. */
  private static final Pattern PART = Pattern.compile("_R\\d{8}(T\\d{6})?$");

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final FakeCalendar calendar;

  Instances(FakeCalendar calendar) {
    this.calendar = calendar;
  }

  /** The event, exception or computed instance with this id, or null. */
  @Nullable StoredEvent find(String id) {
    StoredEvent stored = calendar.store().find(id);
    if (stored != null) {
      return stored;
    }
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return null;
    }
    return masters(matcher.group(1)).stream()
        .map(master -> computed(master, matcher))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The series whose instances are called so; of one that was parted there are several. */
  private List<StoredEvent> masters(String root) {
    List<StoredEvent> found = new ArrayList<>();
    StoredEvent whole = calendar.store().find(root);
    if (whole != null) {
      found.add(whole);
    }
    found.addAll(calendar.store().partsOf(root));
    found.removeIf(master -> !master.isSeries() || master.cancelled());
    return found;
  }

  private static @Nullable StoredEvent computed(StoredEvent master, Matcher id) {
    EventMoment start = moment(id, master);
    return start != null && Series.of(master).hasStart(start) ? computed(master, start) : null;
  }

  /**
   * Instances of a series that lie in the window, exceptions in their place; cancelled ones are
   * left out on request.
   */
  List<StoredEvent> of(StoredEvent master, Window window, boolean withCancelled) {
    List<StoredEvent> found = new ArrayList<>();
    for (EventMoment start : starts(master, window)) {
      if (calendar.store().find(instanceId(master, start)) == null) {
        StoredEvent instance = computed(master, start);
        if (window.holds(instance, calendar.zone())) {
          found.add(instance);
        }
      }
    }
    for (StoredEvent exception : calendar.store().exceptionsOf(master.id())) {
      boolean wanted = withCancelled || !exception.cancelled();
      if (wanted && !exception.bare() && window.holds(exception, calendar.zone())) {
        found.add(exception);
      }
    }
    return found;
  }

  /** Whether any instance lies in the window. */
  boolean any(StoredEvent master, Window window) {
    return window.open() || !of(master, window, false).isEmpty();
  }

  /** Whether the rule of a series gives an occurrence in the window, exceptions not considered. */
  boolean anyByRule(StoredEvent master, Window window) {
    return starts(master, window).stream()
        .anyMatch(start -> window.holds(computed(master, start), calendar.zone()));
  }

  private List<EventMoment> starts(StoredEvent master, Window window) {
    Duration length =
        Duration.between(
            master.start().instant(calendar.zone()), master.end().instant(calendar.zone()));
    Instant firstStart = master.start().instant(calendar.zone());
    Instant from = window.from() == null ? firstStart : window.from().minus(length);
    Instant to = window.to() == null ? window.horizon() : window.to();
    return Series.of(master)
        .starts(
            LocalDateTime.ofInstant(from, ZoneOffset.UTC).minusDays(1),
            LocalDateTime.ofInstant(to, ZoneOffset.UTC).plusDays(1));
  }

  /** The id of the series that another was parted from; of a whole one its own. */
  static String wholeOf(String seriesId) {
    return PART.matcher(seriesId).replaceFirst("");
  }

  /** An occurrence as the rule of its series has it, whatever stands in its place. */
  static StoredEvent byRule(StoredEvent master, String suffix) {
    Matcher id = ID.matcher(wholeOf(master.id()) + "_" + suffix);
    StoredEvent found = id.matches() ? computed(master, id) : null;
    if (found == null) {
      throw Refusal.notFound();
    }
    return found;
  }

  static String instanceId(StoredEvent master, EventMoment start) {
    return wholeOf(master.id()) + "_" + start.suffix();
  }

  private static StoredEvent computed(StoredEvent master, EventMoment start) {
    JsonObject json = Json.shallowCopy(master.json());
    json.remove("recurrence");
    json.addProperty("id", instanceId(master, start));
    json.addProperty("recurringEventId", master.id());
    json.add("originalStartTime", start.stored());
    json.add("start", start.stored());
    json.add("end", end(master, start).stored());
    return new StoredEvent(instanceId(master, start), json, master.revision());
  }

  private static EventMoment end(StoredEvent master, EventMoment start) {
    EventMoment masterEnd = master.end();
    if (start instanceof EventMoment.AtInstant(Instant at, var _)
        && masterEnd instanceof EventMoment.AtInstant(Instant end, var zone)
        && master.start() instanceof EventMoment.AtInstant(Instant first, var _)) {
      return new EventMoment.AtInstant(at.plus(Duration.between(first, end)), zone);
    }
    return start.withLocal(
        start.local().plus(Duration.between(master.start().local(), masterEnd.local())));
  }

  private static @Nullable EventMoment moment(Matcher id, StoredEvent master) {
    try {
      if (id.group(3) == null) {
        LocalDate date = LocalDate.parse(id.group(2), DateTimeFormatter.BASIC_ISO_DATE);
        return new EventMoment.OnDate(date);
      }
      Instant instant =
          LocalDateTime.parse(id.group(2) + id.group(3), BASIC).toInstant(ZoneOffset.UTC);
      return master.start() instanceof EventMoment.AtInstant(Instant _, var zone)
          ? new EventMoment.AtInstant(instant, zone)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
