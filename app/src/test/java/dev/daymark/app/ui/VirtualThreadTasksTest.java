package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VirtualThreadTasksTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final List<String> shown = new ArrayList<>();
  private final VirtualThreadTasks tasks = new VirtualThreadTasks();

  @Test
  void allThatWasStartedIsHandedOverBeforeTheFxThreadGoesOn() {
    FxThread.run(
        () -> {
          start("week");
          tasks.start(
              () -> "calendars",
              result -> {
                shown.add(result);
                start("tasks of " + result);
              },
              failure -> shown.add("failed"));
          assertThat(shown).isEmpty();
          tasks.awaitAll(LONG);
          assertThat(shown).containsExactlyInAnyOrder("week", "calendars", "tasks of calendars");
        });
    FxThread.run(() -> assertThat(shown).as("each once").hasSize(3));
  }

  @Test
  void whatTakesLongerThanThatIsHandedOverLater() throws InterruptedException {
    CountDownLatch disk = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    FxThread.run(
        () -> {
          tasks.start(
              () -> {
                disk.await();
                return "slow";
              },
              result -> {
                shown.add(result);
                arrived.countDown();
              },
              failure -> shown.add("failed"));
          tasks.awaitAll(Duration.ofMillis(1));
          assertThat(shown).isEmpty();
        });
    disk.countDown();
    arrived.await();
    assertThat(FxThread.call(() -> List.copyOf(shown))).containsExactly("slow");
  }

  @Test
  void aFailureAndACancelledReadAreNotWaitedForInVain() {
    FxThread.run(
        () -> {
          tasks.start(
              () -> {
                throw new IllegalStateException("no disk");
              },
              result -> shown.add("result"),
              failure -> shown.add(failure.getMessage()));
          tasks.start(() -> "unwanted", shown::add, failure -> shown.add("failed")).cancel();
          tasks.awaitAll(LONG);
          assertThat(shown).containsExactly("no disk");
        });
  }

  private void start(String what) {
    tasks.start(() -> what, shown::add, failure -> shown.add("failed"));
  }
}
