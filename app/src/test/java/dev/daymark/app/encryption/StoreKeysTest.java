package dev.daymark.app.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.StoreKey;
import dev.daymark.sync.secrets.MemoryVault;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKeysTest {

  private final StoreKey key = StoreKey.random();

  @TempDir Path dir;

  /** A keyring that answers what a test says. */
  private record Keyring(@Nullable ErrorCode refusal, Optional<String> secret)
      implements SecretVault {

    @Override
    public Kind kind() {
      return Kind.KEYRING;
    }

    @Override
    public State state() {
      return refusal == ErrorCode.CREDENTIALS_LOCKED ? State.LOCKED : State.OPEN;
    }

    @Override
    public void unlock(char @Nullable [] passphrase) {
      throw new AssertionError("nobody is asked anything while data is opened");
    }

    @Override
    public Optional<String> load(String name) {
      if (refusal != null) {
        throw new DaymarkException(refusal, "Something about sign-ins.");
      }
      return secret;
    }

    @Override
    public void save(String name, String secret) {
      // It takes everything and keeps nothing.
    }

    @Override
    public void forget(String name) {
      throw new AssertionError("nothing is forgotten");
    }
  }

  private void refused(SecretVault vault, ErrorCode code, String sentence) {
    assertThatThrownBy(() -> new StoreKeys(dir, vault).key())
        .isInstanceOfSatisfying(DaymarkException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(sentence)
        .hasMessageStartingWith("This data is encrypted");
  }

  @Test
  void lockedRefusedUnreachableAndMissingAreFourStates() {
    new StoreKeys(dir, new MemoryVault()).keep(key);
    refused(
        new Keyring(ErrorCode.CREDENTIALS_LOCKED, Optional.empty()),
        ErrorCode.DATABASE_LOCKED,
        "the keyring that holds its key is locked");
    refused(
        new Keyring(ErrorCode.CREDENTIALS_UNAVAILABLE, Optional.empty()),
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "can't be reached from here");
    refused(
        new Keyring(ErrorCode.CREDENTIALS_REFUSED, Optional.empty()),
        ErrorCode.CREDENTIALS_REFUSED,
        "does not let Daymark in");
    refused(
        new Keyring(null, Optional.empty()),
        ErrorCode.DATABASE_KEY_MISSING,
        "daymark encryption import-key");
    assertThat(new StoreKeys(dir, new Keyring(null, Optional.of(key.code()))).key()).isEqualTo(key);
  }

  @Test
  void aPassphraseIsAskedForByItsName() {
    SecretPlace place = new SecretPlace(dir, Optional::empty);
    place.choose(SecretVault.Kind.PASSPHRASE, "correct horse".toCharArray(), List.of());
    new StoreKeys(dir, place).keep(key);
    refused(
        new SecretPlace(dir, Optional::empty),
        ErrorCode.DATABASE_LOCKED,
        "its key is under your passphrase");
  }

  @Test
  void aDamagedFileOfSecretsLeadsToTheRecoveryCode() throws IOException {
    SecretPlace place = new SecretPlace(dir, Optional::empty);
    place.choose(SecretVault.Kind.KEY_FILE, null, List.of());
    new StoreKeys(dir, place).keep(key);
    Files.writeString(dir.resolve("secrets"), "damaged");
    refused(
        new SecretPlace(dir, Optional::empty),
        ErrorCode.DATABASE_KEY_MISSING,
        "the file with its key is damaged");
    SecretPlace after = new SecretPlace(dir, Optional::empty);
    new KeyImport(data -> true, (data, other) -> other.equals(key))
        .recover(dir, after, key.code(), null);
    assertThat(new StoreKeys(dir, new SecretPlace(dir, Optional::empty)).key()).isEqualTo(key);
  }

  @Test
  void aFileOfSecretsThatCannotBeReadJustNowIsNotCalledDamaged() throws IOException {
    SecretPlace place = new SecretPlace(dir, Optional::empty);
    place.choose(SecretVault.Kind.KEY_FILE, null, List.of());
    new StoreKeys(dir, place).keep(key);
    Path file = dir.resolve("secrets");
    Path away = Files.move(file, dir.resolve("away"));
    Files.createDirectory(file);
    refused(
        new SecretPlace(dir, Optional::empty),
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "cannot be read just now");
    Files.delete(file);
    Files.move(away, file);
    assertThat(new StoreKeys(dir, new SecretPlace(dir, Optional::empty)).key()).isEqualTo(key);
  }

  @Test
  void nothingElseIsBegunWhileTheKeyIsInWhatIsAwayOrDamaged() throws IOException {
    SecretPlace place = new SecretPlace(dir, Optional::empty);
    place.choose(SecretVault.Kind.KEY_FILE, null, List.of());
    new StoreKeys(dir, place).refuseToLose();
    new StoreKeys(dir, place).keep(key);
    new StoreKeys(dir, place).refuseToLose();
    Path away = Files.move(dir.resolve("secrets.key"), dir.resolve("away"));
    refusesToLose();
    Files.move(away, dir.resolve("secrets.key"));
    Files.move(dir.resolve("secrets"), away);
    refusesToLose();
    Files.writeString(dir.resolve("secrets"), "damaged");
    refusesToLose();
  }

  private void refusesToLose() {
    StoreKeys keys = new StoreKeys(dir, new SecretPlace(dir, Optional::empty));
    assertThatThrownBy(keys::refuseToLose)
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("daymark encryption import-key");
  }

  @Test
  void aKeyFileThatIsNotWhereItWasIsWaitedForOrRecovered() throws IOException {
    SecretPlace place = new SecretPlace(dir, Optional::empty);
    place.choose(SecretVault.Kind.KEY_FILE, null, List.of());
    new StoreKeys(dir, place).keep(key);
    Path away = Files.move(dir.resolve("secrets.key"), dir.resolve("away"));
    SecretPlace later = new SecretPlace(dir, Optional::empty);
    refused(later, ErrorCode.CREDENTIALS_UNAVAILABLE, "If it is gone: daymark encryption import");
    Files.move(away, dir.resolve("secrets.key"));
    assertThat(new StoreKeys(dir, later).key()).isEqualTo(key);
    Files.delete(dir.resolve("secrets.key"));
    SecretPlace without = new SecretPlace(dir, Optional::empty);
    new KeyImport(data -> true, (data, other) -> other.equals(key))
        .recover(dir, without, key.code(), new KeyPlace(SecretVault.Kind.KEY_FILE, null));
    assertThat(new StoreKeys(dir, new SecretPlace(dir, Optional::empty)).key()).isEqualTo(key);
  }

  @Test
  void aKeyThatCannotBeReadBackIsNotUsed() {
    Keyring forgetful = new Keyring(null, Optional.empty());
    assertThatThrownBy(() -> new StoreKeys(dir, forgetful).keep(key))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS_UNAVAILABLE));
    assertThat(StoreKeys.names(dir)).isEmpty();
  }

  @Test
  void whereKeysAreKeptMayChangeAndTheyGoAlong() {
    MemoryVault keyring = new MemoryVault();
    SecretPlace place = new SecretPlace(dir, () -> Optional.of(keyring));
    new StoreKeys(dir, place).keep(key);
    place.choose(SecretVault.Kind.KEY_FILE, null, StoreKeys.names(dir));
    assertThat(new StoreKeys(dir, new SecretPlace(dir, Optional::empty)).key()).isEqualTo(key);
    assertThat(new StoreKeys(dir, keyring).present()).isEmpty();
  }

  @Test
  void theCodeOfOtherDataIsRefusedUnlessWhatIsHereOpensAlready() {
    MemoryVault vault = new MemoryVault();
    StoreKey other = StoreKey.random();
    KeyImport encrypted = new KeyImport(data -> true, (data, tried) -> tried.equals(key));
    assertThatThrownBy(() -> encrypted.take(dir, vault, other.code()))
        .isInstanceOfSatisfying(
            DaymarkException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_KEY_WRONG));
    assertThat(new StoreKeys(dir, vault).all()).isEmpty();
    encrypted.recover(dir, new SecretPlace(dir, () -> Optional.of(vault)), key.code(), null);
    encrypted.take(dir, vault, other.code());
    assertThat(new StoreKeys(dir, vault).key()).isEqualTo(key);
    assertThat(new StoreKeys(dir, vault).all()).containsExactly(key, other);
  }

  @Test
  void theRecordNamesKeysAndTellsNone() throws IOException {
    new StoreKeys(dir, new MemoryVault()).keep(key);
    String record = Files.readString(dir.resolve("encryption"));
    assertThat(record).contains(key.id()).doesNotContain(key.code());
    assertThat(record).doesNotContain(new String(key.password()));
  }
}
