package dev.daymark.app.inspector;

import dev.daymark.app.inspector.InspectorSubject.OfTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Due;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A task, read and edited in place. */
final class TaskInspector implements InspectorView.Parts {
  private final OfTask task;
  private final TaskContent content;
  private final TaskCommands commands;
  private final Session session;
  private final EventColours colours;
  private final TaskTimes times;
  private final EditSlot title;
  private final VBox body = new VBox();

  TaskInspector(InspectorViewModel model, EventColours colours, OfTask task) {
    this.task = task;
    this.content = task.task().content();
    this.commands = model.tasks();
    this.session = model.session();
    this.colours = colours;
    this.times = new TaskTimes(session);
    this.title = titleSlot();
    colours.apply(body.getStyleClass(), task.colour());
    body.getChildren().addAll(title, status());
    body.getChildren().addAll(due(), block(), priority(), repeat(), categories(), Rows.rule());
    body.getChildren().addAll(new SubtaskList(task, commands, session).nodes());
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

  private Node status() {
    HBox segment = new HBox();
    segment.getStyleClass().addAll("dm-rsvp", "task-status");
    for (TaskStatus status : TaskStatus.values()) {
      StatusGlyph glyph = new StatusGlyph(14);
      glyph.statusProperty().set(status);
      ToggleButton button = new ToggleButton(text("inspector.status." + status), glyph);
      button.setMnemonicParsing(false);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.getStyleClass().setAll("dm-rsvp-button");
      button.setSelected(status == content.status());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(0);
      HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
      button.setOnAction(
          action -> {
            button.setSelected(true);
            if (status != content.status()) {
              commands.status(task.task(), status);
            }
          });
      segment.getChildren().add(button);
    }
    segment.getChildren().getFirst().getStyleClass().add("first");
    segment.getChildren().getLast().getStyleClass().add("last");
    VBox.setMargin(segment, new Insets(12, 0, 8, 0));
    return segment;
  }

  private Label value(String text, boolean set) {
    return Labels.text(text, "dm-medium", set ? "set" : "dm-subtle");
  }

  private Node due() {
    Due due = content.due();
    String shown = due == null ? text("inspector.due.none") : times.due(due);
    Label label = value(shown, due != null);
    boolean late =
        due != null
            && content.status() != TaskStatus.COMPLETED
            && due.dayIn(session.zone()).isBefore(session.today());
    if (late) {
      label.getStyleClass().add("dm-danger");
    }
    EditSlot slot =
        EditSlot.line(
            label,
            text("inspector.edit.due"),
            due == null ? "" : times.dueText(due),
            typed -> {
              if (typed.isBlank()) {
                commands.due(task, null);
                return Optional.empty();
              }
              Optional<Due> parsed = times.parseDue(typed);
              parsed.ifPresent(day -> commands.due(task, day));
              return parsed.isPresent()
                  ? Optional.empty()
                  : Optional.of(text("inspector.error.date"));
            });
    slot.setId("task-due");
    return Rows.pair(Feather.CALENDAR, text("inspector.due"), slot);
  }

  private Node block() {
    PlannedBlock block = content.plannedBlock();
    LocalDate day = content.due() == null ? session.today() : content.due().dayIn(session.zone());
    EditSlot slot =
        EditSlot.line(
            value(block == null ? text("inspector.block.none") : times.block(block), block != null),
            text("inspector.edit.block"),
            block == null ? "" : times.blockText(block),
            typed -> {
              if (typed.isBlank()) {
                commands.block(task, null);
                return Optional.empty();
              }
              Optional<PlannedBlock> parsed = times.parseBlock(typed, day);
              parsed.ifPresent(planned -> commands.block(task, planned));
              return parsed.isPresent()
                  ? Optional.empty()
                  : Optional.of(text("inspector.error.block"));
            });
    slot.setId("task-block");
    return Rows.pair(Feather.CLOCK, text("inspector.block"), slot);
  }

  private Node priority() {
    Priority now = content.priority();
    Label label = value(text("inspector.priority." + now), now != Priority.NONE);
    PriorityGlyph.of(now).ifPresent(label::setGraphic);
    return Rows.pair(
        Feather.FLAG,
        text("inspector.priority"),
        menuSlot(
            label,
            "priority",
            () ->
                Arrays.stream(Priority.values())
                    .map(
                        priority ->
                            item(
                                text("inspector.priority." + priority),
                                () -> commands.prioritise(task, priority)))
                    .toList()
                    .reversed()));
  }

  private Node repeat() {
    LocalDate day = content.due() == null ? session.today() : content.due().dayIn(session.zone());
    RecurrenceWords say = new RecurrenceWords(session.messages(), session.formatting());
    RecurrenceWords.Words said = say.say(content.recurrence(), day);
    return Rows.pair(
        Feather.REPEAT,
        text("inspector.repeat"),
        menuSlot(
            value(said.sentence(), content.recurrence().isPresent()),
            "repeat",
            () -> {
              List<MenuItem> items = new java.util.ArrayList<>();
              items.add(
                  item(text("recurrence.never"), () -> commands.repeat(task, Recurrence.NONE)));
              RepeatPresets.on(day)
                  .forEach(
                      preset ->
                          items.add(
                              item(
                                  say.say(preset, day).sentence(),
                                  () -> commands.repeat(task, preset))));
              return items;
            }));
  }

  private Node categories() {
    HBox tags = new HBox(6);
    tags.setAlignment(Pos.CENTER_LEFT);
    content.categories().forEach(category -> tags.getChildren().add(Labels.tag(category)));
    if (content.categories().isEmpty()) {
      tags.getChildren().add(value(text("inspector.categories.none"), false));
    }
    EditSlot slot =
        EditSlot.line(
            tags,
            text("inspector.edit.categories"),
            String.join(", ", content.categories()),
            typed -> {
              commands.categorise(
                  task,
                  Arrays.stream(typed.split("[,#]", -1))
                      .map(String::strip)
                      .filter(name -> !name.isEmpty())
                      .toList());
              return Optional.empty();
            });
    slot.setId("task-categories");
    return Rows.pair(Feather.TAG, text("inspector.categories"), slot);
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

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private Node menuSlot(Node display, String name, Supplier<List<MenuItem>> items) {
    return EditSlot.menu(
        display,
        text("inspector.edit." + name),
        anchor -> {
          ContextMenu menu = new ContextMenu();
          menu.getItems().addAll(items.get());
          menu.show(anchor, Side.BOTTOM, 0, 2);
        });
  }

  @Override
  public Node chip() {
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
            menu.getItems().add(item(list.name(), () -> commands.moveTo(task, list)));
          }
          menu.show(chip, Side.BOTTOM, 0, 2);
        });
    return chip;
  }

  @Override
  public Node[] actions() {
    return new Node[] {
      Buttons.icon(
          Feather.COPY,
          text("inspector.action.duplicate"),
          "Ctrl+D",
          () -> commands.duplicate(task)),
      Buttons.icon(
          Feather.TRASH_2,
          text("inspector.action.delete"),
          "Del",
          () -> commands.delete(task.task()))
    };
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
}
