package dev.daymark.app.inspector;

import dev.daymark.app.inspector.event.DraftInspector;
import dev.daymark.app.inspector.event.EventInspector;
import dev.daymark.app.inspector.event.UnfoldedGuests;
import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.ItemParts;
import dev.daymark.app.inspector.subject.InspectorSubject;
import dev.daymark.app.inspector.task.TaskInspector;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.subtasks.SubtaskFocus;
import dev.daymark.app.subtasks.SubtaskList;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The panel at the side. A refresh waits while the person types, so that nothing is lost and the
 * focus does not jump.
 */
public final class InspectorView extends VBox implements AutoCloseable {
  private final InspectorViewModel model;
  private final Session session;
  private final EventColours colours;
  private final InspectorFrame frame;
  private final HeldPointer pointer = new HeldPointer(this, this::released);
  private final ChangeListener<Optional<InspectorSubject>> subjectListener =
      (property, before, after) -> subjectChanged();
  private Consumer<InspectorSubject.OfEvent> onEdit = event -> {};
  private Runnable onDraftEnd = () -> {};
  private @Nullable EditSlot titleSlot;
  private @Nullable SubtaskList subtasks;
  private @Nullable SubtaskFocus wanted;
  private boolean focusWhenShown;
  private @Nullable ItemKey shownKey;
  private UnfoldedGuests guests = new UnfoldedGuests();
  private boolean stale;
  private boolean editWhenShown;
  private boolean addPartWhenShown;
  private @Nullable Node several;

  public InspectorView(InspectorViewModel model, EventColours colours) {
    this.model = model;
    this.session = model.session();
    this.colours = colours;
    this.frame = new InspectorFrame(session);
    getStyleClass().add("dm-inspector");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(session.messages().text("inspector.name"));
    getChildren().addAll(frame.parts());
    addEventFilter(KeyEvent.KEY_PRESSED, this::goBack);
    model.subjectProperty().addListener(subjectListener);
    sceneProperty()
        .addListener(
            (property, before, after) -> {
              if (after != null) {
                after.focusOwnerProperty().addListener((focus, old, now) -> refreshIfStale());
              }
            });
    show();
  }

  /** Runs when the person closes the panel. */
  public void setOnClose(Runnable action) {
    frame.setOnClose(action);
  }

  /** Runs when the person wants to see how an item differs from the other side. */
  public void setOnReview(Runnable action) {
    frame.setOnReview(action);
  }

  /** Gives the focus to something when a new event is saved or thrown away. */
  public void setOnDraftEnd(Runnable action) {
    onDraftEnd = action;
  }

  /** Gets the item whose history the person wants to see. */
  public void setOnHistory(Consumer<ItemId> action) {
    frame.setOnHistory(action);
  }

  /** Gets the event the person wants to edit as a whole. */
  public void setOnEdit(Consumer<InspectorSubject.OfEvent> action) {
    onEdit = action;
  }

  /** Turns the title of what is selected into a field, as soon as it is shown. */
  public void edit() {
    boolean current =
        session.selection().selected().filter(key -> key.equals(shownKey)).isPresent();
    if (titleSlot != null && current) {
      titleSlot.edit();
    } else {
      editWhenShown = true;
    }
  }

  /** Puts the focus where a part of the selected task is typed, as soon as it is shown. */
  public void addPart() {
    addPartWhenShown = true;
    focusPartField();
  }

  private void focusPartField() {
    boolean current =
        session.selection().selected().filter(key -> key.equals(shownKey)).isPresent();
    Node field = partField();
    if (addPartWhenShown && current && field != null) {
      addPartWhenShown = false;
      Platform.runLater(field::requestFocus);
    }
  }

  private @Nullable Node partField() {
    return frame.lookup("#subtask-add");
  }

  /** Shows something in place of one item while several are selected; null for that no longer. */
  public void showSeveral(@Nullable Node content) {
    Node before = several;
    String focused = before == null ? "" : focusedIn(before);
    several = content;
    if (before != null || content != null) {
      show();
    }
    Node again = content == null || focused.isEmpty() ? null : content.lookup("#" + focused);
    if (again != null) {
      again.requestFocus();
    }
  }

  /** Whether the focus is in what is shown while several are selected. */
  public boolean isSeveralFocused() {
    return several != null && !focusedIn(several).isEmpty();
  }

  /** The id of what has the focus in a part; empty if nothing has. */
  private static String focusedIn(Node part) {
    Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
    Node at = owner;
    while (at != null && !at.equals(part)) {
      at = at.getParent();
    }
    return at == null || owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private void subjectChanged() {
    InspectorSubject read = model.subjectProperty().get().orElse(null);
    if (read == null || !read.key().equals(shownKey)) {
      showOther();
    } else if (pointer.isDown()) {
      stale = true;
    } else {
      refresh();
    }
  }

  /** What is typed about an event that was deleted meanwhile stays until it is typed to the end. */
  private void showOther() {
    if (!(shownKey instanceof ItemKey.OfEvent typedAbout) || !hasFocusInField()) {
      stale = false;
      show();
      return;
    }
    model.whetherThere(
        typedAbout,
        there -> {
          stale = !there && hasFocusInField();
          if (!stale) {
            show();
          }
        });
  }

  /** While the person types only the parts of a task follow; they keep what is typed themselves. */
  private void refresh() {
    stale = isTyping();
    if (!stale) {
      show();
    } else if (subtasks != null
        && model.subjectProperty().get().orElse(null) instanceof InspectorSubject.OfTask task) {
      subtasks.update(task.parted());
    }
  }

  /** What was read while a button was down is shown now. */
  private void released() {
    if (stale) {
      refresh();
    }
  }

  /** Shows a part in the place of the whole, or the whole in the place of a part. */
  private void openTask(Task other) {
    boolean back =
        model.subjectProperty().get().orElse(null) instanceof InspectorSubject.OfTask task
            && task.whole() != null
            && task.whole().id().equals(other.id());
    wanted = back ? shownItem().map(part -> SubtaskFocus.row((TaskId) part)).orElse(null) : null;
    focusWhenShown = true;
    session.selection().select(new ItemKey.OfTask(other.id()));
  }

  /** Alt and the arrow back lead from a part to the whole. */
  private void goBack(KeyEvent event) {
    boolean back =
        !(event.getTarget() instanceof TextInputControl)
            && event.isAltDown()
            && !event.isShiftDown()
            && !event.isShortcutDown()
            && Directions.meant(event.getCode(), this) == KeyCode.LEFT;
    if (back
        && model.subjectProperty().get().orElse(null) instanceof InspectorSubject.OfTask task
        && task.whole() != null) {
      openTask(task.whole());
      event.consume();
    }
  }

  private void refreshIfStale() {
    if (stale && !pointer.isDown() && !isTyping()) {
      refresh();
    }
  }

  /** Whether a field has the focus, or one was left with something in it that makes no sense. */
  private boolean isTyping() {
    return frame.isEditing() || hasFocusInField();
  }

  private boolean hasFocusInField() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (!(owner instanceof TextInputControl)) {
      return false;
    }
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }

  private void show() {
    Optional<InspectorSubject> subject = model.subjectProperty().get();
    ItemKey key = subject.map(InspectorSubject::key).orElse(null);
    boolean same = key != null && key.equals(shownKey);
    Optional<SubtaskFocus> focus = same ? takeFocus() : Optional.ofNullable(wanted);
    double kept = same ? frame.scrolled() : 0;
    if (!same) {
      guests = new UnfoldedGuests();
    }
    shownKey = key;
    titleSlot = null;
    subtasks = null;
    Node many = several;
    if (many != null) {
      shownKey = null;
      frame.showAlone(many);
    } else if (subject.isEmpty()) {
      frame.showNothing();
    } else {
      switch (subject.get()) {
        case InspectorSubject.OfEvent event ->
            show(
                new EventInspector(
                    event, model.events(), session, colours, guests, () -> onEdit.accept(event)));
        case InspectorSubject.OfTask task ->
            show(new TaskInspector(task, model.tasks(), session, colours, this::openTask));
        case InspectorSubject.OfDraft draft ->
            show(new DraftInspector(draft, session, colours, () -> onDraftEnd.run()));
      }
    }
    frame.scrollTo(kept);
    giveFocus(focus);
    EditSlot slot = titleSlot;
    if (editWhenShown && slot != null) {
      editWhenShown = false;
      slot.edit();
    }
    focusPartField();
  }

  /** The focus among the parts, which goes on in those that are shown next. */
  private Optional<SubtaskFocus> takeFocus() {
    SubtaskList shown = subtasks;
    Optional<SubtaskFocus> focus = shown == null ? Optional.empty() : shown.focus();
    if (shown != null && focus.isPresent()) {
      shown.handOver();
    }
    return focus;
  }

  private void giveFocus(Optional<SubtaskFocus> focus) {
    SubtaskList shown = subtasks;
    if (shown != null && focus.isPresent()) {
      shown.restore(focus.get());
    } else if (focusWhenShown && titleSlot != null) {
      titleSlot.requestFocus();
    }
    focusWhenShown = false;
    wanted = null;
  }

  private void show(ItemParts parts) {
    frame.show(parts, shownItem());
    titleSlot = parts.title();
    subtasks = parts.subtasks();
  }

  private Optional<ItemId> shownItem() {
    return model
        .subjectProperty()
        .get()
        .flatMap(
            subject ->
                switch (subject) {
                  case InspectorSubject.OfEvent event ->
                      Optional.of(event.occurrence().event().id());
                  case InspectorSubject.OfTask task -> Optional.of(task.task().id());
                  case InspectorSubject.OfDraft draft -> Optional.empty();
                });
  }

  @Override
  public void close() {
    model.subjectProperty().removeListener(subjectListener);
  }
}
