package dev.daymark.app.session;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands edits to the store one after the other, off the FX thread and in the order the person made
 * them, and tells the undo history of each. While the disk is full the edits wait in memory, so
 * that what was typed is saved as soon as there is space; they are lost if the process ends before,
 * so who closes the window asks {@link #isIdle} first. For the FX thread, where callbacks come as
 * well.
 */
public final class EditQueue {
  private final LocalEdits edits;
  private final BackgroundTasks background;
  private final UndoRecorder history;
  private final Consumer<Runnable> later;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean full;
  private @Nullable Runnable stuck;

  /**
   * @param later runs what it is given on the FX thread after a few seconds
   */
  public EditQueue(
      LocalEdits edits,
      BackgroundTasks background,
      UndoRecorder history,
      Consumer<Runnable> later) {
    this.edits = edits;
    this.background = background;
    this.history = history;
    this.later = later;
  }

  /** Makes an edit that needs no callback. */
  public <T> void submit(String sentence, Function<LocalEdits, Edit<T>> edit) {
    submit(sentence, edit, done -> {}, failure -> {});
  }

  /**
   * Makes an edit.
   *
   * @param sentence what it does, naming the object
   * @param done gets the result once it is durable
   * @param refused hears if nothing was changed; the person is told the reason already
   */
  public <T> void submit(
      String sentence,
      Function<LocalEdits, Edit<T>> edit,
      Consumer<? super Edit<T>> done,
      Consumer<? super Exception> refused) {
    submit(made -> sentence, edit, done, refused);
  }

  /**
   * Makes an edit of which only the store can tell what it comes to.
   *
   * @param sentence says of what was made what it does, naming the object
   * @param done gets the result once it is durable
   * @param refused hears if nothing was changed; the person is told the reason already
   */
  public <T> void submit(
      Function<? super Edit<T>, String> sentence,
      Function<LocalEdits, Edit<T>> edit,
      Consumer<? super Edit<T>> done,
      Consumer<? super Exception> refused) {
    enqueue(() -> start(sentence, edit, done, refused));
  }

  /**
   * Makes several edits that are one step of undo. Those made before one is refused stay made, and
   * can be undone.
   *
   * @param sentence what they do together
   * @param edits each one of them, in order
   */
  public void submitAll(String sentence, List<Function<LocalEdits, Edit<?>>> edits) {
    submitAll(() -> sentence, edits);
  }

  /**
   * Makes several edits of which only the store can tell what they come to.
   *
   * @param sentence what they did together; asked once they are made
   * @param edits each one of them, in order
   */
  public void submitAll(Supplier<String> sentence, List<Function<LocalEdits, Edit<?>>> edits) {
    enqueue(() -> startAll(sentence, edits));
  }

  /**
   * Changes something for good, in turn with the edits.
   *
   * @param sentence what it does, naming the object
   */
  public void submitForGood(String sentence, Consumer<LocalEdits> change) {
    enqueue(
        () ->
            background.start(
                () -> {
                  change.accept(edits);
                  return sentence;
                },
                done -> {
                  history.tell(done);
                  next();
                },
                failure -> {
                  history.refused(failure);
                  next();
                }));
  }

  /**
   * Starts something once every edit made so far is in the history, such as to take one back.
   *
   * @param action gets what it has to run when it is through; the edits behind it wait for that
   */
  public void inTurn(Consumer<Runnable> action) {
    enqueue(() -> action.accept(this::next));
  }

  /** Whether everything asked for so far is made or refused. */
  public boolean isIdle() {
    return !busy;
  }

  /** Whether edits wait because the disk is full. */
  public boolean isStuck() {
    return full;
  }

  private void enqueue(Runnable job) {
    waiting.add(job);
    if (!busy) {
      next();
    }
  }

  private void startAll(Supplier<String> sentence, List<Function<LocalEdits, Edit<?>>> steps) {
    List<ChangeId> made = Collections.synchronizedList(new ArrayList<>());
    tryAll(sentence, steps, made);
  }

  private void tryAll(
      Supplier<String> sentence, List<Function<LocalEdits, Edit<?>>> steps, List<ChangeId> made) {
    background.start(
        () -> {
          for (Function<LocalEdits, Edit<?>> step : steps.subList(made.size(), steps.size())) {
            made.add(step.apply(edits).change());
          }
          return made;
        },
        done -> {
          saved();
          history.record(done, sentence.get());
          next();
        },
        failure -> {
          if (isFull(failure)) {
            wait(failure, () -> tryAll(sentence, steps, made));
            return;
          }
          if (!made.isEmpty()) {
            history.record(made, sentence.get());
          }
          history.refused(failure);
          next();
        });
  }

  private static boolean isFull(Exception failure) {
    return failure instanceof DaymarkException refusal && refusal.code() == ErrorCode.DISK_FULL;
  }

  /** The edit stays the next one; the person is told once. */
  private void wait(Exception failure, Runnable again) {
    if (!full) {
      full = true;
      history.refused(failure);
    }
    stuck = again;
    later.accept(() -> resume(again));
  }

  /** Makes the edit that waits, unless somebody did meanwhile. */
  private void resume(Runnable again) {
    if (again.equals(stuck)) {
      stuck = null;
      again.run();
    }
  }

  /** Tries at once to save what waits because the disk is full; nothing if nothing waits. */
  public void retry() {
    Runnable again = stuck;
    if (again != null) {
      resume(again);
    }
  }

  private void saved() {
    full = false;
  }

  /** Tells the person why something cannot be changed, without trying. */
  public void refuse(String reason) {
    history.refused(new DaymarkException(ErrorCode.EVENT_PROTECTED, reason));
  }

  /** Tells the person that something failed. */
  public void failed(Exception failure) {
    history.refused(failure);
  }

  private <T> void start(
      Function<? super Edit<T>, String> sentence,
      Function<LocalEdits, Edit<T>> edit,
      Consumer<? super Edit<T>> done,
      Consumer<? super Exception> refused) {
    background.start(
        () -> edit.apply(edits),
        made -> {
          saved();
          history.record(made.change(), sentence.apply(made));
          finish(() -> done.accept(made));
        },
        failure -> {
          if (isFull(failure)) {
            wait(failure, () -> start(sentence, edit, done, refused));
            return;
          }
          history.refused(failure);
          finish(() -> refused.accept(failure));
        });
  }

  private void finish(Runnable callback) {
    try {
      callback.run();
    } finally {
      next();
    }
  }

  private void next() {
    Runnable job = waiting.poll();
    busy = job != null;
    if (job != null) {
      job.run();
    }
  }
}
