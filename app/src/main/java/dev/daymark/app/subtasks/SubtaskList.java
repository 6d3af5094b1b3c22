package dev.daymark.app.subtasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.subtasks.SubtaskFocus.Where;
import dev.daymark.app.ui.controls.RovingFocus;
import dev.daymark.domain.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a task, how many of them are done, and a field to add one. The rows are one Tab
 * stop; what is typed and the focus stay when the parts are read anew.
 */
public final class SubtaskList extends VBox {
  private final SubtaskEdits edits;
  private final Session session;
  private final Consumer<Task> onOpen;
  private final SubtaskDrag drag = new SubtaskDrag(this);
  private final VBox rowBox = new VBox();
  private final RovingFocus roving = new RovingFocus(rowBox, this::rows);
  private PartedTask task;
  private List<Task> parts = List.of();
  private @Nullable SubtaskDraft between;
  private final SubtaskDraft last;
  private boolean settled;

  /**
   * The parts of a task.
   *
   * @param onOpen shows a part in the place of the whole
   */
  public SubtaskList(PartedTask task, Session session, Consumer<Task> onOpen) {
    this.task = task;
    this.edits = new SubtaskEdits(session);
    this.session = session;
    this.onOpen = onOpen;
    this.last = new SubtaskDraft(null, this, session);
    setId("subtasks");
    addEventFilter(KeyEvent.KEY_PRESSED, this::goBelowTheLast);
    rowBox.setAccessibleRole(AccessibleRole.LIST_VIEW);
    rowBox.setAccessibleText(session.messages().text("inspector.subtasks"));
    show(task.parts(), last);
  }

  /** The rows of the parts that are there, in order. */
  List<SubtaskRow> rows() {
    return rowBox.getChildren().stream()
        .filter(SubtaskRow.class::isInstance)
        .map(SubtaskRow.class::cast)
        .toList();
  }

  /** Below the last row is the field for another. */
  private void goBelowTheLast(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean lastRow = !parts.isEmpty() && rows().getLast().equals(event.getTarget());
    if (plain && lastRow && event.getCode() == KeyCode.DOWN) {
      last.field().requestFocus();
      event.consume();
    }
  }

  List<Task> parts() {
    return parts;
  }

  /** Shows the parts as they are now; the focus and what is typed stay. */
  public void update(PartedTask read) {
    task = read;
    if (drag.isUnderWay()) {
      return;
    }
    keepWhatWasLeft();
    Optional<SubtaskFocus> kept = focus();
    boolean typing = last.field().isFocused();
    render(read.parts(), typing ? Optional.empty() : kept);
  }

  /** Shows the parts anew; the field at the end stays as it is. */
  private void render(List<Task> shown, Optional<SubtaskFocus> focus) {
    settled = true;
    show(shown, last);
    focus.ifPresent(this::restore);
    settled = false;
  }

  private void show(List<Task> shown, SubtaskDraft end) {
    parts = List.copyOf(shown);
    between = null;
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      SubtaskRow row = new SubtaskRow(parts.get(i), this, session);
      row.name(i, parts.size());
      drag.install(row);
      rows.add(row);
    }
    rowBox.getChildren().setAll(rows);
    roving.refresh();
    if (getChildren().isEmpty()) {
      getChildren().addAll(SubtaskHeading.of(parts, session), rowBox, end);
    } else {
      getChildren().set(0, SubtaskHeading.of(parts, session));
    }
  }

  /** Where the focus is; empty if it is somewhere else. */
  public Optional<SubtaskFocus> focus() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (owner == null) {
      return Optional.empty();
    }
    List<SubtaskRow> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      SubtaskRow row = rows.get(i);
      TextField field = row.field();
      if (field != null && owner.equals(field)) {
        return Optional.of(SubtaskFocus.in(Where.TITLE, row.part().id(), i, field));
      }
      if (owner.equals(row)) {
        return Optional.of(SubtaskFocus.row(row.part(), i));
      }
    }
    SubtaskDraft middle = between;
    if (middle != null && owner.equals(middle.field()) && middle.next() != null) {
      return Optional.of(
          SubtaskFocus.in(Where.NEW, middle.next().id(), rows.size(), middle.field()));
    }
    return owner.equals(last.field())
        ? Optional.of(SubtaskFocus.in(Where.NEW, null, rows.size(), last.field()))
        : Optional.empty();
  }

  /** From now on leaving a field means nothing: what is in it goes on elsewhere. */
  public void handOver() {
    keepWhatWasLeft();
    settled = true;
  }

  /** What the focus has left this moment is kept before its field goes. */
  private void keepWhatWasLeft() {
    for (SubtaskRow row : rows()) {
      TextField field = row.field();
      if (field != null && !FieldLeaving.isStillOwner(field)) {
        leave(row);
      }
    }
    for (SubtaskDraft draft : Stream.of(between, last).filter(Objects::nonNull).toList()) {
      if (!FieldLeaving.isStillOwner(draft.field())) {
        leave(draft);
      }
    }
  }

  /** Brings the focus, and what was typed, back to where they were. */
  public void restore(SubtaskFocus focus) {
    Optional<SubtaskRow> row =
        rows().stream().filter(each -> each.part().id().equals(focus.part())).findFirst();
    if (focus.where() == Where.NEW) {
      focus.into(row.map(SubtaskRow::part).map(this::openBefore).orElse(last).field());
    } else if (row.isPresent() && focus.where() == Where.TITLE) {
      focus.into(row.get().beginEdit());
    } else if (row.isPresent()) {
      row.get().requestFocus();
    } else if (parts.isEmpty()) {
      last.field().requestFocus();
    } else {
      rows().get(Math.clamp(focus.index(), 0, parts.size() - 1)).requestFocus();
    }
  }

  /** The field for another part at the end. */
  TextField lastField() {
    return last.field();
  }

  /** Opens a field for another part before one that is there. */
  SubtaskDraft openBefore(Task next) {
    SubtaskDraft made = new SubtaskDraft(next, this, session);
    between = made;
    rowBox.getChildren().add(indexOf(next), made);
    return made;
  }

  int indexOf(Task part) {
    return parts.stream().map(Task::id).toList().indexOf(part.id());
  }

  void toggle(SubtaskRow row) {
    edits.toggle(row.part());
  }

  void toggleStarted(SubtaskRow row) {
    edits.toggleStarted(row.part());
  }

  void makeTask(SubtaskRow row) {
    edits.makeTask(row.part());
  }

  void delete(SubtaskRow row) {
    edits.delete(row.part());
  }

  void open(SubtaskRow row) {
    leave(row);
    onOpen.accept(row.part());
  }

  /** Puts the caret behind the title of a part. */
  void edit(SubtaskRow row) {
    SubtaskFocus.title(row.part(), indexOf(row.part())).into(row.beginEdit());
  }

  /** Leaves the field of a title and keeps what was typed. */
  void leave(SubtaskRow row) {
    if (!settled && row.field() != null && rows().contains(row)) {
      row.endEdit().ifPresent(typed -> edits.rename(row.part(), typed));
    }
  }

  void move(SubtaskRow row, int by) {
    moveTo(row, indexOf(row.part()) + by);
  }

  /**
   * Puts a part somewhere else, at once.
   *
   * @param to which one it is then
   */
  void moveTo(SubtaskRow row, int to) {
    int from = indexOf(row.part());
    if (to == from || to < 0 || to >= parts.size()) {
      return;
    }
    List<Task> moved = new ArrayList<>(parts);
    Task part = moved.remove(from);
    SubtaskOrder.Gap gap = edits.move(part, moved, to);
    moved.add(to, SubtaskOrder.at(part, gap.position()));
    gap.others().forEach(step -> moved.replaceAll(each -> SubtaskOrder.after(step, each)));
    render(moved, focus());
  }

  /** Adds what was typed; the field stays for the next. */
  void create(SubtaskDraft draft) {
    Task next = draft.next();
    String title = draft.field().getText().strip();
    draft.field().clear();
    edits.add(task, title, parts, next == null ? parts.size() : indexOf(next));
  }

  void createAll(SubtaskDraft draft, List<String> titles) {
    draft.field().clear();
    edits.addAll(task, titles);
  }

  /** Leaves the field of a new part; what was typed becomes one. */
  void leave(SubtaskDraft draft) {
    if (settled) {
      return;
    }
    if (!draft.field().getText().isBlank()) {
      create(draft);
    }
    if (draft.equals(between)) {
      between = null;
      rowBox.getChildren().remove(draft);
    }
  }
}
