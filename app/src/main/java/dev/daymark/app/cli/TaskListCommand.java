package dev.daymark.app.cli;

import dev.daymark.app.export.TaskJson;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code task list}. */
@Command(name = "list", description = "Lists tasks.")
final class TaskListCommand implements Runnable {

  private final CommandContext context;

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "Only these: pending, in-progress or completed.")
  private @Nullable TaskStatus status;

  @Option(names = "--category", paramLabel = "C", description = "Only those of a category.")
  private @Nullable String category;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  TaskListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          List<Task> tasks = store.tasks().all().stream().filter(this::isAskedFor).toList();
          if (json) {
            printJson(tasks, store);
          } else {
            printLists(tasks, store);
          }
        });
  }

  private boolean isAskedFor(Task task) {
    TaskContent content = task.content();
    return (status == null || content.status() == status)
        && (category == null
            || content.categories().stream().anyMatch(name -> name.equalsIgnoreCase(category)));
  }

  private void printJson(List<Task> tasks, LocalStore store) {
    Map<TaskListId, String> names =
        store.tasks().lists().stream().collect(Collectors.toMap(TaskList::id, TaskList::name));
    context
        .terminal()
        .printJson(
            out -> {
              out.beginArray();
              for (Task task : tasks) {
                TaskJson.write(out, task, names.getOrDefault(task.listId(), ""));
              }
              out.endArray();
            });
  }

  private void printLists(List<Task> tasks, LocalStore store) {
    if (tasks.isEmpty()) {
      context.terminal().say("No tasks.");
    }
    for (TaskList list : store.tasks().lists()) {
      TextTable table = new TextTable();
      tasks.stream()
          .filter(task -> task.listId().equals(list.id()))
          .forEach(task -> row(table, task));
      if (!table.isEmpty()) {
        context.terminal().print(list.name());
        table.lines("  ").forEach(context.terminal()::print);
      }
    }
  }

  private void row(TextTable table, Task task) {
    TaskContent content = task.content();
    table.row(
        mark(content.status()) + " " + Wording.title(content.title()),
        content.due() == null ? "" : context.wording().due(content.due()),
        content.priority() == Priority.NONE
            ? ""
            : content.priority().name().toLowerCase(Locale.ROOT),
        content.categories().stream().map(name -> "#" + name).collect(Collectors.joining(" ")),
        Wording.shortId(task.id()));
  }

  static String mark(TaskStatus status) {
    return switch (status) {
      case PENDING -> "[ ]";
      case IN_PROGRESS -> "[/]";
      case COMPLETED -> "[x]";
    };
  }
}
