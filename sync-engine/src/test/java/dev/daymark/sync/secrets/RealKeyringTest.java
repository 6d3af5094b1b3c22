package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GNOME Keyring on a session bus of its own: unlocked, locked and missing. */
class RealKeyringTest {

  @TempDir Path dir;

  private RealKeyring keyring;
  private SecretServiceVault vault;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    keyring = RealKeyring.start(dir);
    vault = SecretServiceVault.connect(keyring.address(), Duration.ofSeconds(60)).orElseThrow();
  }

  @AfterEach
  void stop() {
    if (vault != null) {
      vault.close();
    }
    if (keyring != null) {
      keyring.close();
    }
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whatIsKeptIsInTheDesktopsKeyringAndGoesWhenItIsForgotten()
      throws IOException, InterruptedException {
    assertThat(vault.state()).isEqualTo(State.OPEN);
    vault.save("account/1", "first");
    vault.save("account/1", "1//söcret");
    assertThat(vault.load("account/1")).contains("1//söcret");
    assertThat(keyring.lookUp("account/1")).isEqualTo("1//söcret");
    vault.forget("account/1");
    assertThat(vault.load("account/1")).isEmpty();
    assertThat(keyring.lookUp("account/1")).isEmpty();
  }

  @Test
  void aSecretThatIsNotThereIsMissingAndNotLocked() {
    assertThat(vault.load("account/2")).isEmpty();
  }

  @Test
  void aLockedKeyringIsToldFromAMissingSecret() throws IOException, InterruptedException {
    vault.save("account/1", "secret");
    keyring.lock();
    assertThat(vault.state()).isEqualTo(State.LOCKED);
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> vault.load("account/1"));
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> vault.load("account/2"));
  }

  @Test
  void unlockingAsksThePersonAndGoesOn() throws Exception {
    vault.save("account/1", "secret");
    keyring.lock();
    CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> vault.unlock(null));
    keyring.answer(RealKeyring.PASSWORD, "Return");
    asked.get(60, TimeUnit.SECONDS);
    assertThat(vault.state()).isEqualTo(State.OPEN);
    assertThat(vault.load("account/1")).contains("secret");
  }

  @Test
  void whoDeclinesKeepsItLocked() throws Exception {
    vault.save("account/1", "secret");
    keyring.lock();
    CompletableFuture<Void> asked =
        CompletableFuture.runAsync(
            () -> refused(ErrorCode.CREDENTIALS_LOCKED, () -> vault.unlock(null)));
    keyring.answer("", "Escape");
    asked.get(60, TimeUnit.SECONDS);
    assertThat(vault.state()).isEqualTo(State.LOCKED);
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForForever() throws IOException, InterruptedException {
    try (SecretServiceVault hasty =
        SecretServiceVault.connect(keyring.address(), Duration.ofMillis(200)).orElseThrow()) {
      keyring.lock();
      refused(ErrorCode.CREDENTIALS_LOCKED, () -> hasty.unlock(null));
    }
  }

  @Test
  void thePlaceForSecretsUsesItAndRemembersThatItDid() {
    Path data = dir.resolve("daymark");
    SecretPlace place = new SecretPlace(data, new KeyringSearch(keyring.environment()));
    assertThat(place.kind()).isEqualTo(Kind.KEYRING);
    place.save("account/1", "secret");
    SecretPlace elsewhere = new SecretPlace(data, new KeyringSearch(Map.of()));
    assertThat(elsewhere.state()).isEqualTo(State.LOCKED);
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> elsewhere.load("account/1"));
  }

  @Test
  void aBusThatNobodyAnswersOnHasNoKeyring() {
    assertThat(
            SecretServiceVault.connect(
                "unix:path=" + dir.resolve("nothing"), Duration.ofSeconds(1)))
        .isEmpty();
  }
}
