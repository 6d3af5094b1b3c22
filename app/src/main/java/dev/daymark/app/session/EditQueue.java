package dev.daymark.app.session;

import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.DaymarkException;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Hands edits to the store one after the other, off the FX thread, in the order the person made
 * them, and keeps the undo stack. Callbacks come on the FX thread. For the FX thread.
 */
public final class EditQueue {
  private static final Logger LOG = System.getLogger(EditQueue.class.getName());

  private final LocalEdits edits;
  private final BackgroundTasks background;
  private final Messages messages;
  private final UndoStack undo = new UndoStack();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<EditNotice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private boolean busy;

  public EditQueue(LocalEdits edits, BackgroundTasks background, Messages messages) {
    this.edits = edits;
    this.background = background;
    this.messages = messages;
  }

  /** What can be undone. */
  public UndoStack undoStack() {
    return undo;
  }

  /** The newest notice; a new value for every one, even if the words are the same. */
  public ReadOnlyObjectProperty<Optional<EditNotice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Tells the person something that is no edit, such as why one cannot be made. */
  public void refuse(String reason) {
    tell(new EditNotice(reason, EditNotice.Kind.REFUSED));
  }

  /** Makes an edit that needs no callback. */
  public <T> void submit(String label, Function<LocalEdits, Edit<T>> edit) {
    submit(label, edit, done -> {}, reason -> {});
  }

  /**
   * Makes an edit.
   *
   * @param label what it does, for the toast and the undo stack; empty for no toast
   * @param done gets the result once it is durable
   * @param refused gets the reason in words; the person has been told
   */
  public <T> void submit(
      String label,
      Function<LocalEdits, Edit<T>> edit,
      Consumer<? super Edit<T>> done,
      Consumer<String> refused) {
    submit(new EditNotice(label, EditNotice.Kind.DONE), edit, done, refused);
  }

  /** Makes an edit, with a notice of a chosen kind. */
  public <T> void submit(
      EditNotice onSuccess,
      Function<LocalEdits, Edit<T>> edit,
      Consumer<? super Edit<T>> done,
      Consumer<String> refused) {
    run(
        () -> edit.apply(edits),
        made -> {
          undo.push(new UndoStack.Step(made.change(), onSuccess.text()));
          done.accept(made);
          if (!onSuccess.text().isEmpty()) {
            tell(onSuccess);
          }
        },
        refused);
  }

  /** Takes the newest change back, after those under way. Harmless if there is none. */
  public void undo() {
    enqueue(() -> undo.popUndo().ifPresentOrElse(this::takeBack, this::next));
  }

  /** Does the newest undone change again. Harmless if there is none. */
  public void redo() {
    enqueue(() -> undo.popRedo().ifPresentOrElse(this::doAgain, this::next));
  }

  private void takeBack(UndoStack.Step step) {
    Consumer<ChangeId> after =
        reverse -> {
          undo.undone(new UndoStack.Step(reverse, step.label()));
          tell(new EditNotice(messages.text("session.undone"), EditNotice.Kind.UNDONE));
        };
    start(() -> edits.undo(step.change()), after, reason -> {});
  }

  private void doAgain(UndoStack.Step step) {
    Consumer<ChangeId> after =
        reverse -> {
          undo.redone(new UndoStack.Step(reverse, step.label()));
          tell(new EditNotice(messages.text("session.redone"), EditNotice.Kind.UNDONE));
        };
    start(() -> edits.undo(step.change()), after, reason -> {});
  }

  private <T> void run(Callable<T> work, Consumer<T> done, Consumer<String> refused) {
    enqueue(() -> start(work, done, refused));
  }

  private void enqueue(Runnable job) {
    waiting.add(job);
    if (!busy) {
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

  private <T> void start(Callable<T> work, Consumer<T> done, Consumer<String> refused) {
    background.start(
        work,
        result -> finish(() -> done.accept(result)),
        failure -> finish(() -> failed(failure, refused)));
  }

  private void finish(Runnable callback) {
    try {
      callback.run();
    } finally {
      next();
    }
  }

  private void failed(Exception failure, Consumer<String> refused) {
    String reason = reason(failure);
    refused.accept(reason);
    refuse(reason);
  }

  private String reason(Exception failure) {
    if (failure instanceof DaymarkException expected) {
      return String.valueOf(expected.getMessage());
    }
    LOG.log(Level.ERROR, "An edit failed", failure);
    return messages.text("session.failed");
  }

  private void tell(EditNotice news) {
    notice.set(Optional.of(news));
  }
}
