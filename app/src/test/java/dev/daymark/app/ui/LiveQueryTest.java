package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LiveQueryTest {
  private final LocalStore store = JdbiStore.inMemory(() -> Instant.EPOCH);
  private boolean broken;
  private final List<String> shown = new ArrayList<>();
  private final LiveQuery<String> query =
      new LiveQuery<>(
          store, new InlineTasks(), change -> false, this::read, shown::add, failure -> {});

  @AfterEach
  void close() {
    query.close();
    store.close();
  }

  private String read() {
    if (broken) {
      throw new IllegalStateException("it cannot be read");
    }
    return "read";
  }

  @Test
  void aReadThatFailsIsToldUntilOneSucceedsAndWhatWasShownStays() {
    assertThat(query.failingProperty().get()).isFalse();
    broken = true;
    query.refresh();
    assertThat(query.failingProperty().get()).isTrue();
    assertThat(shown).containsExactly("read");
    broken = false;
    query.refresh();
    assertThat(query.failingProperty().get()).isFalse();
    assertThat(shown).containsExactly("read", "read");
  }
}
