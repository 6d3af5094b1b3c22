package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.platform.Host;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreAttemptsTest {

  @Test
  void nothingIsOpenedAfterTheEnd(@TempDir Path dir) {
    AtomicInteger opened = new AtomicInteger();
    Surroundings surroundings =
        new Surroundings(
            new Host(Map.of(), "Linux", dir),
            () -> Instant.EPOCH,
            ZoneOffset.UTC,
            Locale.UK,
            address -> {},
            (folder, clock, zone, locale) -> {
              opened.incrementAndGet();
              throw new DaymarkException(ErrorCode.DATABASE_KEY_MISSING, "There is no key.");
            });
    StoreAttempts attempts = StoreAttempts.begin(surroundings, dir);
    attempts.close();
    assertThat(opened).hasValue(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                attempts.unlock(LockedReason.UNREACHED, new LockedAnswer("anything", false, null)));
    assertThat(opened).hasValue(1);
  }
}
