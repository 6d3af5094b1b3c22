package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be said of a task in the calendar's menus: when it is due, how much it matters. */
final class TaskItems {
  private final CalendarViewModel model;
  private final Session session;
  private final TaskItem task;
  private final String name;

  TaskItems(CalendarViewModel model, TaskItem task) {
    this.model = model;
    this.session = model.session();
    this.task = task;
    this.name = new CalendarWords(session).name(task);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>(List.of(due(), priority(), list(), categories()));
    if (task.block()) {
      items.add(item(text("calendar.menu.unplan"), () -> model.unplan(task)));
    } else {
      items.add(item(text("calendar.menu.block"), () -> model.blockTime(task)));
    }
    return items;
  }

  private Menu due() {
    return menu("due", DueItems.of(session, this::setDue));
  }

  private void setDue(@Nullable LocalDate day) {
    String sentence =
        day == null
            ? text("tasks.done.noDue", name)
            : text(
                "tasks.done.due",
                name,
                session.formatting().relativeDayWithin(day, session.today()));
    edit(sentence, it -> it.withDue(day == null ? null : Due.moved(it.due(), day, session.zone())));
  }

  private Menu priority() {
    return menu(
        "priority",
        Stream.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.NONE)
            .map(this::priority)
            .toList());
  }

  private MenuItem priority(Priority priority) {
    String words = text("tasks.priority." + priority.name().toLowerCase(Locale.ROOT));
    CheckMenuItem item = new CheckMenuItem(words);
    item.setSelected(task.task().content().priority() == priority);
    item.setOnAction(
        event -> edit(text("tasks.done.priority", name, words), it -> it.withPriority(priority)));
    return item;
  }

  /** Its entries come as soon as they are read. */
  private Menu list() {
    Menu menu = menu("list", List.of());
    menu.setDisable(true);
    session
        .background()
        .start(
            () ->
                session.store().tasks().lists().stream()
                    .filter(list -> !list.id().equals(task.list().id()))
                    .sorted(Comparator.comparingDouble(TaskList::position))
                    .toList(),
            lists -> {
              lists.forEach(list -> menu.getItems().add(moveTo(list)));
              menu.setDisable(lists.isEmpty());
            },
            session.edits()::failed);
    return menu;
  }

  private MenuItem moveTo(TaskList list) {
    return item(
        list.name(),
        () ->
            session
                .edits()
                .submit(
                    text("tasks.done.moved", name, list.name()),
                    store -> store.moveTask(task.task().id(), list.id(), task.task().position())));
  }

  /** Every category there is, ticked if the task has it. */
  private Menu categories() {
    Menu menu = menu("categories", List.of());
    menu.setDisable(true);
    session
        .background()
        .start(
            () -> {
              TreeSet<String> known = new TreeSet<>();
              session.store().tasks().all().stream()
                  .map(other -> other.content().categories())
                  .forEach(known::addAll);
              return known;
            },
            known -> {
              known.forEach(category -> menu.getItems().add(category(category)));
              menu.setDisable(known.isEmpty());
            },
            session.edits()::failed);
    return menu;
  }

  private MenuItem category(String category) {
    boolean has = task.task().content().categories().contains(category);
    CheckMenuItem item = new CheckMenuItem(category);
    item.setMnemonicParsing(false);
    item.setSelected(has);
    item.setOnAction(
        event ->
            edit(
                text(has ? "tasks.done.uncategorised" : "tasks.done.categorised", name, category),
                it -> it.withCategories(toggled(it, category, has))));
    return item;
  }

  private static List<String> toggled(TaskContent content, String category, boolean has) {
    List<String> categories = new ArrayList<>(content.categories());
    if (has) {
      categories.remove(category);
    } else {
      categories.add(category);
    }
    return List.copyOf(categories);
  }

  private void edit(String sentence, UnaryOperator<TaskContent> change) {
    session.edits().submit(sentence, store -> store.editTask(task.task().id(), change));
  }

  private Menu menu(String key, List<MenuItem> items) {
    Menu menu = new Menu(text("tasks.action." + key));
    menu.getItems().setAll(items);
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
