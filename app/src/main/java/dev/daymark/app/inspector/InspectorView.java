package dev.daymark.app.inspector;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.subtasks.SubtaskFocus;
import dev.daymark.app.subtasks.SubtaskList;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.EmptyState;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Illustration;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panel at the side. A refresh waits while the person types, so that nothing is lost and the
 * focus does not jump.
 */
public final class InspectorView extends VBox implements AutoCloseable {
  private final InspectorViewModel model;
  private final Session session;
  private final EventColours colours;
  private final HBox header = new HBox();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox footer = new HBox();
  private final ChangeListener<Optional<InspectorSubject>> subjectListener =
      (property, before, after) -> subjectChanged();
  private Runnable onClose = () -> {};
  private Runnable onReview = () -> {};
  private Consumer<InspectorSubject.OfEvent> onEdit = event -> {};
  private Consumer<ItemId> onHistory = item -> {};
  private @Nullable EditSlot titleSlot;
  private @Nullable SubtaskList subtasks;
  private @Nullable SubtaskFocus wanted;
  private boolean focusWhenShown;
  private boolean pressed;
  private final EventHandler<MouseEvent> release = this::release;
  private @Nullable ItemKey shownKey;
  private boolean editWhenShown;
  private boolean addPartWhenShown;
  private @Nullable Node several;

  public InspectorView(InspectorViewModel model, EventColours colours) {
    this.model = model;
    this.session = model.session();
    this.colours = colours;
    getStyleClass().add("dm-inspector");
    header.getStyleClass().add("inspector-header");
    header.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("inspector-footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(session.messages().text("inspector.name"));
    getChildren().addAll(header, scroll, footer);
    addEventFilter(KeyEvent.KEY_PRESSED, this::goBack);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
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
    onClose = action;
  }

  /** Runs when the person wants to see how an item differs from the other side. */
  public void setOnReview(Runnable action) {
    onReview = action;
  }

  /** Gets the item whose history the person wants to see. */
  public void setOnHistory(Consumer<ItemId> action) {
    onHistory = action;
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
    return scroll.getContent() == null ? null : scroll.getContent().lookup("#subtask-add");
  }

  /** Shows something in place of one item while several are selected; null for that no longer. */
  public void showSeveral(@Nullable Node content) {
    boolean was = several != null;
    several = content;
    if (was || content != null) {
      show();
    }
  }

  private void subjectChanged() {
    InspectorSubject read = model.subjectProperty().get().orElse(null);
    if (read == null || !read.key().equals(shownKey)) {
      stale = false;
      show();
    } else if (pressed) {
      stale = true;
    } else {
      refresh();
    }
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

  /** A refresh between press and release would take what is clicked away from under the pointer. */
  private void press(MouseEvent event) {
    Scene scene = getScene();
    if (scene != null && event.getButton() == MouseButton.PRIMARY) {
      pressed = true;
      scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
      scene.addEventFilter(MouseEvent.MOUSE_MOVED, release);
    }
  }

  /** A pointer that moves with no button down was let go, too, be it over another window. */
  private void release(MouseEvent event) {
    ((Scene) event.getSource()).removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
    ((Scene) event.getSource()).removeEventFilter(MouseEvent.MOUSE_MOVED, release);
    Platform.runLater(
        () -> {
          pressed = false;
          if (stale) {
            refresh();
          }
        });
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

  private boolean stale;

  private void refreshIfStale() {
    if (stale && !pressed && !isTyping()) {
      refresh();
    }
  }

  /** Whether a field has the focus, or one was left with something in it that makes no sense. */
  private boolean isTyping() {
    boolean open =
        scroll.getContent() != null
            && scroll.getContent().lookupAll(".edit-slot").stream()
                .anyMatch(node -> node instanceof EditSlot slot && slot.isEditing());
    return open || hasFocusInField();
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
    double kept = key != null && key.equals(shownKey) ? scroll.getVvalue() : 0;
    shownKey = key;
    titleSlot = null;
    subtasks = null;
    Node many = several;
    if (many != null) {
      shownKey = null;
      showMany(many);
    } else if (subject.isEmpty()) {
      showNothing();
    } else {
      switch (subject.get()) {
        case InspectorSubject.OfEvent event ->
            show(new EventInspector(model, colours, event, () -> onEdit.accept(event)));
        case InspectorSubject.OfTask task ->
            show(new TaskInspector(model, colours, task, this::openTask));
        case InspectorSubject.OfDraft draft -> show(new DraftInspector(model, colours, draft));
      }
    }
    scroll.setVvalue(kept);
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

  private void showMany(Node content) {
    header
        .getChildren()
        .setAll(
            Labels.text(session.messages().text("inspector.details"), "dm-heading"),
            Labels.spacer(),
            closeButton());
    scroll.setContent(content);
    footer.setVisible(false);
    footer.setManaged(false);
  }

  /** One kind of item, cut into the panel's three parts. */
  interface Parts {
    Node chip();

    Node[] actions();

    VBox body();

    Node footer();

    @Nullable EditSlot title();

    /** The parts of a task; null for what has none. */
    default @Nullable SubtaskList subtasks() {
      return null;
    }
  }

  private void show(Parts parts) {
    header.getChildren().setAll(parts.chip(), Labels.spacer());
    header.getChildren().addAll(parts.actions());
    header.getChildren().add(closeButton());
    parts.body().getStyleClass().add("inspector-body");
    scroll.setContent(parts.body());
    titleSlot = parts.title();
    subtasks = parts.subtasks();
    Node foot = parts.footer();
    if (foot.getStyleClass().contains("to-review")) {
      foot.setOnMouseClicked(event -> onReview.run());
    }
    footer.getChildren().setAll(foot);
    shownItem().ifPresent(item -> footer.getChildren().addAll(Labels.spacer(), historyLink(item)));
    footer.setVisible(true);
    footer.setManaged(true);
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

  private Node historyLink(ItemId item) {
    Button history =
        Buttons.link(session.messages().text("inspector.history"), () -> onHistory.accept(item));
    history.setId("item-history");
    history.getStyleClass().add("dm-caption");
    return history;
  }

  private void showNothing() {
    header
        .getChildren()
        .setAll(
            Labels.text(session.messages().text("inspector.details"), "dm-heading"),
            Labels.spacer(),
            closeButton());
    Map<String, KeyCaps> tips = new LinkedHashMap<>();
    tips.put(session.messages().text("inspector.tip.event"), caps(Command.NEW_EVENT));
    tips.put(session.messages().text("inspector.tip.task"), caps(Command.NEW_TASK));
    tips.put(session.messages().text("inspector.tip.today"), caps(Command.TODAY));
    tips.put(session.messages().text("inspector.tip.find"), caps(Command.PALETTE));
    tips.put(session.messages().text("inspector.tip.shortcuts"), caps(Command.SHORTCUTS));
    scroll.setContent(
        new EmptyState(
                Illustration.nothingSelected(),
                session.messages().text("inspector.nothing"),
                session.messages().text("inspector.nothing.sentence"))
            .withTips(tips));
    footer.setVisible(false);
    footer.setManaged(false);
  }

  private Node closeButton() {
    return Buttons.keyed(
        Feather.X,
        session.messages().text("inspector.close"),
        session.keys().shownCaps(Command.INSPECTOR),
        () -> onClose.run());
  }

  private KeyCaps caps(Command command) {
    return KeyCaps.of(session.keys().shownCaps(command));
  }

  @Override
  public void close() {
    model.subjectProperty().removeListener(subjectListener);
  }
}
