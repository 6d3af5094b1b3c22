package dev.daymark.app.cli;

import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code task add}. */
@Command(name = "add", description = "Adds a task and prints its id.")
final class TaskAddCommand implements Runnable {

  private final CommandContext context;

  @Parameters(paramLabel = "TITLE", description = "What is to be done.")
  private String title = "";

  @Mixin private final TaskOptions options = new TaskOptions();

  TaskAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    TaskContent content = options.applyTo(TaskContent.of(title), context);
    context.withStore(
        root -> {
          var added = root.store().localEdits().createTask(list(root.store()), content);
          context.terminal().print(added.item().id().toString());
        });
  }

  private TaskListId list(LocalStore store) {
    return options.list == null
        ? store.tasks().defaultList().id()
        : new Named(store).taskList(options.list).id();
  }
}
