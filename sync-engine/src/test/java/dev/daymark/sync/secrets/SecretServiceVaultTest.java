package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What no real keyring does on demand: asking before it deletes, and letting nobody in. */
@EnabledOnOs(OS.LINUX)
class SecretServiceVaultTest {

  @TempDir Path dir;

  private FakeSecretService service;
  private SecretServiceVault vault;

  @BeforeEach
  void start() throws DBusException {
    service = new FakeSecretService(dir);
    vault = SecretServiceVault.connect(service.address(), Duration.ofSeconds(30)).orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    vault.close();
    service.close();
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aKeyringThatAsksBeforeItDeletesIsWaitedFor() {
    vault.save("account/1", "secret");
    assertThat(vault.load("account/1")).contains("secret");
    vault.forget("account/1");
    assertThat(service.secrets()).isEmpty();
    assertThat(vault.load("account/1")).isEmpty();
  }

  @Test
  void whoDeclinesTheQuestionIsNotToldThatTheSecretIsGone() {
    vault.save("account/1", "secret");
    service.decline(true);
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> vault.forget("account/1"));
    assertThat(vault.load("account/1")).contains("secret");
  }
}
