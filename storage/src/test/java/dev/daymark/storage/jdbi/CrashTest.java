package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventId;
import dev.daymark.domain.TaskId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

  /** How many processes each test kills; more by hand: {@code -Dcrash.rounds=500}. */
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 16);

  @TempDir Path dir;

  @Test
  void whatWasAcknowledgedSurvivesKillNine() throws IOException, InterruptedException {
    survives(1_000_000, new Random(4711));
  }

  @Test
  void whatWasAcknowledgedSurvivesKillNineInTheMidstOfClosingAndOpening()
      throws IOException, InterruptedException {
    survives(5, new Random(1147));
  }

  private void survives(int editsWhileOpen, Random random)
      throws IOException, InterruptedException {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killed(child(round, editsWhileOpen), random));
      try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
        acknowledged.forEach(line -> check(store, line));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  /** What the child acknowledged: some lines are read before the kill, the rest after it. */
  private static List<String> killed(Process child, Random random)
      throws IOException, InterruptedException {
    List<String> read = new ArrayList<>();
    try (BufferedReader output = output(child)) {
      for (int i = random.nextInt(120); i >= 0; i--) {
        read.add(String.valueOf(output.readLine()));
      }
      assertThat(child.waitFor(random.nextInt(30_000), TimeUnit.MICROSECONDS)).isFalse();
      child.toHandle().destroyForcibly();
      output.lines().forEach(read::add);
    }
    assertThat(child.waitFor()).isNotZero();
    assertThat(read.getFirst()).isEqualTo("OPEN");
    read.removeIf(line -> line.equals("OPEN"));
    // The last line may have been cut off by the kill.
    return List.copyOf(read.subList(0, Math.max(0, read.size() - 1)));
  }

  private Process child(int round, int edits) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashChild.class.getName(),
            dir.toString(),
            String.valueOf(round),
            String.valueOf(edits))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader output(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void check(JdbiStore store, String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "EVENT" ->
          assertThat(store.events().find(EventId.parse(words[1])))
              .as(line)
              .get()
              .extracting(event -> event.content().summary())
              .isEqualTo(words[2]);
      case "PLACE" ->
          assertThat(store.events().find(EventId.parse(words[1])))
              .as(line)
              .get()
              .extracting(event -> event.content().location())
              .isEqualTo(words[2]);
      case "TASK" -> assertThat(store.tasks().find(TaskId.parse(words[1]))).as(line).isPresent();
      default -> throw new AssertionError(line);
    }
  }

  @Test
  void aDatabaseThatAnotherProcessHoldsIsRefused() throws IOException, InterruptedException {
    Process child = child(0, 1_000_000);
    try (BufferedReader output = output(child)) {
      assertThat(output.readLine()).isEqualTo("OPEN");
      assertThatThrownBy(() -> JdbiStore.open(dir, InstantSource.system()).close())
          .isInstanceOfSatisfying(
              DaymarkException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_IN_USE))
          .hasMessage("Daymark is already running with this data; close it first.");
    } finally {
      child.toHandle().destroyForcibly();
      child.waitFor();
    }
  }
}
