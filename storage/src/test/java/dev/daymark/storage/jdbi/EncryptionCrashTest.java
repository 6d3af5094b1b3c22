package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.storage.StoreKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionCrashTest {

  /** How many processes are killed; more by hand: {@code -Dcrash.rounds=500}. */
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);

  private final StoreKey key = StoreKey.random();

  @TempDir Path dir;

  @Test
  void aKillInMidConversionLeavesTheOneStoreOrTheOtherAndNoCopyInClear()
      throws IOException, InterruptedException {
    Random random = new Random(20261129);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killed(round, random));
      try (JdbiStore store = JdbiStore.open(dir, InstantSource.system(), () -> key)) {
        for (String line : acknowledged) {
          assertThat(store.events().find(EventId.parse(line.split(" ", -1)[1])))
              .as(line)
              .isPresent();
        }
        assertThat(EncryptedStoreTest.holding(dir, "Zahnarzt"))
            .isEqualTo(store.safekeeping().isEncrypted() ? List.of() : List.of(file()));
      }
      assertThat(names()).containsExactlyInAnyOrder("daymark.lock", "daymark.mv.db");
    }
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
  }

  private Path file() {
    return dir.resolve("daymark.mv.db");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private List<String> killed(int round, Random random) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EncryptionCrashChild.class.getName(),
                dir.toString(),
                String.valueOf(round),
                key.code())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> read = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 3 + random.nextInt(14); i >= 0; i--) {
        read.add(String.valueOf(output.readLine()));
      }
      assertThat(child.waitFor(random.nextInt(120_000), TimeUnit.MICROSECONDS)).isFalse();
      child.toHandle().destroyForcibly();
      output.lines().forEach(read::add);
    }
    child.waitFor();
    // The last line may have been cut off by the kill.
    return read.subList(0, read.size() - 1).stream()
        .filter(line -> line.startsWith("EVENT "))
        .toList();
  }
}
