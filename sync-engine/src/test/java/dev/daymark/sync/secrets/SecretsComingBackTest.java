package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were away come back just when the disk is asked for something, each time in turn. */
class SecretsComingBackTest {

  private static final List<String> NAMES = List.of("a");
  private static final char[] PASSPHRASE = "correct horse".toCharArray();

  @TempDir Path temporary;

  private final List<Path> away = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();
  private Path dir = Path.of("");
  private @Nullable MemoryVault keyring;
  private int attempts;
  private int left;

  /** What is away is put back before one of the readings. */
  private final class Returning extends PrivateFile {
    Returning(Path path) {
      super(path);
    }

    @Override
    byte[] read() throws IOException {
      comeBack();
      return super.read();
    }
  }

  private void comeBack() throws IOException {
    if (left-- == 0) {
      for (Path file : away) {
        Files.move(file, dir.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private SecretPlace place() {
    return new SecretPlace(dir, () -> Optional.ofNullable(keyring));
  }

  private SecretPlace onReturningDisk() {
    return new SecretPlace(dir, () -> Optional.ofNullable(keyring), null, Returning::new);
  }

  /** A new folder with a secret beside a key, some of which are away or damaged. */
  private void begin(List<String> missing, boolean damaged) throws IOException {
    dir = Files.createDirectory(temporary.resolve("attempt" + attempts++));
    Path elsewhere = Files.createDirectory(temporary.resolve("away" + attempts));
    place().choose(Kind.KEY_FILE, null, List.of());
    place().save("a", "secret");
    away.clear();
    contents.clear();
    for (String name : List.of("secrets", "secrets.key")) {
      contents.add(Files.readAllBytes(dir.resolve(name)));
    }
    for (String name : missing) {
      away.add(Files.move(dir.resolve(name), elsewhere.resolve(name)));
      if (damaged) {
        Files.writeString(dir.resolve(name), "damage");
      }
    }
  }

  private void eachTime(List<String> missing, boolean damaged, Consumer<SecretPlace> work)
      throws IOException {
    int last = -1;
    for (int reading = 0; last < 0; reading++) {
      begin(missing, damaged);
      left = reading;
      SecretPlace place = onReturningDisk();
      Throwable refusal = catchThrowable(() -> work.accept(place));
      assertThat(refusal == null || refusal instanceof DaymarkException).isTrue();
      last = left >= 0 ? reading : -1;
      if (last < 0) {
        nothingIsLost(reading);
      }
    }
    assertThat(last).isPositive();
  }

  private void nothingIsLost(int reading) throws IOException {
    SecretPlace later = place();
    if (later.state() == SecretVault.State.LOCKED) {
      later.unlock(PASSPHRASE.clone());
    }
    if (catchThrowable(() -> assertThat(later.load("a")).contains("secret")) != null) {
      assertThat(contents)
          .as("what is in the folder, back before reading %d", reading)
          .allSatisfy(
              content -> assertThat(inFolder()).anyMatch(there -> Arrays.equals(there, content)));
    }
  }

  private List<byte[]> inFolder() {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(SecretsComingBackTest::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatComesBackWhileAnotherIsChosenIsReadOrStays() throws IOException {
    for (List<String> missing :
        List.of(List.of("secrets"), List.of("secrets.key"), List.of("secrets", "secrets.key"))) {
      eachTime(missing, false, place -> place.choose(Kind.KEY_FILE, null, NAMES));
      eachTime(missing, false, place -> place.renew(Kind.KEY_FILE, null, Map.of("b", "key")));
    }
  }

  @Test
  void aKeyThatComesBackWhileAPassphraseIsChosenIsReadOrStays() throws IOException {
    eachTime(
        List.of("secrets.key"),
        false,
        place -> place.choose(Kind.PASSPHRASE, PASSPHRASE.clone(), NAMES));
  }

  @ParameterizedTest
  @CsvSource({"secrets", "secrets.key"})
  void aFileThatComesBackWhileTheKeyringIsChosenIsReadOrStays(String missing) throws IOException {
    keyring = new MemoryVault();
    eachTime(List.of(missing), false, place -> place.choose(Kind.KEYRING, null, NAMES));
    eachTime(List.of(missing), false, place -> place.renew(Kind.KEYRING, null, Map.of()));
  }

  @Test
  void whatComesBackWholeWhileAKeyringStaysInUseIsReadOrStays() throws IOException {
    keyring = new MemoryVault();
    List<String> both = List.of("secrets", "secrets.key");
    eachTime(both, false, place -> place.choose(Kind.KEYRING, null, NAMES));
  }

  @ParameterizedTest
  @CsvSource({"secrets", "secrets.key"})
  void aFileThatIsPutRightWhileSomethingIsKeptIsReadOrStays(String damaged) throws IOException {
    eachTime(List.of(damaged), true, place -> place.save("b", "other"));
  }
}
