package dev.daymark.app.reminders.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

  /** How many processes are killed; more by hand: {@code -Dreminders.kills=200}. */
  private static final int ROUNDS = Integer.getInteger("reminders.kills", 4);

  private static final Duration ROUND = Duration.ofHours(6);

  @TempDir Path dir;

  private final Random random = new Random(90210);
  private final Set<String> made = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  /** One reminder may have been shown a moment before the kill, and not be noted as shown. */
  private String beingShown = "";

  @Test
  void killNineLosesNoReminderAndRepeatsNone() throws IOException, InterruptedException {
    Instant start = Instant.parse("2026-11-18T08:00:00Z");
    for (int round = 0; round < ROUNDS; round++) {
      start = start.plus(ROUND);
      hear(killed(start));
      start = start.plus(ROUND);
      restart(start);
    }
    assertThat(done).isNotEmpty();
    assertThat(shown).hasSizeGreaterThan(done.size());
  }

  private void hear(List<String> lines) {
    for (String line : lines) {
      beingShown = "";
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "MADE" -> made.add(words[1]);
        case "SHOWN" -> {
          assertThat(shown.add(words[1])).as("shown again: " + line).isTrue();
          beingShown = words[1];
        }
        case "DONE" -> done.add(words[1]);
        default -> throw new AssertionError(line);
      }
    }
  }

  /** What a new process shows, and what it lists. */
  private void restart(Instant now) {
    List<String> again = new ArrayList<>();
    try (LocalStore store = JdbiStore.open(dir, () -> now)) {
      ReminderEngine engine =
          new ReminderEngine(
              ReminderStores.of(store), new Collector(again), () -> now, () -> ZoneOffset.UTC);
      engine.pass();
      for (String item : again) {
        assertThat(done).as("again after it was acknowledged").doesNotContain(item);
        assertThat(shown.contains(item) && !item.equals(beingShown)).as("twice").isFalse();
        shown.add(item);
      }
      Set<String> open = new HashSet<>();
      engine.open().forEach(reminder -> open.add(reminder.prompt().key().item().toString()));
      Set<String> owed = new HashSet<>(made);
      owed.removeAll(done);
      owed.removeAll(open);
      // The kill may have come between an acknowledgement and its being told.
      assertThat(owed).as("lost").hasSizeLessThanOrEqualTo(1);
      done.addAll(owed);
      assertThat(shown).containsAll(open);
      engine.close();
    }
  }

  /** Collects what is shown. */
  private record Collector(List<String> items) implements ReminderDisplay {
    @Override
    public void show(List<Prompt> prompts, ReminderSettings settings) {
      prompts.forEach(prompt -> items.add(prompt.key().item().toString()));
    }

    @Override
    public void keepOnly(Set<ReminderKey> unanswered) {}
  }

  private List<String> killed(Instant start) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                dir.toString(),
                start.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> read = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("START");
      for (int i = random.nextInt(60); i >= 0; i--) {
        read.add(String.valueOf(output.readLine()));
      }
      assertThat(child.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS)).isFalse();
      child.toHandle().destroyForcibly();
      output.lines().filter(line -> line.contains("-") && line.length() > 40).forEach(read::add);
    }
    assertThat(child.waitFor()).isNotZero();
    return read;
  }
}
