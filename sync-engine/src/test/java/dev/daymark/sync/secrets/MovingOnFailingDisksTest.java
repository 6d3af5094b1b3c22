package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets are moved while the disk fails at each of the steps in turn. */
class MovingOnFailingDisksTest {

  private static final List<String> NAMES = List.of("a");
  private static final char[] PASSPHRASE = "correct horse".toCharArray();

  @TempDir Path temporary;

  private int attempts;
  private MemoryVault keyring = new MemoryVault();
  private Path dir = Path.of("");

  private static char @Nullable [] passphrase(Kind kind) {
    return kind == Kind.PASSPHRASE ? PASSPHRASE.clone() : null;
  }

  private SecretPlace on(FailingDisk disk) {
    SecretPlace place = new SecretPlace(dir, () -> Optional.of(keyring), null, disk);
    unlock(place);
    return place;
  }

  private SecretPlace place() {
    SecretPlace place = new SecretPlace(dir, () -> Optional.of(keyring));
    unlock(place);
    return place;
  }

  private static void unlock(SecretPlace place) {
    if (place.state() == SecretVault.State.LOCKED) {
      place.unlock(PASSPHRASE.clone());
    }
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** A new folder with a secret in it. */
  private void begin(Kind kind) throws IOException {
    dir = Files.createDirectory(temporary.resolve("attempt" + attempts++));
    keyring = new MemoryVault();
    SecretPlace place = place();
    place.choose(kind, passphrase(kind), List.of());
    place.save("a", "secret");
  }

  /** Tries at each step in turn until nothing fails any more. */
  private void eachStepFails(Kind from, boolean full, Consumer<SecretPlace> move)
      throws IOException {
    boolean failed = true;
    for (int allowed = 0; failed; allowed++) {
      begin(from);
      Set<String> before = files();
      FailingDisk disk = new FailingDisk(allowed, full);
      SecretPlace place = on(disk);
      Throwable refusal = catchThrowable(() -> move.accept(place));
      failed = disk.hasFailed();
      if (refusal != null) {
        assertThat(refusal).isInstanceOf(DaymarkException.class);
        assertThat(place.load("a")).as("after step %d", allowed).contains("secret");
        SecretPlace later = place();
        assertThat(later.load("a")).as("later, after step %d", allowed).contains("secret");
        assertThat(later.kind()).isEqualTo(from);
        assertThat(files()).as("files after step %d", allowed).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KEYRING, KEY_FILE, false",
    "KEY_FILE, KEYRING, false",
    "KEY_FILE, KEYRING, true",
    "KEY_FILE, PASSPHRASE, false",
    "PASSPHRASE, KEY_FILE, false"
  })
  void aMoveThatFailsHalfwayLeavesAllWhereItWas(Kind from, Kind to, boolean full)
      throws IOException {
    eachStepFails(from, full, place -> place.choose(to, passphrase(to), NAMES));
    SecretPlace moved = place();
    assertThat(moved.kind()).isEqualTo(to);
    assertThat(moved.load("a")).contains("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "KEYRING, KEY_FILE, true",
    "KEY_FILE, KEYRING, false",
    "KEY_FILE, KEY_FILE, false",
    "KEY_FILE, KEY_FILE, true",
    "PASSPHRASE, KEY_FILE, false"
  })
  void aNewPlaceThatCannotBeMadeLeavesTheFormerOneInUse(Kind from, Kind to, boolean full)
      throws IOException {
    eachStepFails(from, full, place -> place.renew(to, passphrase(to), Map.of("b", "key")));
    SecretPlace renewed = place();
    assertThat(renewed.kind()).isEqualTo(to);
    assertThat(renewed.load("b")).contains("key");
  }

  @Test
  void whatIsSignedInAnewOverDamageKeepsTheDamageOnAFullDisk() throws IOException {
    begin(Kind.KEY_FILE);
    Files.writeString(dir.resolve("secrets"), "damage");
    Set<String> before = files();
    SecretPlace full = on(new FailingDisk(0, true));
    assertThatExceptionOfType(DaymarkException.class)
        .isThrownBy(() -> full.save("a", "new"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS_UNAVAILABLE));
    assertThat(files()).isEqualTo(before);
    assertThat(dir.resolve("secrets")).hasContent("damage");
  }

  @Test
  void aFileIsSetAsideWithItsKeyOrNotAtAll() throws IOException {
    begin(Kind.KEY_FILE);
    Set<String> before = files();
    SetAside aside = new SetAside(dir, new FailingDisk(1, false));
    assertThat(catchThrowable(() -> aside.move(SetAside.Reason.FORMER)))
        .isInstanceOf(IOException.class);
    assertThat(files()).isEqualTo(before);
    assertThat(place().load("a")).contains("secret");
  }
}
