package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
  void start() throws DBusException, IOException {
    service = FakeSecretService.start(dir);
    vault = SecretServiceVault.connect(service.address(), Duration.ofSeconds(30)).orElseThrow();
  }

  @AfterEach
  void stop() {
    if (vault != null) {
      vault.close();
    }
    if (service != null) {
      service.close();
    }
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

  @Test
  void aKeyringThatLetsNobodyInIsToldFromOneThatIsLockedAndFromOneThatHasNothing() {
    SecretPlace place = new SecretPlace(dir, () -> Optional.of(vault));
    place.save("account/1", "secret");
    service.refuse(true);
    refused(ErrorCode.CREDENTIALS_REFUSED, () -> place.load("account/1"));
    refused(ErrorCode.CREDENTIALS_REFUSED, () -> place.save("account/2", "secret"));
    assertThat(place.state()).isEqualTo(State.REFUSED);
    service.refuse(false);
    place.unlock(null);
    assertThat(place.state()).isEqualTo(State.OPEN);
    assertThat(place.load("account/1")).contains("secret");
    assertThat(place.load("account/3")).isEmpty();
  }

  @Test
  void whatTheOtherSystemsSayOfARefusalIsNotTakenForNothing() {
    assertThat(KeyringTrouble.isRefusal("Error code 5")).isTrue();
    assertThat(KeyringTrouble.isRefusal("Error code 1168")).isFalse();
    assertThat(KeyringTrouble.isRefusal("No stored credentials match Daymark account: a"))
        .isFalse();
    assertThat(
            KeyringTrouble.isRefusal("Failed to get credential. User interaction is not allowed."))
        .isTrue();
  }
}
