package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.instance.FarTerminal;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.start.RunningInstance;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.storage.LocalStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines of other processes and edits in the window, at the same time, on the same tasks.
 * {@code -Dinstance.commands=1000} makes more of them, {@code -Dinstance.seed=N} others.
 */
class CommandsBesideWindowTest {

  private static final int COMMANDS = Integer.getInteger("instance.commands", 100);
  private static final long SEED = Long.getLong("instance.seed", 20_261_118L);
  private static final int TERMINALS = 8;

  @TempDir Path dataDir;

  private final CompletableFuture<MainWindow> shown = new CompletableFuture<>();
  private final List<TaskId> shared = new ArrayList<>();
  private CompositionRoot root;
  private LocalStore store;
  private RunningInstance instance;
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    root =
        CompositionRoot.open(
            dataDir, InstantSource.system(), ZoneId.of("Europe/Stockholm"), Locale.UK);
    store = root.store();
    for (int i = 0; i < TERMINALS; i++) {
      shared.add(
          store
              .localEdits()
              .createTask(store.tasks().defaultList().id(), TaskContent.of("shared " + i))
              .item()
              .id());
    }
    instance = RunningInstance.begin(root, shown);
    window = FxThread.call(() -> new MainWindow(parts()));
    stage =
        FxThread.call(
            () -> {
              Stage made = new Stage();
              window.show(made);
              return made;
            });
    shown.complete(window);
  }

  private WindowParts parts() {
    return new WindowParts(
        store,
        store.settings(),
        new FakeEngine(),
        new StageParts.NoSignIn(),
        new VirtualThreadTasks(),
        root.clock(),
        root.zone(),
        root.locale(),
        dataDir,
        root.backups(),
        root.replacement(),
        address -> {},
        root.reminders(),
        root.secrets(),
        root.mail(),
        root.encryption(),
        Preferences.read(store.settings()),
        "1.0.0");
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          stage.close();
          window.close();
        });
    instance.close();
    root.close();
  }

  /** Hands one command line over and gives what it printed. */
  private String handed(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "--data-dir";
    all[1] = dataDir.toString();
    System.arraycopy(words, 0, all, 2, words.length);
    FarTerminal far = new FarTerminal("");
    OptionalInt exit = far.run(dataDir, dataDir, all);
    assertThat(exit).as("seed " + SEED + ": " + far.err()).hasValue(0);
    return far.out().strip();
  }

  @Test
  void aBackupIsPutBackFromATerminalAndTheWindowGoesOn() throws Exception {
    Path backup = Path.of(handed("backup"));
    handed("task", "add", "Made after the backup");
    String name = String.valueOf(backup.getFileName()).replace(".zip", "");
    handed("restore", name);
    assertThat(handed("task", "list")).contains("shared 0").doesNotContain("after the backup");
    FxThread.call(window::whenSettled).get(60, TimeUnit.SECONDS);
    handed("task", "add", "Made after that");
    assertThat(handed("task", "list")).contains("Made after that");
  }

  @Test
  void noneIsLostAndNoneIsDoubled() throws Exception {
    Random random = new Random(SEED);
    List<Future<String>> printed = new ArrayList<>();
    try (ExecutorService terminals = Executors.newFixedThreadPool(TERMINALS)) {
      for (int i = 0; i < COMMANDS; i++) {
        int number = i;
        TaskId task = shared.get(random.nextInt(shared.size()));
        if (random.nextInt(4) == 0) {
          printed.add(
              terminals.submit(
                  () -> handed("task", "edit", task.toString(), "--notes", "command " + number)));
        } else {
          printed.add(terminals.submit(() -> handed("task", "add", "command " + number)));
        }
        FxThread.run(() -> editInWindow(number, task));
      }
      terminals.shutdown();
      assertThat(terminals.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
    }
    CompletableFuture<Void> settled = FxThread.call(window::whenSettled);
    settled.get(120, TimeUnit.SECONDS);
    check(printed);
  }

  /** The person adds a task, or changes the priority of one that a command is at, too. */
  private void editInWindow(int number, TaskId task) {
    if (number % 2 == 0) {
      window
          .edits()
          .submit(
              "added",
              edits ->
                  edits.createTask(
                      store.tasks().defaultList().id(), TaskContent.of("window " + number)));
    } else {
      Priority priority = Priority.values()[number % Priority.values().length];
      window
          .edits()
          .submit("changed", edits -> edits.editTask(task, it -> it.withPriority(priority)));
    }
  }

  private void check(List<Future<String>> printed) throws Exception {
    List<Task> all = store.tasks().all();
    List<String> titles = all.stream().map(task -> task.content().title()).toList();
    assertThat(titles).as("seed " + SEED).doesNotHaveDuplicates();
    long added = 0;
    for (Future<String> line : printed) {
      if (!line.get().isEmpty()) {
        TaskId id = TaskId.parse(line.get());
        added += store.tasks().find(id).isPresent() ? 1 : 0;
      }
    }
    long fromCommands = titles.stream().filter(title -> title.startsWith("command ")).count();
    long fromWindow = titles.stream().filter(title -> title.startsWith("window ")).count();
    assertThat(fromCommands).as("seed " + SEED).isEqualTo(added).isPositive();
    assertThat(fromWindow).as("seed " + SEED).isEqualTo((COMMANDS + 1) / 2);
    long edits = printed.size() - added;
    long kept =
        shared.stream()
            .flatMap(task -> store.history().ofItem(task).stream())
            .filter(entry -> entry.field().equals("notes"))
            .map(entry -> String.valueOf(entry.after()))
            .collect(Collectors.toSet())
            .size();
    assertThat(kept).as("seed " + SEED).isEqualTo(edits);
    assertThat(all.stream().allMatch(task -> task.content().status() == TaskStatus.PENDING))
        .isTrue();
  }
}
