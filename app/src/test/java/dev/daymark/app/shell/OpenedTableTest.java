package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.TaskContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of tasks that is opened with Daymark, as a calendar file is. */
final class OpenedTableTest {
  @TempDir Path directory;
  private WindowStage window;

  @BeforeEach
  void open() {
    window =
        new WindowStage(
            1440,
            900,
            store ->
                store
                    .localEdits()
                    .createTask(store.tasks().defaultList().id(), TaskContent.of("Mine")),
            () -> {});
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> tasks() {
    return window.store().tasks().all().stream().map(task -> task.content().title()).toList();
  }

  private void offer(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    window.act(it -> it.offerImport(List.of(file)));
  }

  @Test
  void itIsPreviewedWithNotesApartFromWhatIsLeftOutAndComesInOneStep() throws IOException {
    offer("tasks.csv", "Task,Due Date\nRent,2026-12-01\n,2026-12-02\nPaint,some day\n");
    assertThat(window.texts(".dm-import .dm-muted").getFirst())
        .isEqualTo(
            "2 items are new, none changed, none is here already. Tasks whose list is not here go"
                + " to “My tasks”.");
    assertThat(window.texts(".dm-import .evidence .label"))
        .containsExactly(
            "Line 3 is left out. It has no title.",
            "Line 4 (“Paint”): Its date “some day” cannot be read; the task comes without one.");
    assertThat(window.shows(".dm-import .combo-box")).isFalse();
    assertThat(tasks()).containsExactly("Mine");
    window.click(".dm-import .button", "Import");
    assertThat(tasks()).containsExactlyInAnyOrder("Mine", "Rent", "Paint");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tasks()).containsExactly("Mine");
  }

  @Test
  void whatIsNoTableOfTasksIsRefusedInOneSentence() throws IOException {
    offer("sums.csv", "a,b\n1,2\n");
    assertThat(window.texts(".dm-import .dm-muted"))
        .contains("sums.csv has no column that names tasks, such as “Title” or “Task”.");
  }
}
