package dev.daymark.app.subtasks;

import dev.daymark.app.command.FixedKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TaskSpeech;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.TaskRing;
import dev.daymark.app.ui.icon.Grip;
import dev.daymark.domain.Due;
import dev.daymark.domain.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A part of a task: a grip, its ring, its title, which a click turns into a field, its date. */
final class SubtaskRow extends HBox {
  private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
  private static final double GRIP_WIDTH = 16;

  private final Task part;
  private final SubtaskList list;
  private final Session session;
  private final Label title;
  private final StackPane middle;
  private final StackPane grip = new StackPane(new Grip());
  private @Nullable TextField field;

  SubtaskRow(Task part, SubtaskList list, Session session) {
    this.part = part;
    this.list = list;
    this.session = session;
    this.title = Labels.text(part.content().title());
    this.middle = new StackPane(title);
    getStyleClass().add("subtask-row");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(2);
    if (SubtaskEdits.isDone(part)) {
      title.getStyleClass().addAll("dm-struck", "dm-subtle");
    }
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    middle.getStyleClass().add("subtask-title");
    middle.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(middle, Priority.ALWAYS);
    grip.getStyleClass().add("subtask-grip");
    grip.setManaged(false);
    getChildren().addAll(grip, ring(), middle);
    due().ifPresent(getChildren()::add);
    getChildren().add(chevron());
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleRoleDescription(text("inspector.subtask"));
    setOnContextMenuRequested(
        event -> {
          SubtaskMenu.of(this, list, session).show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && field == null) {
            requestFocus();
          }
        });
    middle.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            list.edit(this);
            event.consume();
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> SubtaskKeys.onRow(event, this, list, session));
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private TaskRing ring() {
    TaskRing ring = new TaskRing(16, () -> list.toggle(this));
    ring.getStyleClass().add("subtask-ring");
    String help = SubtaskEdits.isDone(part) ? "tasks.ring.reopen" : "tasks.ring.complete";
    ring.show(part.content().status(), part.content().title(), text(help));
    return ring;
  }

  private Optional<Label> due() {
    Due due = part.content().due();
    if (due == null) {
      return Optional.empty();
    }
    LocalDate day = due.dayIn(session.zone());
    Label label =
        Labels.text(
            session.formatting().relativeDay(day, session.today()),
            "dm-small",
            isLate(due) ? "dm-danger" : "dm-muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return Optional.of(label);
  }

  private Button chevron() {
    Button chevron =
        Buttons.icon(
            Feather.CHEVRON_RIGHT,
            text("inspector.subtask.open"),
            FixedKey.OPEN_PART.caps(),
            () -> list.open(this));
    chevron.getStyleClass().addAll("dense", "subtask-open");
    chevron.setFocusTraversable(false);
    return chevron;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    grip.resizeRelocate(-GRIP_WIDTH, 0, GRIP_WIDTH, getHeight());
  }

  /** Says all of it, and where it stands. */
  void name(int index, int all) {
    List<String> words = new ArrayList<>();
    words.add(new TaskSpeech(part, null, 0, 0).in(session));
    words.add(text("inspector.subtasks.count", index + 1, all));
    setAccessibleText(String.join(", ", words));
  }

  private boolean isLate(Due due) {
    return !SubtaskEdits.isDone(part) && due.dayIn(session.zone()).isBefore(session.today());
  }

  Task part() {
    return part;
  }

  /** What it is dragged by. */
  StackPane grip() {
    return grip;
  }

  /** The field in place of the title; null if there is none. */
  @Nullable TextField field() {
    return field;
  }

  /** Puts a field in place of the title. */
  TextField beginEdit() {
    TextField open = field;
    if (open != null) {
      return open;
    }
    TextField made = new TextField(part.content().title());
    made.getStyleClass().add("subtask-field");
    made.setAccessibleText(text("inspector.edit.title"));
    StackPane.setMargin(made, new Insets(0, 0, 0, -7));
    made.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> SubtaskKeys.inTitle(event, this, list, made));
    made.focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused && !FieldLeaving.isStillOwner(made)) {
                list.leave(this);
              }
            });
    field = made;
    middle.getChildren().setAll(made);
    middle.pseudoClassStateChanged(EDITING, true);
    return made;
  }

  /** Shows the title again; the title typed, if it makes one and is another. */
  Optional<String> endEdit() {
    TextField open = field;
    field = null;
    middle.getChildren().setAll(title);
    middle.pseudoClassStateChanged(EDITING, false);
    String typed = open == null ? "" : open.getText().strip();
    if (typed.isEmpty() || typed.equals(part.content().title())) {
      return Optional.empty();
    }
    title.setText(typed);
    return Optional.of(typed);
  }
}
