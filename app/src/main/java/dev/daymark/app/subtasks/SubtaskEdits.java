package dev.daymark.app.subtasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.subtasks.SubtaskOrder.Gap;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be done to the parts of a task; each call is one step of undo. */
final class SubtaskEdits {
  private final Session session;

  SubtaskEdits(Session session) {
    this.session = session;
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /**
   * Adds a part.
   *
   * @param parts those there are
   * @param index that of the one it comes before
   */
  void add(PartedTask whole, String title, List<Task> parts, int index) {
    TaskContent content = TaskContent.of(title).withParent(whole.task().id());
    AtomicReference<Task> made = new AtomicReference<>();
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>();
    edits.add(
        store -> {
          Edit<Task> edit = store.createTask(whole.list(), content);
          made.set(edit.item());
          return edit;
        });
    if (index < parts.size()) {
      Gap gap = SubtaskOrder.before(parts, index);
      edits.addAll(others(gap));
      edits.add(
          store -> {
            Task part = Objects.requireNonNull(made.get());
            return store.moveTask(part.id(), part.listId(), gap.position());
          });
    }
    session.edits().submitAll(text("inspector.subtask.added", title), edits);
  }

  /** Adds several parts at the end. */
  void addAll(PartedTask whole, List<String> titles) {
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>();
    for (String title : titles) {
      TaskContent content = TaskContent.of(title).withParent(whole.task().id());
      edits.add(store -> store.createTask(whole.list(), content));
    }
    String sentence =
        titles.size() == 1
            ? text("inspector.subtask.added", titles.getFirst())
            : text("inspector.subtask.added.many", titles.size(), whole.task().content().title());
    session.edits().submitAll(sentence, edits);
  }

  void rename(Task part, String title) {
    session
        .edits()
        .submit(
            text("inspector.changed.title", part.content().title()),
            store -> store.editTask(part.id(), content -> content.withTitle(title)));
  }

  /** Completes it, or reopens it if it is done. */
  void toggle(Task part) {
    status(part, isDone(part) ? TaskStatus.PENDING : TaskStatus.COMPLETED);
  }

  /** Starts it, or puts it back to pending if it is in progress. */
  void toggleStarted(Task part) {
    boolean started = part.content().status() == TaskStatus.IN_PROGRESS;
    status(part, started ? TaskStatus.PENDING : TaskStatus.IN_PROGRESS);
  }

  private void status(Task part, TaskStatus status) {
    StatusWords.set(session, part, status);
  }

  static boolean isDone(Task part) {
    return part.content().status() == TaskStatus.COMPLETED;
  }

  /**
   * Puts a part somewhere else.
   *
   * @param others the other parts, in their order
   * @param index that of the one it comes before
   * @return where it stands then
   */
  Gap move(Task part, List<Task> others, int index) {
    Gap gap = SubtaskOrder.before(others, index);
    List<Function<LocalEdits, Edit<?>>> edits = new ArrayList<>(others(gap));
    edits.add(store -> store.moveTask(part.id(), part.listId(), gap.position()));
    session
        .edits()
        .submitAll(
            text(
                "inspector.subtask.moved",
                part.content().title(),
                String.valueOf(index + 1),
                String.valueOf(others.size() + 1)),
            edits);
    return gap;
  }

  private static List<Function<LocalEdits, Edit<?>>> others(Gap gap) {
    return gap.others().stream()
        .map(
            step ->
                (Function<LocalEdits, Edit<?>>)
                    store ->
                        store.moveTask(step.part().id(), step.part().listId(), step.position()))
        .toList();
  }

  /** Makes it a task of its own, in the same list. */
  void makeTask(Task part) {
    session
        .edits()
        .submit(
            text("inspector.subtask.converted", part.content().title()),
            store -> store.editTask(part.id(), content -> content.withParent(null)));
  }

  /** Deletes it with its own parts. */
  void delete(Task part) {
    session
        .edits()
        .submit(
            text("tasks.done.deleted", part.content().title()),
            store -> store.deleteTask(part.id()));
  }

  /** The lines of a text that say something. */
  static List<String> titles(String text) {
    return Stream.of(text.split("\\R", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
