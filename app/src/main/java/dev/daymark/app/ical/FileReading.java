package dev.daymark.app.ical;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.ImportItem;
import dev.daymark.storage.ImportItem.OfEvent;
import dev.daymark.storage.ImportItem.OfOccurrence;
import dev.daymark.storage.ImportItem.OfTask;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One file being read: its calendars one after another. */
final class FileReading {
  private final CalendarFile.Target target;
  private final List<Skipped> skipped;
  private final List<ImportItem> items = new ArrayList<>();
  private final List<Skipped> origins = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * A calendar of the file.
   *
   * @param ours whether Daymark wrote it, which leaves nothing behind
   */
  private record Origin(Zones zones, boolean ours) {}

  /**
   * Begins.
   *
   * @param skipped what could not be read so far; more is added
   */
  FileReading(CalendarFile.Target target, List<Skipped> skipped) {
    this.target = target;
    this.skipped = skipped;
  }

  List<ImportItem> items() {
    return items;
  }

  List<Skipped> origins() {
    return origins;
  }

  List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  void take(Component calendar) {
    boolean ours = calendar.value("PRODID").contains("Daymark");
    Origin origin = new Origin(zones(calendar, ours), ours);
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Component child : calendar.children()) {
      switch (child.name()) {
        case "VEVENT" -> groups.computeIfAbsent(uid(child), uid -> new Group()).add(child);
        case "VTODO" -> guarded(child, () -> task(child, origin));
        case "VJOURNAL" -> skip(child, "Journal entries are not kept.");
        default -> {}
      }
    }
    groups.forEach((uid, group) -> event(uid, group, origin));
  }

  private Zones zones(Component calendar, boolean ours) {
    List<Component> definitions =
        calendar.children().stream().filter(child -> child.name().equals("VTIMEZONE")).toList();
    ZoneId own = target.zone();
    try {
      own = new Zones(definitions, own, own).of(calendar.value("X-WR-TIMEZONE"));
    } catch (UnreadableException e) {
      // The reader's own zone is as good a guess as any.
    }
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

  private void event(String uid, Group group, Origin origin) {
    for (Component surplus : group.surplus) {
      skip(surplus, "There is another event with the same UID in the file.");
    }
    Component master = group.master;
    if (master != null) {
      if (!guarded(master, () -> series(uid, master, group.exceptions, origin))) {
        group.exceptions.forEach(it -> skip(it, "The series it belongs to is left out."));
      }
      return;
    }
    for (Component lone : group.exceptions) {
      String own = uid + "/" + lone.value("RECURRENCE-ID");
      guarded(lone, () -> series(own, lone, List.of(), origin));
    }
  }

  private void series(String uid, Component master, List<Component> exceptions, Origin origin)
      throws UnreadableException {
    refuseCancelled(master);
    EventContent content = content(master, origin);
    List<String> lines = new ArrayList<>(content.recurrence().lines());
    List<OfOccurrence> kept = new ArrayList<>();
    Instant changedAt = changedAt(master, origin.zones());
    for (Component exception : exceptions) {
      if (content.recurrence().isPresent()) {
        guarded(exception, () -> exception(exception, content.time(), origin, kept, lines));
        changedAt = later(changedAt, changedAt(exception, origin.zones()));
      } else {
        skip(exception, "It is an occurrence of an event that does not recur.");
      }
    }
    EventContent whole = content.withRecurrence(new Recurrence(lines));
    add(master, new OfEvent(uid, changedAt, target.calendar(), whole, kept));
  }

  /** A cancelled occurrence is an exception date of its series. */
  private void exception(
      Component exception,
      EventTime series,
      Origin origin,
      List<OfOccurrence> kept,
      List<String> lines)
      throws UnreadableException {
    ContentLine id = exception.first("RECURRENCE-ID").orElseThrow();
    OriginalStart start = IcalTime.parse(id, origin.zones()).asStartIn(series);
    if (exception.value("STATUS").equalsIgnoreCase("CANCELLED")) {
      lines.add(
          start instanceof OriginalStart.OnDay
              ? "EXDATE;VALUE=DATE:" + start.key()
              : "EXDATE:" + start.key());
      return;
    }
    EventContent content = content(exception, origin).withRecurrence(Recurrence.NONE);
    kept.removeIf(other -> other.originalStart().equals(start));
    kept.add(new OfOccurrence(start, content));
  }

  private EventContent content(Component event, Origin origin) throws UnreadableException {
    EventContent content = new EventReader(origin.zones()).read(event);
    if (origin.ours()) {
      return content;
    }
    remark(event, new LeftOut(origin.zones()).of(event, content.time()));
    return content.withDescription(Notes.ofEvent(event));
  }

  private void task(Component task, Origin origin) throws UnreadableException {
    refuseCancelled(task);
    if (task.first("RECURRENCE-ID").isPresent()) {
      throw new UnreadableException("Single occurrences of tasks are not kept.");
    }
    TaskReader reader = new TaskReader(origin.zones());
    TaskContent content = reader.read(task);
    if (!origin.ours()) {
      remark(task, new LeftOut(origin.zones()).of(task));
      content = content.withNotes(Notes.ofTask(task));
    }
    String parent = parent(task);
    add(
        task,
        new OfTask(
            uid(task),
            changedAt(task, origin.zones()),
            target.list(),
            content,
            reader.completedAt(task),
            parent.isEmpty() ? null : parent));
  }

  /** The UID of the task it is a part of; not of one that it is related to in another way. */
  private static String parent(Component task) {
    return task.all("RELATED-TO").stream()
        .filter(line -> line.param("RELTYPE") == null || line.hasParam("RELTYPE", "PARENT"))
        .map(line -> line.text().strip())
        .findFirst()
        .orElse("");
  }

  private static void refuseCancelled(Component item) throws UnreadableException {
    if (item.value("STATUS").equalsIgnoreCase("CANCELLED")) {
      throw new UnreadableException("It is cancelled.");
    }
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

  private void remark(Component item, List<String> sentences) {
    for (String sentence : sentences) {
      remarks.add(new Remark(item.number(), item.text("SUMMARY"), sentence));
    }
  }

  /** Whether it could be done. */
  private boolean guarded(Component item, Step step) {
    if (!item.whole()) {
      skip(item, "Its end is missing.");
      return false;
    }
    try {
      step.run();
      return true;
    } catch (UnreadableException e) {
      skip(item, String.valueOf(e.getMessage()));
      return false;
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws UnreadableException;
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
