package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Part;
import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;

/** Says what a plan means, chip by chip, in the order of the picture. */
final class ChipWords {
  private final Session session;
  private final Messages messages;
  private final Formatting formatting;

  ChipWords(Session session) {
    this.session = session;
    this.messages = session.messages();
    this.formatting = session.formatting();
  }

  /**
   * The chips of a plan.
   *
   * @param target the name of the list or calendar
   * @param people addresses by names
   */
  List<Chip> of(Plan plan, String target, Map<String, String> people) {
    List<Chip> chips = new ArrayList<>();
    String key = plan.event() ? "quickadd.event" : "quickadd.task";
    chips.add(
        new Chip(
            Chip.Kind.TARGET,
            null,
            messages.text(key, target),
            parts(plan, List.of(Part.Target.class)),
            null));
    day(plan, chips);
    time(plan, chips);
    repeat(plan, chips);
    asked(plan, chips);
    plan.parts().forEach(part -> other(part, people, chips));
    chips.sort(Comparator.comparing(Chip::kind));
    return chips;
  }

  private static List<Part> parts(Plan plan, List<Class<? extends Part>> kinds) {
    return plan.parts().stream()
        .filter(part -> kinds.stream().anyMatch(kind -> kind.isInstance(part)))
        .toList();
  }

  private void day(Plan plan, List<Chip> chips) {
    LocalDate day = plan.day();
    if (day == null) {
      return;
    }
    LocalDate last = plan.last();
    String words =
        last == null
            ? formatting.relativeDay(day, session.today())
            : messages.text(
                "search.days",
                formatting.relativeDay(day, session.today()),
                formatting.relativeDay(last, session.today()));
    boolean recurs = plan.first(Part.Recurs.class).isPresent();
    List<Part> of =
        recurs
            ? parts(plan, List.of(Part.Day.class))
            : parts(plan, List.of(Part.Day.class, Part.Until.class, Part.AllDay.class));
    chips.add(Chip.of(Chip.Kind.DAY, Feather.CALENDAR, words, of));
  }

  private void time(Plan plan, List<Chip> chips) {
    ZonedDateTime start = plan.start();
    ZonedDateTime end = plan.end();
    List<Part> of = parts(plan, List.of(Part.Time.class, Part.Length.class, Part.Block.class));
    if (start != null && end != null) {
      String words = formatting.timeRange(start.toLocalTime(), end.toLocalTime());
      chips.add(Chip.of(Chip.Kind.TIME, Feather.CLOCK, words, of));
    } else if (plan.event() && plan.last() == null) {
      chips.add(
          Chip.of(
              Chip.Kind.TIME,
              Feather.CLOCK,
              messages.text("quickadd.allDay"),
              parts(plan, List.of(Part.AllDay.class))));
    } else {
      plan.first(Part.Block.class)
          .ifPresent(
              block ->
                  chips.add(
                      Chip.of(
                          Chip.Kind.BLOCK,
                          Feather.CLOCK,
                          formatting.duration(block.length()),
                          List.of(block))));
    }
  }

  /** When the person is reminded who asked for no more than that. */
  private void asked(Plan plan, List<Chip> chips) {
    List<Part> asked = parts(plan, List.of(Part.Asked.class));
    if (asked.isEmpty() || plan.first(Part.Alert.class).isPresent()) {
      return;
    }
    String words =
        Contents.remindAt(plan, session.zone())
            .map(at -> messages.text("quickadd.remind", formatting.time(at.toLocalTime())))
            .orElseGet(() -> messages.text("quickadd.remind.noDay"));
    chips.add(Chip.of(Chip.Kind.ALERT, Feather.BELL, words, asked));
  }

  private void repeat(Plan plan, List<Chip> chips) {
    Recurrence recurrence = Contents.recurrence(plan, session.zone());
    LocalDate day = plan.day();
    if (!recurrence.isPresent() || day == null) {
      return;
    }
    RecurrenceWords say = new RecurrenceWords(messages, formatting);
    RecurrenceWords.Words words =
        Contents.isAfterCompletion(plan)
            ? say.sayAfterCompletion(recurrence, day, session.zone())
            : say.say(recurrence, day, session.zone());
    String said =
        words.end().isEmpty()
            ? words.sentence()
            : messages.text("quickadd.repeat", words.sentence(), words.end());
    chips.add(
        Chip.of(
            Chip.Kind.REPEAT,
            Feather.REPEAT,
            said,
            parts(plan, List.of(Part.Recurs.class, Part.Until.class, Part.Times.class))));
  }

  private void other(Part part, Map<String, String> people, List<Chip> chips) {
    switch (part) {
      case Part.Place(var name, var span) ->
          chips.add(Chip.of(Chip.Kind.PLACE, Feather.MAP_PIN, name, List.of(part)));
      case Part.Guest(var name, var span) ->
          chips.add(
              new Chip(
                  Chip.Kind.GUEST, null, name, List.of(part), people.getOrDefault(name, name)));
      case Part.Alert(var before, var span) ->
          chips.add(Chip.of(Chip.Kind.ALERT, Feather.BELL, before(before), List.of(part)));
      case Part.Deadline(var at, var span) ->
          chips.add(
              Chip.of(
                  Chip.Kind.TIME,
                  Feather.CLOCK,
                  messages.text("quickadd.deadline", formatting.time(at)),
                  List.of(part)));
      case Part.Category(var name, var span) ->
          chips.add(Chip.of(Chip.Kind.CATEGORY, Feather.TAG, name, List.of(part)));
      case Part.Importance(var priority, var span) ->
          chips.add(
              Chip.of(
                  Chip.Kind.PRIORITY,
                  Feather.FLAG,
                  messages.text("tasks.priority." + priority.name().toLowerCase(Locale.ROOT)),
                  List.of(part)));
      default -> {}
    }
  }

  private String before(Duration length) {
    return messages.text("quickadd.before", formatting.duration(length));
  }
}
