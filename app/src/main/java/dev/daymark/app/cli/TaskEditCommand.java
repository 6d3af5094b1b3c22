package dev.daymark.app.cli;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task edit}. */
@Command(name = "edit", description = "Changes a task.")
final class TaskEditCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "ID", description = "Its id, or the last digits of it.")
  private String id = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "What is to be done.")
  private @Nullable String title;

  @Mixin private final TaskOptions options = new TaskOptions();

  TaskEditCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          Task task = new Named(store).task(id);
          TaskList target = options.list == null ? null : new Named(store).taskList(options.list);
          if (!change(task.content()).equals(task.content())) {
            store.localEdits().editTask(task.id(), this::change);
          }
          if (target != null && !target.id().equals(task.listId())) {
            store.localEdits().moveTask(task.id(), target.id(), task.position());
          }
        });
  }

  private TaskContent change(TaskContent content) {
    TaskContent changed = options.applyTo(content, context);
    return title == null ? changed : changed.withTitle(title);
  }
}
