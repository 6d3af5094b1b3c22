package dev.daymark.app.session;

import dev.daymark.storage.ChangeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Remembers the last {@value #LIMIT} changes of the session, whatever screen made them, in the
 * order they can be taken back. It only remembers; {@link EditQueue} undoes. For the FX thread.
 */
public final class UndoStack {
  /** How many steps are remembered. */
  public static final int LIMIT = 100;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

  /**
   * One change.
   *
   * @param change what to hand to the store to take it back
   * @param label what was done, in words that name the object
   */
  public record Step(ChangeId change, String label) {}

  /** Remembers a new change; what was undone before can no longer be redone. */
  public void push(Step step) {
    undone.clear();
    remember(step);
  }

  Optional<Step> popUndo() {
    Step step = done.pollLast();
    update();
    return Optional.ofNullable(step);
  }

  Optional<Step> popRedo() {
    Step step = undone.pollLast();
    update();
    return Optional.ofNullable(step);
  }

  void undone(Step reverse) {
    undone.addLast(reverse);
    update();
  }

  void redone(Step step) {
    remember(step);
  }

  private void remember(Step step) {
    done.addLast(step);
    if (done.size() > LIMIT) {
      done.removeFirst();
    }
    update();
  }

  private void update() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** What an undo would take back, in words; empty if there is nothing. */
  public Optional<String> nextUndo() {
    return Optional.ofNullable(done.peekLast()).map(Step::label);
  }
}
