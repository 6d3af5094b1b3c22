package dev.daymark.app.subtasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.calendar.RecordedUndo;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Task;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubtaskEditsTest {
  @AutoClose private final LocalStore store = JdbiStore.inMemory(() -> MockFixture.NOW);
  private SubtaskEdits edits;

  @BeforeEach
  void open() {
    MockFixture.fill(store);
    edits =
        new SubtaskEdits(
            Session.open(
                store,
                new InlineTasks(),
                Formatting.of(Locale.UK),
                new Messages(Locale.UK),
                MockFixture.ZONE,
                new SimpleObjectProperty<>(MockFixture.NOW),
                new RecordedUndo(),
                address -> {}));
  }

  private PartedTask whole() {
    List<Task> all = store.tasks().all();
    Task task =
        all.stream()
            .filter(found -> found.content().title().equals("Submit planning documents"))
            .findFirst()
            .orElseThrow();
    List<Task> parts =
        all.stream()
            .filter(found -> task.id().equals(found.content().parent()))
            .sorted(Comparator.comparingDouble(Task::position))
            .toList();
    return new PartedTask(task, task.listId(), parts);
  }

  @Test
  void aPartIsAddedAtTheEnd() {
    PartedTask whole = whole();
    edits.add(whole, "Stamp", whole.parts(), whole.parts().size());
    assertThat(whole().parts().getLast().content().title()).isEqualTo("Stamp");
  }

  @Test
  void aPartIsAddedBetweenTwoOthers() {
    PartedTask whole = whole();
    edits.add(whole, "Stamp", whole.parts(), 1);
    assertThat(whole().parts().get(1).content().title()).isEqualTo("Stamp");
  }
}
