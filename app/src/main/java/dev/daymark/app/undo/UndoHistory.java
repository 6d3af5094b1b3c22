package dev.daymark.app.undo;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The last {@value #LIMIT} changes of this session, newest first, to be undone and redone. An undo
 * is a new edit, so it also works after the change was synced. What others changed since is taken
 * back with it only when the person asks for it once more. FX thread only.
 */
public final class UndoHistory implements UndoRecorder {
  static final int LIMIT = 100;

  private final LocalEdits edits;
  private final LaterChanges later;
  private final BackgroundTasks tasks;
  private final Messages messages;
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable DaymarkException> trouble =
      new ReadOnlyObjectWrapper<>();

  public UndoHistory(LocalStore store, BackgroundTasks tasks, Messages messages) {
    this.edits = store.localEdits();
    this.later = new LaterChanges(store.history());
    this.tasks = tasks;
    this.messages = messages;
  }

  /** What to tell the person; a new object each time, null before anything happened. */
  public ReadOnlyObjectProperty<@Nullable Notice> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /** Why changes cannot be saved at all, such as a full disk; null while they can. */
  public ReadOnlyObjectProperty<@Nullable DaymarkException> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  @Override
  public void record(List<ChangeId> changes, String sentence) {
    trouble.set(null);
    undone.clear();
    push(done, Step.of(changes, sentence));
    latest.set(new Notice(sentence, Notice.Kind.DONE));
  }

  @Override
  public void refused(Exception failure) {
    latest.set(new Notice(words(failure), Notice.Kind.REFUSED));
    if (failure instanceof DaymarkException refusal) {
      switch (refusal.code()) {
        case DISK_FULL ->
            trouble.set(
                new DaymarkException(refusal.code(), messages.text("undo.disk.full"), refusal));
        case DATABASE_DAMAGED, FILE_UNWRITABLE -> trouble.set(refusal);
        default -> {}
      }
    }
  }

  /** Changes can be saved again. */
  public void solved() {
    trouble.set(null);
  }

  @Override
  public void tell(String sentence) {
    latest.set(new Notice(sentence, Notice.Kind.NOTHING));
  }

  /** Forgets every step, for what they were about was replaced, and tells so. */
  public void forget(String sentence) {
    done.clear();
    undone.clear();
    tell(sentence);
  }

  /** Takes the newest change back; without one the person is told so. */
  public void undo() {
    undo(() -> {});
  }

  /**
   * Takes the newest change back.
   *
   * @param done runs when it is taken back, or could not be; the next edit waits for it
   */
  public void undo(Runnable done) {
    turn(done, this.done, undone, Notice.Kind.UNDONE);
  }

  /** Makes the change again that was undone last. */
  public void redo() {
    redo(() -> {});
  }

  /**
   * Makes the change again that was undone last.
   *
   * @param done runs when it is made, or could not be
   */
  public void redo(Runnable done) {
    turn(done, undone, this.done, Notice.Kind.DONE);
  }

  private void turn(Runnable then, Deque<Step> from, Deque<Step> to, Notice.Kind kind) {
    boolean undoing = kind == Notice.Kind.UNDONE;
    Step step = from.pollFirst();
    if (step == null) {
      String nothing = messages.text(undoing ? "undo.nothing" : "undo.nothing.redo");
      latest.set(new Notice(nothing, Notice.Kind.NOTHING));
      then.run();
      return;
    }
    List<ChangeId> left = Collections.synchronizedList(new ArrayList<>(step.changes().reversed()));
    List<ChangeId> reverse = Collections.synchronizedList(new ArrayList<>());
    tasks.start(
        () -> {
          if (!step.warned() && later.wouldBeLost(step.changes())) {
            return Optional.<List<ChangeId>>empty();
          }
          takeBack(left, reverse);
          return Optional.of(reverse);
        },
        all -> {
          if (all.filter(List::isEmpty).isPresent()) {
            turn(then, from, to, kind);
            return;
          }
          all.ifPresentOrElse(
              made -> turned(step, made, to, kind), () -> warn(step, from, undoing));
          then.run();
        },
        failure -> {
          keepForLater(failure, from, Step.of(left.reversed(), step.sentence()));
          if (!reverse.isEmpty()) {
            push(to, Step.of(reverse, step.sentence()));
          }
          refused(failure);
          then.run();
        });
  }

  private void turned(Step step, List<ChangeId> made, Deque<Step> to, Notice.Kind kind) {
    push(to, Step.of(made, step.sentence()));
    String key = kind == Notice.Kind.UNDONE ? "undo.undone" : "undo.redone";
    latest.set(new Notice(messages.text(key, step.sentence()), kind));
  }

  /** It waits to be asked for once more. */
  private void warn(Step step, Deque<Step> from, boolean undoing) {
    push(from, new Step(step.changes(), step.sentence(), true));
    String key = undoing ? "undo.overtaken" : "undo.overtaken.redo";
    latest.set(new Notice(messages.text(key, step.sentence()), Notice.Kind.NOTHING));
  }

  /**
   * Takes changes back, the first of them first. One that changed nothing, or was taken back by
   * itself meanwhile, does not keep the others from it, nor the step before.
   */
  private void takeBack(List<ChangeId> left, List<ChangeId> reverse) {
    while (!left.isEmpty()) {
      try {
        reverse.add(edits.undo(left.getFirst()));
      } catch (DaymarkException gone) {
        if (gone.code() != ErrorCode.CHANGE_NOT_FOUND) {
          throw gone;
        }
      }
      left.removeFirst();
    }
  }

  /** What found the disk full can be taken back when there is space again. */
  private static void keepForLater(Exception failure, Deque<Step> from, Step left) {
    if (failure instanceof DaymarkException refusal && refusal.code() == ErrorCode.DISK_FULL) {
      push(from, left);
    }
  }

  private static void push(Deque<Step> stack, Step step) {
    stack.addFirst(step);
    if (stack.size() > LIMIT) {
      stack.removeLast();
    }
  }

  private String words(Exception failure) {
    if (failure instanceof DaymarkException refusal && refusal.code() == ErrorCode.DISK_FULL) {
      return messages.text("undo.disk.full");
    }
    if (failure instanceof DaymarkException refusal) {
      switch (refusal.code()) {
        case EVENT_NOT_FOUND, OCCURRENCE_NOT_FOUND -> {
          return messages.text("undo.gone.event");
        }
        case CALENDAR_NOT_FOUND -> {
          return messages.text("undo.gone.calendar");
        }
        case TASK_NOT_FOUND -> {
          return messages.text("undo.gone.task");
        }
        default -> {}
      }
    }
    String message = failure instanceof DaymarkException ? failure.getMessage() : null;
    return message == null ? messages.text("undo.failed") : messages.sentence(message);
  }

  /**
   * What is taken back at once.
   *
   * @param warned whether the person knows that others changed it since
   */
  private record Step(List<ChangeId> changes, String sentence, boolean warned) {

    static Step of(List<ChangeId> changes, String sentence) {
      return new Step(List.copyOf(changes), sentence, false);
    }
  }
}
