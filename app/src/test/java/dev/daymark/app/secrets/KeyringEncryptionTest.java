package dev.daymark.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.encryption.KeyImport;
import dev.daymark.app.encryption.KeyPlace;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.StoreKey;
import dev.daymark.sync.secrets.KeyringSearch;
import dev.daymark.sync.secrets.RealKeyring;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted data whose key is in GNOME Keyring, on a session bus of its own. */
class KeyringEncryptionTest {

  @TempDir Path dir;

  private RealKeyring keyring;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    keyring = RealKeyring.start(dir);
  }

  @AfterEach
  void stop() {
    if (keyring != null) {
      keyring.close();
    }
  }

  private Path data() {
    return dir.resolve("daymark");
  }

  /** As a new start of Daymark looks for it. */
  private SecretPlace place(Map<String, String> environment) {
    return new SecretPlace(data(), new KeyringSearch(environment));
  }

  private CompositionRoot open(SecretPlace place) {
    return CompositionRoot.open(data(), InstantSource.system(), ZoneOffset.UTC, Locale.UK, place);
  }

  /** Encrypts a store with one event; the recovery code. */
  private String encrypted() {
    try (CompositionRoot root = open(place(keyring.environment()))) {
      root.store()
          .localEdits()
          .createEvent(
              root.store().calendars().defaultCalendar().id(),
              EventContent.of("Zahnarzt", EventTime.AllDay.on(LocalDate.of(2026, 11, 18))));
      root.encryption().turnOn();
      return root.encryption().recoveryCode();
    }
  }

  private void opensWith(SecretPlace place) {
    try (CompositionRoot root = open(place)) {
      assertThat(root.encryption().status().on()).isTrue();
      assertThat(root.store().safekeeping().summary().events()).isEqualTo(1);
    }
  }

  private void refused(ErrorCode code, SecretPlace place) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> open(place).close())
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theKeyIsInTheDesktopsKeyringAndTheDataOpensByItselfWhileThatIsUnlocked()
      throws IOException, InterruptedException {
    String code = encrypted();
    String name = "database-key." + StoreKey.fromCode(code).id();
    assertThat(keyring.lookUp(name)).isEqualTo(code);
    opensWith(place(keyring.environment()));
    keyring.lock();
    refused(ErrorCode.DATABASE_LOCKED, place(keyring.environment()));
  }

  @Test
  void whereTheKeyringIsGoneTheCodeOpensTheDataAndTheKeyIsInAFileFromThenOn() {
    String code = encrypted();
    SecretPlace gone = place(Map.of());
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, gone);
    assertThat(KeyImport.choices(gone)).isEqualTo(List.of(Kind.PASSPHRASE, Kind.KEY_FILE));
    CompositionRoot.keyImport().recover(data(), gone, code, new KeyPlace(Kind.KEY_FILE, null));
    opensWith(gone);
    opensWith(place(Map.of()));
  }

  @Test
  void whatIsMovedOutOfTheKeyringIsNotInItAnyMore() throws IOException, InterruptedException {
    String code = encrypted();
    String name = "database-key." + StoreKey.fromCode(code).id();
    place(keyring.environment()).choose(Kind.KEY_FILE, null, List.of(name));
    assertThat(keyring.lookUp(name)).isEmpty();
    opensWith(place(Map.of()));
  }
}
