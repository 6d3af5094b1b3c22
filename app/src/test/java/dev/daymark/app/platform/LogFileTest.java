package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {

  private final Handler[] before = Logger.getLogger("").getHandlers();

  @AfterEach
  void giveTheTestsTheirLogBack() {
    for (Handler handler : before) {
      Logger.getLogger("").addHandler(handler);
    }
  }

  @Test
  void whatIsLoggedIsInAFileWithoutTheMessagesOfExceptions(@TempDir Path directory)
      throws IOException {
    try (LogFile.Lease _ = LogFile.install(directory)) {
      LoggerFactory.getLogger("dev.daymark.test")
          .error("Event {} failed", 7, new IllegalStateException("Secret meeting"));
    }
    assertThat(Files.readString(directory.resolve("daymark-0.log")))
        .contains("SEVERE dev.daymark.test: Event 7 failed")
        .contains("java.lang.IllegalStateException")
        .contains("LogFileTest")
        .doesNotContain("Secret meeting");
  }

  @Test
  void whereTheLogGoesElsewhereItsFormerFilesAreClosed(
      @TempDir Path before, @TempDir Path directory) throws IOException {
    Logger log = Logger.getLogger("dev.daymark.test");
    LogFile.Lease former = LogFile.install(before);
    log.severe("first");
    Handler left = Logger.getLogger("").getHandlers()[0];
    assertThat(before.resolve("daymark-0.log.lck")).exists();
    try (LogFile.Lease _ = LogFile.install(directory)) {
      log.severe("second");
      assertThat(before.resolve("daymark-0.log.lck")).doesNotExist();
      left.publish(new LogRecord(Level.SEVERE, "late"));
      former.close();
      log.severe("third");
    }
    assertThat(Files.readString(before.resolve("daymark-0.log")))
        .contains("first")
        .doesNotContain("second", "late");
    assertThat(before.resolve("daymark-0.log.lck")).doesNotExist();
    assertThat(Files.readString(directory.resolve("daymark-0.log"))).contains("second", "third");
  }

  @Test
  void nothingLoggedMakesNoFile(@TempDir Path directory) throws IOException {
    LogFile.install(directory).close();
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }
}
