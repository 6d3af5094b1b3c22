package dev.daymark.app.ical;

import dev.daymark.domain.TaskContent;
import dev.daymark.storage.ImportItem.OfTask;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file being read: its calendars one after another. */
final class FileReading {

  private final CalendarFile.Target target;
  private final Findings findings;

  /**
   * A calendar of the file.
   *
   * @param ours whether Daymark wrote it, which leaves nothing behind
   */
  record Origin(Zones zones, boolean ours) {}

  /**
   * Begins.
   *
   * @param findings what was found so far; more is added
   */
  FileReading(CalendarFile.Target target, Findings findings) {
    this.target = target;
    this.findings = findings;
  }

  void take(Component calendar) {
    boolean ours = calendar.value("PRODID").contains("Daymark");
    Origin origin = new Origin(zones(calendar, ours), ours);
    Map<String, EventGroup> groups = new LinkedHashMap<>();
    for (Component child : calendar.children()) {
      switch (child.name()) {
        case "VEVENT" -> groups.computeIfAbsent(Identity.uid(child), EventGroup::new).add(child);
        case "VTODO" -> findings.guarded(child, () -> task(child, origin));
        case "VJOURNAL" -> findings.skip(child, "Journal entries are not kept.");
        default -> {}
      }
    }
    SeriesReading series = new SeriesReading(target, origin, findings);
    groups.values().forEach(series::take);
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

  private void task(Component task, Origin origin) throws UnreadableException {
    Identity.refuseCancelled(task);
    if (task.first("RECURRENCE-ID").isPresent()) {
      throw new UnreadableException("Single occurrences of tasks are not kept.");
    }
    TaskReader reader = new TaskReader(origin.zones());
    TaskContent content = reader.read(task);
    if (!origin.ours()) {
      findings.remark(task, new LeftOut(origin.zones()).of(task));
      content = content.withNotes(Notes.ofTask(task));
    }
    String parent = parent(task);
    findings.add(
        task,
        new OfTask(
            Identity.uid(task),
            Identity.changedAt(task, origin.zones()),
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
}
