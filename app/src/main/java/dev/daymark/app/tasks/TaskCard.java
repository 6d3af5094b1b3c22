package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.TaskRing;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A task as a card: ring and title, its parts, and below them when, what about and where. */
final class TaskCard extends VBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  private static final double SHORTEST_NAME = 24;

  private final TaskCell.Parts parts;
  private final Session session;
  private final Messages messages;
  private final TaskRing ring = new TaskRing(16, this::toggle);
  private final Label title = Labels.text("", "title");
  private final StackPane priority = new StackPane();
  private final ProgressBar progress = new ProgressBar();
  private final Label count = Labels.text("", "count");
  private final HBox parted = new HBox(progress, count);
  private final Label due = Labels.withIcon(Feather.CALENDAR, "subtle", "", "due");
  private final Label block = Labels.withIcon(Feather.CLOCK, "subtle", "", "block");
  private final Node repeats = Icons.small(Feather.REPEAT, "subtle");
  private final TagRow tags = new TagRow();
  private final Region dot = Labels.dot("round");
  private final Label list = Labels.text("", "list");
  private final HBox last = new HBox();
  private @Nullable TaskRow shown;

  TaskCard(TaskCell.Parts parts) {
    this.parts = parts;
    this.session = parts.session();
    this.messages = session.messages();
    getStyleClass().add("task-card");
    setMinWidth(0);
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    priority.getStyleClass().add("priority-mark");
    HBox first = new HBox(ring, title, priority);
    first.getStyleClass().add("first");
    progress.getStyleClass().add("parts-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progress, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    parted.getStyleClass().add("parted");
    list.setGraphic(dot);
    last.getChildren().addAll(due, block, repeats, tags, Labels.spacer(), list);
    last.getStyleClass().add("last");
    due.setMinWidth(USE_PREF_SIZE);
    block.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(first, parted, last);
  }

  void show(TaskRow row) {
    TaskContent content = row.task().content();
    pseudoClassStateChanged(DONE, row.isCompleted());
    pseudoClassStateChanged(LATE, row.overdue());
    Rgb colour = EventPalette.shown(Rgb.parse(row.list().color()), ColourStyle.MODERN);
    parts.colours().apply(getStyleClass(), colour);
    shown = row;
    ring.show(
        content.status(),
        content.title(),
        messages.text(row.isCompleted() ? "tasks.ring.reopen" : "tasks.ring.complete"));
    title.setText(content.title());
    priority.getChildren().setAll(PriorityGlyph.of(content.priority()).stream().toList());
    showParts(row);
    shown(due, !dayOf(row).isEmpty());
    due.setText(dayOf(row));
    PlannedBlock planned = row.isCompleted() ? null : content.plannedBlock();
    shown(block, planned != null);
    block.setText(planned == null ? "" : startOf(planned));
    shown(repeats, content.recurrence().isPresent());
    tags.show(content.categories());
    list.setText(row.list().name());
  }

  /** The tags give way first, and the list's name ends in dots before it leaves the card. */
  @Override
  protected void layoutChildren() {
    double others =
        last.getChildren().stream()
            .filter(node -> node.isManaged() && !node.equals(list) && !node.equals(tags))
            .mapToDouble(node -> node.minWidth(-1))
            .sum();
    long gaps = last.getChildren().stream().filter(Node::isManaged).count() - 1;
    double room =
        getWidth()
            - snappedLeftInset()
            - snappedRightInset()
            - last.snappedLeftInset()
            - last.snappedRightInset()
            - others
            - gaps * last.getSpacing();
    list.setMinWidth(Math.clamp(room, SHORTEST_NAME, Math.max(SHORTEST_NAME, list.prefWidth(-1))));
    super.layoutChildren();
  }

  private void toggle() {
    if (shown != null) {
      parts.model().edits().toggleCompleted(List.of(shown));
    }
  }

  /** What something makes of the card while its ring shows another status. */
  <T> T as(TaskStatus status, Supplier<T> use) {
    TaskStatus before = ring.statusProperty().get();
    ring.statusProperty().set(status);
    T made = use.get();
    ring.statusProperty().set(before);
    return made;
  }

  private void showParts(TaskRow row) {
    shown(parted, row.parts() > 0 && !row.isCompleted());
    progress.setProgress(row.parts() == 0 ? 0 : (double) row.partsDone() / row.parts());
    count.setText(messages.text("tasks.parts", row.partsDone(), row.parts()));
  }

  private String startOf(PlannedBlock planned) {
    return session
        .formatting()
        .time(planned.start().withZoneSameInstant(session.zone()).toLocalTime());
  }

  /** When it is due; of a completed task when that was done. */
  private String dayOf(TaskRow row) {
    Formatting formatting = session.formatting();
    Instant completedAt = row.task().completedAt();
    if (completedAt != null) {
      ZonedDateTime done = completedAt.atZone(session.zone());
      return messages.text(
          "tasks.card.done",
          formatting.relativeDay(done.toLocalDate(), session.today()),
          formatting.time(done.toLocalTime()));
    }
    if (row.dueOn() == null) {
      return "";
    }
    return row.overdue()
        ? formatting.day(row.dueOn(), session.today())
        : formatting.relativeDay(row.dueOn(), session.today());
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  /** What the card shows, for a screen reader. */
  String words() {
    return shown == null ? "" : TaskRowView.speech(shown).in(session);
  }
}
