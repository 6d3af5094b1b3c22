package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretPlaceTest {

  private static final List<String> NAMES = List.of("a", "b");

  @TempDir Path dir;

  private @Nullable SecretVault keyring = new MemoryVault();

  private SecretPlace place() {
    return new SecretPlace(dir, () -> Optional.ofNullable(keyring));
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void withoutAKeyringThePersonHasToChooseAndNothingIsWrittenBefore() throws IOException {
    keyring = null;
    SecretPlace place = place();
    assertThat(place.state()).isEqualTo(State.UNCHOSEN);
    assertThat(place.load("a")).isEmpty();
    refused(ErrorCode.CREDENTIALS_UNCHOSEN, () -> place.save("a", "secret"));
    assertThat(files()).isEmpty();
    place.choose(Kind.KEY_FILE, null, NAMES);
    place.save("a", "secret");
    assertThat(place().load("a")).contains("secret");
  }

  @Test
  void aKeyringThatComesLaterIsUsed() {
    keyring = null;
    SecretPlace place = place();
    assertThat(place.state()).isEqualTo(State.UNCHOSEN);
    keyring = new MemoryVault();
    place.save("a", "secret");
    assertThat(place.kind()).isEqualTo(Kind.KEYRING);
    assertThat(keyring.load("a")).contains("secret");
  }

  @Test
  void whatIsInAKeyringThatIsOutOfReachIsLockedAndNotMissing() {
    place().save("a", "secret");
    keyring = null;
    SecretPlace place = place();
    assertThat(place.state()).isEqualTo(State.LOCKED);
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> place.load("a"));
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> place.save("a", "other"));
  }

  @Test
  void secretsMoveFromPlaceToPlace() throws IOException {
    place().save("a", "secret");
    place().choose(Kind.PASSPHRASE, "pass".toCharArray(), NAMES);
    assertThat(keyring.load("a")).isEmpty();
    SecretPlace locked = place();
    refused(ErrorCode.CREDENTIALS_LOCKED, () -> locked.choose(Kind.KEY_FILE, null, NAMES));
    locked.unlock("pass".toCharArray());
    locked.choose(Kind.KEY_FILE, null, NAMES);
    assertThat(place().load("a")).contains("secret");
    assertThat(files()).containsExactlyInAnyOrder("secrets", "secrets.key");
    place().choose(Kind.KEYRING, null, NAMES);
    assertThat(keyring.load("a")).contains("secret");
    assertThat(files()).containsExactly("secrets.in-keyring");
  }

  @Test
  void whereADamagedFileWasAnotherIsChosenAndTheDamagedOneIsKeptAndTold() throws IOException {
    keyring = null;
    place().choose(Kind.PASSPHRASE, "pass".toCharArray(), NAMES);
    Files.writeString(dir.resolve("secrets"), "damage");
    SecretPlace place = place();
    assertThat(place.state()).isEqualTo(State.DAMAGED);
    place.choose(Kind.KEY_FILE, null, NAMES);
    place.save("a", "secret");
    assertThat(place().load("a")).contains("secret");
    assertThat(place().setAside())
        .singleElement()
        .satisfies(name -> assertThat(dir.resolve(name)).hasContent("damage"));
  }
}
