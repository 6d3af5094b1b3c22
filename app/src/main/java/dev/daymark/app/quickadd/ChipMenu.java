package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Part;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What a chip offers: other values, and to keep its words in the title. */
final class ChipMenu {
  private static final int HALF_DAY = 12;
  private static final List<Integer> LENGTHS = List.of(30, 60, 90, 120);
  private static final List<Integer> ALERTS = List.of(10, 30, 60, 1440);

  private final QuickAddViewModel model;
  private final Session session;

  ChipMenu(QuickAddViewModel model) {
    this.model = model;
    this.session = model.session();
  }

  /** The menu of a chip; without an item if it has nothing to offer. */
  ContextMenu of(Chip chip, QuickDraft draft) {
    ContextMenu menu = new ContextMenu();
    switch (chip.kind()) {
      case TARGET -> targets(menu);
      case DAY -> days(menu, chip);
      case TIME -> times(menu, draft.plan());
      case ALERT -> alerts(menu, chip);
      case REPEAT, PLACE, GUEST, CATEGORY, PRIORITY, BLOCK -> {}
    }
    if (chip.isRemovable()) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      menu.getItems().add(item(text("quickadd.keepWords"), () -> keep(chip)));
    }
    return menu;
  }

  /** Gives the words of a chip back to the title. */
  void keep(Chip chip) {
    chip.parts().forEach(model::keepAsWords);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void targets(ContextMenu menu) {
    Destinations known = model.destinations().orElseThrow();
    for (Calendar calendar : known.calendars()) {
      menu.getItems()
          .add(
              item(
                  text("quickadd.event", calendar.summary()),
                  () -> model.choose(new Target.InCalendar(calendar))));
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (TaskList list : known.lists()) {
      menu.getItems()
          .add(
              item(
                  text("quickadd.task", list.name()), () -> model.choose(new Target.InList(list))));
    }
  }

  private void days(ContextMenu menu, Chip chip) {
    LocalDate today = session.today();
    for (LocalDate day :
        List.of(
            today,
            today.plusDays(1),
            today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)),
            today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))) {
      String words = session.formatting().relativeDay(day, today);
      menu.getItems().add(item(words, () -> write(chip, Part.Day.class, day.toString())));
    }
  }

  private void times(ContextMenu menu, Plan plan) {
    otherHalf(menu, plan);
    plan.first(Part.Time.class)
        .ifPresent(
            time -> {
              for (int minutes : LENGTHS) {
                String range =
                    session.formatting().timeRange(time.start(), time.start().plusMinutes(minutes));
                menu.getItems()
                    .add(
                        item(
                            range,
                            () -> {
                              plan.first(Part.Length.class)
                                  .ifPresent(length -> model.replace(length, ""));
                              model.replace(
                                  time, time.start() + "-" + time.start().plusMinutes(minutes));
                            }));
              }
            });
  }

  /** The same hours of the other half of the day, where the typed words leave that open. */
  private void otherHalf(ContextMenu menu, Plan plan) {
    Optional<Part.Time> time = plan.first(Part.Time.class);
    ZonedDateTime start = plan.start();
    ZonedDateTime end = plan.end();
    if (time.isPresent() && start != null && end != null && model.isOpenHour(time.get())) {
      LocalTime from = time.get().start().plusHours(HALF_DAY);
      LocalTime until = end.toLocalTime().plusHours(HALF_DAY);
      String words = time.get().end() == null ? from.toString() : from + "-" + until;
      menu.getItems()
          .add(
              item(
                  session.formatting().timeRange(from, until),
                  () -> model.replace(time.get(), words)));
      menu.getItems().add(new SeparatorMenuItem());
    }
  }

  private void alerts(ContextMenu menu, Chip chip) {
    if (!(chip.parts().getFirst() instanceof Part.Alert alert)) {
      return;
    }
    for (int minutes : ALERTS) {
      String words =
          text("quickadd.before", session.formatting().duration(Duration.ofMinutes(minutes)));
      menu.getItems().add(item(words, () -> model.replaceAlert(alert, minutes)));
    }
  }

  private void write(Chip chip, Class<? extends Part> kind, String words) {
    chip.parts().stream()
        .filter(kind::isInstance)
        .findFirst()
        .ifPresentOrElse(part -> model.replace(part, words), () -> model.append(words));
  }
}
