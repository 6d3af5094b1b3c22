package dev.daymark.app.cli;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.storage.LocalStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code agenda}. */
final class AgendaCommand implements Runnable {

  private static final int USUAL_DAYS = 7;

  private final CommandContext context;

  private final OptionSpec from =
      OptionSpec.builder("--from")
          .type(String.class)
          .paramLabel("DATE")
          .description("The first day.")
          .build();

  private final OptionSpec to =
      OptionSpec.builder("--to")
          .type(String.class)
          .paramLabel("DATE")
          .description("The last day.")
          .build();

  private final OptionSpec json =
      OptionSpec.builder("--json").type(boolean.class).description("Prints JSON.").build();

  AgendaCommand(CommandContext context) {
    this.context = context;
  }

  /** As picocli takes it; written out, since reading annotations takes a tenth of an agenda. */
  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this)
            .name("agenda")
            .addOption(from)
            .addOption(to)
            .addOption(json);
    spec.usageMessage()
        .description(
            "Shows what takes place, by day: from today for a week, if nothing else is said.");
    return spec;
  }

  @Override
  public void run() {
    String firstDay = from.getValue();
    String lastDay = to.getValue();
    LocalDate first =
        firstDay == null ? context.surroundings().today() : context.moments().parseDay(firstDay);
    LocalDate last =
        lastDay == null ? first.plusDays(USUAL_DAYS - 1) : context.moments().parseDay(lastDay);
    if (last.isBefore(first)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "The last day " + last + " is before the first, " + first + ".");
    }
    context.withStore(root -> show(root.store(), first, last));
  }

  private void show(LocalStore store, LocalDate first, LocalDate last) {
    Map<CalendarId, String> calendars =
        store.calendars().all().stream()
            .filter(Calendar::selected)
            .collect(Collectors.toMap(Calendar::id, Calendar::summary));
    List<Occurrence> found =
        store.events().occurrences(first, last.plusDays(1), context.surroundings().zone()).stream()
            .filter(occurrence -> calendars.containsKey(occurrence.event().calendarId()))
            .toList();
    OlderWords.sayIfMissing(context, store, first);
    if (Boolean.TRUE.equals(json.getValue())) {
      printJson(found, calendars);
    } else if (found.isEmpty()) {
      context.terminal().say("Nothing takes place in these days.");
    } else {
      printDays(found, first, calendars);
    }
  }

  private void printDays(
      List<Occurrence> found, LocalDate first, Map<CalendarId, String> calendars) {
    Map<LocalDate, TextTable> days = new TreeMap<>();
    for (Occurrence occurrence : found) {
      LocalDate day = dayOf(occurrence.time());
      days.computeIfAbsent(day.isBefore(first) ? first : day, ignored -> new TextTable())
          .row(
              context.wording().hours(occurrence.time()),
              Wording.title(occurrence.event().content().summary()),
              calendars.getOrDefault(occurrence.event().calendarId(), ""),
              Wording.shortId(occurrence.event().id()));
    }
    days.forEach(
        (day, table) -> {
          context.terminal().print(context.wording().heading(day));
          table.lines("  ").forEach(context.terminal()::print);
        });
  }

  private LocalDate dayOf(EventTime time) {
    ZoneId zone = context.surroundings().zone();
    return LocalDate.ofInstant(time.startIn(zone), zone);
  }

  private void printJson(List<Occurrence> found, Map<CalendarId, String> calendars) {
    OccurrenceJson event = new OccurrenceJson(context.surroundings().zone());
    context
        .terminal()
        .printJson(
            out -> {
              out.beginArray();
              for (Occurrence occurrence : found) {
                event.write(
                    out, occurrence, calendars.getOrDefault(occurrence.event().calendarId(), ""));
              }
              out.endArray();
            });
  }
}
