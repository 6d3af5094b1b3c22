package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TaskSpeech;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.TaskRing;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.motion.Pace;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A task in the list: ring, title, what belongs to it, and columns at the end. */
final class TaskRowView extends HBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  private static final Insets RING_MARGIN = new Insets(0, -3, 0, -1);

  private final TaskCell.Parts parts;
  private final Session session;
  private final Messages messages;
  private final TaskRing ring = new TaskRing(18, this::toggle);
  private final TaskTitle title;
  private final Node notes = Icons.small(Feather.ALIGN_LEFT, "subtle");
  private final Node repeats = Icons.small(Feather.REPEAT, "subtle");
  private final Label subtasks = Labels.withIcon(Feather.CHECK_SQUARE, "subtle", "", "meta");
  private final HBox tags = new HBox(8);
  private final StackPane priority = new StackPane();
  private final Label block = Labels.withIcon(Feather.CLOCK, "subtle", "", "block");
  private final Label due = Labels.text("", "due");
  private final Region dot = Labels.dot("round");
  private final Label list = Labels.text("", "list");
  private @Nullable TaskRow shown;

  TaskRowView(TaskCell.Parts parts) {
    this.parts = parts;
    this.session = parts.session();
    this.messages = session.messages();
    this.title =
        new TaskTitle(
            text -> {
              if (shown != null) {
                parts.model().edits().rename(shown, text);
              }
            });
    getStyleClass().add("task-row");
    if (session.formatting().settings().clock() == ClockStyle.HOURS_12) {
      getStyleClass().add("hours-12");
    }
    HBox.setMargin(ring, RING_MARGIN);
    priority.getStyleClass().add("priority-column");
    list.setGraphic(dot);
    tags.setAlignment(Pos.CENTER_LEFT);
    subtasks.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(ring, title, notes, repeats, subtasks, tags);
    getChildren().addAll(Labels.spacer(), actions(), priority, block, due, list);
  }

  /** Made when the pointer first comes: most rows scroll by without. */
  private Node actions() {
    HBox actions = new HBox();
    actions.getStyleClass().add("actions");
    actions.managedProperty().bind(hoverProperty());
    actions.visibleProperty().bind(hoverProperty());
    hoverProperty()
        .subscribe(
            hovered -> {
              if (hovered && actions.getChildren().isEmpty()) {
                actions.getChildren().setAll(buttons());
              }
            });
    return actions;
  }

  private List<Button> buttons() {
    TaskMenus menus = parts.menus();
    return List.of(
        action(Feather.CALENDAR, "tasks.action.due", Command.DUE, menus::dueFor),
        action(Feather.FLAG, "tasks.action.priority", Command.PRIORITY_HIGH, menus::priorityFor),
        action(Feather.MORE_HORIZONTAL, "tasks.action.more", null, menus::moreFor));
  }

  private Button action(
      Feather icon, String key, @Nullable Command command, TaskMenus.Opener opener) {
    Button[] made = new Button[1];
    Runnable open =
        () -> {
          if (shown != null) {
            opener.open(List.of(shown), made[0]);
          }
        };
    Node graphic = Icons.small(icon);
    made[0] =
        command == null
            ? Buttons.icon(graphic, messages.text(key), null, open)
            : Buttons.keyed(graphic, messages.text(key), session.keys().shownCaps(command), open);
    made[0].getStyleClass().add("dense");
    made[0].setFocusTraversable(false);
    return made[0];
  }

  private void toggle() {
    if (shown != null) {
      parts.model().edits().toggleCompleted(List.of(shown));
    }
  }

  void beginRename() {
    title.begin();
  }

  void endRename() {
    title.end();
  }

  void show(TaskRow row) {
    TaskRow before = shown;
    shown = row;
    Task task = row.task();
    TaskContent content = task.content();
    pseudoClassStateChanged(DONE, row.isCompleted());
    pseudoClassStateChanged(LATE, row.overdue());
    Rgb colour = EventPalette.shown(Rgb.parse(row.list().color()), ColourStyle.MODERN);
    parts.colours().apply(ring.getStyleClass(), colour);
    parts.colours().apply(dot.getStyleClass(), colour);
    ring.show(
        content.status(),
        content.title(),
        messages.text(row.isCompleted() ? "tasks.ring.reopen" : "tasks.ring.complete"));
    title.show(content.title());
    shown(notes, !content.notes().isEmpty());
    shown(repeats, content.recurrence().isPresent());
    subtasks.setText(messages.text("tasks.parts", row.partsDone(), row.parts()));
    shown(subtasks, row.parts() > 0);
    TaskContent shownBefore = before == null ? null : before.task().content();
    if (shownBefore == null || !shownBefore.categories().equals(content.categories())) {
      tags.getChildren().setAll(content.categories().stream().map(it -> Labels.tag(it)).toList());
    }
    if (shownBefore == null || shownBefore.priority() != content.priority()) {
      priority.getChildren().setAll(PriorityGlyph.of(content.priority()).stream().toList());
    }
    showTimes(row, content);
    list.setText(row.list().name());
    tick(before, row);
  }

  /** A task that becomes completed under the eyes of the person is seen to be ticked. */
  private void tick(@Nullable TaskRow before, TaskRow now) {
    Motion motion = Motion.of(this);
    TaskRow same = before != null && before.id().equals(now.id()) ? before : null;
    if (same != null && !same.isCompleted() && now.isCompleted()) {
      motion.move(ring, Pace.TICK, ring::tickTo);
      motion.move(title, Pace.TICK, title::strikeTo);
    } else if (same == null || !now.isCompleted()) {
      motion.end(ring);
      motion.end(title);
    }
  }

  private void showTimes(TaskRow row, TaskContent content) {
    PlannedBlock planned = content.plannedBlock();
    block.setText(planned == null ? "" : timesOf(planned));
    block.getGraphic().setVisible(planned != null);
    due.setText(
        row.dueOn() == null
            ? ""
            : row.overdue()
                ? session.formatting().day(row.dueOn(), session.today())
                : session.formatting().relativeDay(row.dueOn(), session.today()));
  }

  private String timesOf(PlannedBlock planned) {
    return session
        .formatting()
        .timeRange(
            planned.start().withZoneSameInstant(session.zone()).toLocalTime(),
            planned.end().withZoneSameInstant(session.zone()).toLocalTime());
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  /** Everything the row shows, for a screen reader. */
  String words() {
    TaskRow row = shown;
    return row == null ? "" : speech(row).in(session);
  }

  static TaskSpeech speech(TaskRow row) {
    return new TaskSpeech(row.task(), row.list().name(), row.partsDone(), row.parts());
  }
}
