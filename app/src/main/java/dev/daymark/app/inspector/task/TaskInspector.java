package dev.daymark.app.inspector.task;

import dev.daymark.app.calendar.DueItems;
import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.ItemParts;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.rows.SyncFooter;
import dev.daymark.app.inspector.subject.InspectorSubject.OfTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.subtasks.SubtaskList;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A task, read and edited in place. */
public final class TaskInspector implements ItemParts {
  private final OfTask task;
  private final TaskContent content;
  private final TaskCommands commands;
  private final Session session;
  private final EventColours colours;
  private final EditSlot title;
  private final VBox body = new VBox();
  private final SubtaskList subtasks;
  private final Consumer<Task> onOpen;

  /**
   * @param onOpen shows another task in its place: a part, or the whole it is a part of
   */
  public TaskInspector(
      OfTask task,
      TaskCommands commands,
      Session session,
      EventColours colours,
      Consumer<Task> onOpen) {
    this.onOpen = onOpen;
    this.task = task;
    this.content = task.task().content();
    this.commands = commands;
    this.session = session;
    this.colours = colours;
    this.title = titleSlot();
    this.subtasks = new SubtaskList(task.parted(), session, onOpen);
    colours.apply(body.getStyleClass(), task.colour());
    TaskTimeRows times = new TaskTimeRows(task, commands, session);
    TaskKindRows kind = new TaskKindRows(task, commands, session);
    body.getChildren().addAll(title, kind.status(), times.due(), times.block(), kind.priority());
    body.getChildren().addAll(times.repeat(), times.remind(), kind.categories());
    body.getChildren().add(Rows.rule());
    body.getChildren().add(subtasks);
    body.getChildren().addAll(Rows.rule(), notes());
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private EditSlot titleSlot() {
    Label label = Labels.text(content.title(), "dm-title");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    EditSlot slot =
        EditSlot.line(
            label,
            text("inspector.edit.title"),
            content.title(),
            typed -> {
              if (typed.isBlank()) {
                return Optional.of(text("inspector.error.taskTitle"));
              }
              commands.rename(task.task(), typed.strip());
              return Optional.empty();
            });
    slot.setId("task-title");
    return slot;
  }

  private Node notes() {
    boolean none = content.notes().isBlank();
    Label label =
        none
            ? Labels.text(text("inspector.add.notes"), "dm-subtle")
            : Labels.paragraph(content.notes());
    label.setMinHeight(Region.USE_PREF_SIZE);
    EditSlot slot =
        EditSlot.area(
            label,
            text("inspector.edit.notes"),
            content.notes(),
            typed -> {
              commands.note(task, typed.strip());
              return Optional.empty();
            });
    slot.setId("task-notes");
    return Rows.row(Feather.ALIGN_LEFT, slot);
  }

  @Override
  public Node chip() {
    Task whole = task.whole();
    return whole == null ? listChip() : wayBack(whole);
  }

  /** What it is a part of, which a click leads back to. */
  private Node wayBack(Task whole) {
    String name = whole.content().title();
    Button back = new Button(name, Icons.small(Feather.CHEVRON_LEFT, "subtle"));
    back.setId("task-whole");
    back.setMnemonicParsing(false);
    back.setMinWidth(0);
    back.getStyleClass().setAll("calendar-chip", "way-back");
    back.setAccessibleText(text("inspector.subtask.back", name));
    back.setTooltip(
        Buttons.tooltip(
            text("inspector.subtask.path", task.list().name(), name), FixedKey.WHOLE_TASK.caps()));
    back.setOnAction(action -> onOpen.accept(whole));
    return back;
  }

  private Node listChip() {
    Region dot = Labels.dot("round");
    colours.apply(dot.getStyleClass(), task.colour());
    Button chip = new Button(task.list().name(), dot);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().setAll("calendar-chip");
    chip.setAccessibleText(text("inspector.list", task.list().name()));
    chip.setOnAction(
        action -> {
          ContextMenu menu = new ContextMenu();
          for (TaskList list : task.lists()) {
            menu.getItems().add(TaskMenu.item(list.name(), () -> commands.moveTo(task, list)));
          }
          menu.show(chip, Side.BOTTOM, 0, 2);
        });
    return chip;
  }

  @Override
  public Node[] actions() {
    return new Node[] {
      Buttons.keyed(
          Feather.COPY,
          text("inspector.action.duplicate"),
          session.keys().shownCaps(Command.DUPLICATE),
          () -> commands.duplicate(task)),
      Buttons.keyed(
          Feather.TRASH_2,
          text("inspector.action.delete"),
          session.keys().shownCaps(Command.DELETE),
          () -> commands.delete(task.task())),
      more()
    };
  }

  private Node more() {
    Button[] more = new Button[1];
    more[0] =
        Buttons.icon(
            Feather.MORE_HORIZONTAL,
            text("inspector.action.more"),
            null,
            () ->
                new ContextMenu(
                        TaskMenu.item(
                            text("inspector.subtask.add"),
                            () -> body.lookup("#subtask-add").requestFocus()),
                        TaskMenu.item(
                            text("tasks.action.block"), () -> commands.blockNextFree(task)),
                        due())
                    .show(more[0], Side.BOTTOM, 0, 2));
    more[0].setId("task-more");
    return more[0];
  }

  private Menu due() {
    Menu menu = new Menu(text("tasks.action.due"));
    menu.getItems()
        .setAll(
            DueItems.of(
                session,
                day ->
                    commands.due(
                        task, day == null ? null : Due.moved(content.due(), day, session.zone()))));
    return menu;
  }

  @Override
  public VBox body() {
    return body;
  }

  @Override
  public Node footer() {
    return SyncFooter.label(Feather.HARD_DRIVE, "subtle", text("inspector.task.footer"));
  }

  @Override
  public EditSlot title() {
    return title;
  }

  @Override
  public SubtaskList subtasks() {
    return subtasks;
  }
}
