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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 16);

  @TempDir Path dir;

  @Test
  void whatWasAcknowledgedSurvivesKillNine() throws IOException, InterruptedException {
    Random random = new Random(4711);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killedAfter(round, 1 + random.nextInt(120)));
      try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
        acknowledged.forEach(line -> check(store, line));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  /** What the child acknowledged: some lines are read before the kill, the rest after it. */
  private List<String> killedAfter(int round, int lines) throws IOException, InterruptedException {
    Process child = child(round);
    List<String> read = new ArrayList<>();
    try (BufferedReader output = output(child)) {
      for (int i = 0; i < lines; i++) {
        read.add(String.valueOf(output.readLine()));
      }
      child.toHandle().destroyForcibly();
      output.lines().filter(line -> line.split(" ", -1).length == 3).forEach(read::add);
    }
    assertThat(child.waitFor()).isNotZero();
    assertThat(read.getFirst()).isEqualTo("OPEN");
    return List.copyOf(read.subList(1, Math.max(1, read.size() - 1)));
  }

  private Process child(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashChild.class.getName(),
            dir.toString(),
            String.valueOf(round))
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
    Process child = child(0);
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
