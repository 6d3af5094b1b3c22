package dev.daymark.app.reminders.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.mail.ScriptedServer.Trouble;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.domain.mail.QueuedMail.Stage;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCrashTest {

  /** How many processes are killed; more by hand: {@code -Dmail.kills=50}. */
  private static final int ROUNDS = Integer.getInteger("mail.kills", 3);

  @TempDir Path dir;

  private final Random random = new Random(587);

  @Test
  void killNineSendsNoMailTwiceAndLosesNoneWithoutSayingSo()
      throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer(Trouble.NOTHING, null)) {
      for (int round = 0; round < ROUNDS; round++) {
        killed(server, round);
      }
      List<String> arrived =
          server.mails().stream()
              .flatMap(String::lines)
              .filter(line -> line.startsWith("Subject: "))
              .map(line -> line.substring("Subject: ".length()))
              .toList();
      assertThat(arrived).as("twice").doesNotHaveDuplicates().isNotEmpty();
      try (LocalStore store = JdbiStore.open(dir, InstantSource.system())) {
        List<QueuedMail> mails = store.mails().all();
        assertThat(mails).hasSize(40 * ROUNDS);
        assertThat(mails.stream().filter(mail -> mail.stage() == Stage.SENT))
            .extracting(QueuedMail::about)
            .as("said to be sent")
            .isSubsetOf(arrived);
        assertThat(mails.stream().filter(mail -> mail.stage() == Stage.WAITING))
            .extracting(QueuedMail::about)
            .as("said to wait")
            .doesNotContainAnyElementsOf(arrived);
        long unclear = mails.stream().filter(MailCrashTest::isUnclear).count();
        assertThat(unclear).as("one at each kill").isLessThanOrEqualTo(ROUNDS);
      }
    }
  }

  private static boolean isUnclear(QueuedMail mail) {
    return mail.stage() == Stage.UNCERTAIN || mail.stage() == Stage.SENDING;
  }

  private void killed(ScriptedServer server, int round) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MailCrashChild.class.getName(),
                dir.toString(),
                String.valueOf(server.port()),
                String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("START");
      int before = server.mails().size();
      int more = 1 + random.nextInt(12);
      while (server.mails().size() < before + more && child.isAlive()) {
        Thread.onSpinWait();
      }
      child.waitFor(random.nextInt(8_000), TimeUnit.MICROSECONDS);
      child.toHandle().destroyForcibly();
    }
    child.waitFor();
  }
}
