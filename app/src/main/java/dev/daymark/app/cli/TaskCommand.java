package dev.daymark.app.cli;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code task} and those of its commands that take an id and nothing else. */
@Command(name = "task", description = "Adds, lists and changes tasks.")
final class TaskCommand {

  private final CommandContext context;

  TaskCommand(CommandContext context) {
    this.context = context;
  }

  @Command(description = "Begins a task.")
  void start(@Parameters(paramLabel = "ID", description = "Its id.") String id) {
    setStatus(id, TaskStatus.IN_PROGRESS);
  }

  @Command(description = "Completes a task.")
  void complete(@Parameters(paramLabel = "ID", description = "Its id.") String id) {
    setStatus(id, TaskStatus.COMPLETED);
  }

  @Command(description = "Makes a task pending again.")
  void reopen(@Parameters(paramLabel = "ID", description = "Its id.") String id) {
    setStatus(id, TaskStatus.PENDING);
  }

  @Command(description = "Deletes a task with its subtasks.")
  void delete(@Parameters(paramLabel = "ID", description = "Its id.") String id) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          store.localEdits().deleteTask(new Named(store).task(id).id());
          context.terminal().say("Deleted. To take it back: daymark undo");
        });
  }

  private void setStatus(String id, TaskStatus status) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          Task task = new Named(store).task(id);
          if (task.content().status() != status) {
            store.localEdits().editTask(task.id(), content -> content.withStatus(status));
          }
        });
  }
}
