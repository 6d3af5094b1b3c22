package dev.daymark.app.ical;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportItem.OfEvent;
import dev.daymark.storage.ImportItem.OfOccurrence;
import dev.daymark.storage.ImportItem.OfTask;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an iCalendar file holds, as far as it can be read.
 *
 * @param items the series with their exceptions, events and tasks
 * @param origins where each item comes from, in the same order
 * @param skipped what could not be read
 * @param remarks about what could
 * @param calendars how many VCALENDAR there are; none in a file that is no calendar
 */
public record CalendarFile(
    List<ImportItem> items,
    List<Skipped> origins,
    List<Skipped> skipped,
    List<Remark> remarks,
    int calendars) {

  /**
   * Where what is read goes to.
   *
   * @param zone of times for which the file names none
   */
  public record Target(CalendarId calendar, TaskListId list, ZoneId zone) {}

  /** Reads a file; nothing in it makes this fail or go on for long. */
  public static CalendarFile read(byte[] bytes, Target target) {
    String text = new String(bytes, charset(bytes));
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    ComponentReader.Parts parts = ComponentReader.read(plain);
    Reading reading = new Reading(target, new ArrayList<>(parts.skipped()));
    List<Component> calendars = new ArrayList<>();
    for (Component top : parts.top()) {
      if (top.name().equals("VCALENDAR")) {
        calendars.add(top);
      }
    }
    calendars.forEach(reading::take);
    return new CalendarFile(
        reading.items, reading.origins, List.copyOf(reading.skipped), List.of(), calendars.size());
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** One file being read. */
  private static final class Reading {
    private final Target target;
    private final List<Skipped> skipped;
    private final List<ImportItem> items = new ArrayList<>();
    private final List<Skipped> origins = new ArrayList<>();

    Reading(Target target, List<Skipped> skipped) {
      this.target = target;
      this.skipped = skipped;
    }

    void take(Component calendar) {
      Zones zones = zones(calendar);
      Map<String, Group> groups = new LinkedHashMap<>();
      for (Component child : calendar.children()) {
        switch (child.name()) {
          case "VEVENT" -> groups.computeIfAbsent(uid(child), uid -> new Group()).add(child);
          case "VTODO" -> guarded(child, () -> task(child, zones));
          case "VJOURNAL" -> skip(child, "Journal entries are not kept.");
          default -> {}
        }
      }
      groups.forEach((uid, group) -> event(uid, group, zones));
    }

    private Zones zones(Component calendar) {
      List<Component> definitions =
          calendar.children().stream().filter(child -> child.name().equals("VTIMEZONE")).toList();
      ZoneId own = target.zone();
      try {
        own = new Zones(definitions, own, own).of(calendar.value("X-WR-TIMEZONE"));
      } catch (UnreadableException e) {
        // The reader's own zone is as good a guess as any.
      }
      boolean ours = calendar.value("PRODID").contains("Daymark");
      return new Zones(definitions, own, ours ? ZoneId.of("UTC") : own);
    }

    /** A file without UIDs is known by its content, so that it is not added twice either. */
    private static String uid(Component item) {
      String uid = item.text("UID").strip();
      if (!uid.isEmpty()) {
        return uid;
      }
      String content =
          item.lines().stream()
              .filter(line -> !line.name().equals("DTSTAMP"))
              .map(line -> line.name() + ":" + line.value())
              .collect(Collectors.joining("\n"));
      return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "@daymark.import";
    }

    private void event(String uid, Group group, Zones zones) {
      for (Component surplus : group.surplus) {
        skip(surplus, "There is another event with the same UID in the file.");
      }
      Component master = group.master;
      if (master != null) {
        guarded(master, () -> series(uid, master, group.exceptions, zones));
        return;
      }
      for (Component lone : group.exceptions) {
        String own = uid + "/" + lone.value("RECURRENCE-ID");
        guarded(lone, () -> series(own, lone, List.of(), zones));
      }
    }

    private void series(String uid, Component master, List<Component> exceptions, Zones zones)
        throws UnreadableException {
      if (master.value("STATUS").equalsIgnoreCase("CANCELLED")) {
        throw new UnreadableException("It is cancelled.");
      }
      EventReader reader = new EventReader(zones);
      EventContent content = reader.read(master);
      List<String> lines = new ArrayList<>(content.recurrence().lines());
      List<OfOccurrence> kept = new ArrayList<>();
      Instant changedAt = changedAt(master, zones);
      for (Component exception : exceptions) {
        if (content.recurrence().isPresent()) {
          guarded(exception, () -> exception(exception, reader, kept, lines));
          changedAt = later(changedAt, changedAt(exception, zones));
        } else {
          skip(exception, "It is an occurrence of an event that does not recur.");
        }
      }
      EventContent whole = content.withRecurrence(new Recurrence(lines));
      add(master, new OfEvent(uid, changedAt, target.calendar(), whole, kept));
    }

    /** A cancelled occurrence is an exception date of its series. */
    private static void exception(
        Component exception, EventReader reader, List<OfOccurrence> kept, List<String> lines)
        throws UnreadableException {
      ContentLine id = exception.first("RECURRENCE-ID").orElseThrow();
      OriginalStart start =
          switch (IcalTime.parse(id, reader.zones())) {
            case IcalTime.OnDay(LocalDate day) -> new OriginalStart.OnDay(day);
            case IcalTime.At(ZonedDateTime at) -> new OriginalStart.AtInstant(at.toInstant());
          };
      if (exception.value("STATUS").equalsIgnoreCase("CANCELLED")) {
        lines.add(
            start instanceof OriginalStart.OnDay
                ? "EXDATE;VALUE=DATE:" + start.key()
                : "EXDATE:" + start.key());
        return;
      }
      EventContent content = reader.read(exception).withRecurrence(Recurrence.NONE);
      kept.removeIf(other -> other.originalStart().equals(start));
      kept.add(new OfOccurrence(start, content));
    }

    private void task(Component task, Zones zones) throws UnreadableException {
      if (task.value("STATUS").equalsIgnoreCase("CANCELLED")) {
        throw new UnreadableException("It is cancelled.");
      }
      if (task.first("RECURRENCE-ID").isPresent()) {
        throw new UnreadableException("Single occurrences of tasks are not kept.");
      }
      TaskReader reader = new TaskReader(zones);
      String parent = task.text("RELATED-TO").strip();
      add(
          task,
          new OfTask(
              uid(task),
              changedAt(task, zones),
              target.list(),
              reader.read(task),
              reader.completedAt(task),
              parent.isEmpty() ? null : parent));
    }

    private static @Nullable Instant changedAt(Component item, Zones zones) {
      Instant modified = TaskReader.moment(item, "LAST-MODIFIED", zones);
      return modified == null ? TaskReader.moment(item, "DTSTAMP", zones) : modified;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
      return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private void add(Component from, ImportItem item) {
      items.add(item);
      origins.add(new Skipped(from.number(), from.text("SUMMARY"), ""));
    }

    private void skip(Component item, String reason) {
      skipped.add(new Skipped(item.number(), item.text("SUMMARY"), reason));
    }

    private void guarded(Component item, Step step) {
      if (!item.whole()) {
        skip(item, "Its end is missing.");
        return;
      }
      try {
        step.run();
      } catch (UnreadableException e) {
        skip(item, String.valueOf(e.getMessage()));
      }
    }

    @FunctionalInterface
    private interface Step {
      void run() throws UnreadableException;
    }
  }

  /** The components of one UID. */
  private static final class Group {
    private @Nullable Component master;
    private final List<Component> exceptions = new ArrayList<>();
    private final List<Component> surplus = new ArrayList<>();

    void add(Component event) {
      if (event.first("RECURRENCE-ID").isPresent()) {
        exceptions.add(event);
      } else if (master == null) {
        master = event;
      } else {
        surplus.add(event);
      }
    }
  }
}
