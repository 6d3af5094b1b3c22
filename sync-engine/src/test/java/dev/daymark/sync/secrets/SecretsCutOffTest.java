package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found where Daymark was killed while it put secrets in a file, and what is not. */
class SecretsCutOffTest {

  private static final List<String> NAMES = List.of("a");

  @TempDir Path temporary;

  private Path dir = Path.of("");
  private @Nullable SecretVault keyring;
  private int attempts;

  private SecretPlace on(EndingDisk disk) {
    return new SecretPlace(dir, () -> Optional.ofNullable(keyring), null, disk);
  }

  private SecretPlace place() {
    return new SecretPlace(dir, () -> Optional.ofNullable(keyring));
  }

  private void begin() throws IOException {
    dir = Files.createDirectory(temporary.resolve("attempt" + attempts++));
  }

  /** Is killed before each change of the disk in turn, until one goes through. */
  private void killedBeforeEachChange(Runnable before, Consumer<SecretPlace> work, Runnable after)
      throws IOException {
    int changes = 0;
    for (boolean killed = true; killed; changes++) {
      begin();
      before.run();
      SecretPlace place = on(new EndingDisk(changes));
      killed = catchThrowable(() -> work.accept(place)) != null;
      after.run();
    }
    assertThat(changes).isGreaterThan(2);
  }

  private void aKeyFileIsChosenAndWorks() {
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("b", "other");
    assertThat(place().state()).isEqualTo(State.OPEN);
    assertThat(place().load("b")).contains("other");
    assertThat(dir.resolve("secrets.key.begun")).doesNotExist();
  }

  @Test
  void aFirstFileThatWasCutOffIsChosenAgainAndNothingIsAway() throws IOException {
    killedBeforeEachChange(
        () -> {},
        place -> place.choose(Kind.KEY_FILE, null, NAMES),
        () -> {
          assertThat(place().state()).isIn(State.UNCHOSEN, State.OPEN);
          assertThat(place().load("a")).isEmpty();
          aKeyFileIsChosenAndWorks();
        });
  }

  @Test
  void whatWasOnItsWayOutOfAKeyringIsInOneOfTheTwo() throws IOException {
    killedBeforeEachChange(
        () -> {
          keyring = new MemoryVault();
          keyring.save("a", "secret");
        },
        place -> place.choose(Kind.KEY_FILE, null, NAMES),
        () -> {
          assertThat(place().state()).isEqualTo(State.OPEN);
          assertThat(place().load("a")).contains("secret");
          aKeyFileIsChosenAndWorks();
          assertThat(place().load("a")).contains("secret");
        });
  }

  @Test
  void aPassphraseAfterAFileThatWasCutOffLeavesNoKey() throws IOException {
    begin();
    SecretPlace killed = on(new EndingDisk(1));
    assertThat(catchThrowable(() -> killed.choose(Kind.KEY_FILE, null, NAMES))).isNotNull();
    place().choose(Kind.PASSPHRASE, "pass".toCharArray(), NAMES);
    assertThat(place().state()).isEqualTo(State.LOCKED);
    assertThat(names()).containsExactly("secrets");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void aKeyThatHasNotItsNameYetOpensItsFileAndIsSetAsideWithIt() throws IOException {
    begin();
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("a", "secret");
    Files.move(dir.resolve("secrets.key"), dir.resolve("secrets.key.begun"));
    assertThat(place().load("a")).contains("secret");
    String ending = new SetAside(dir, PrivateFile::new).move(SetAside.Reason.FORMER);
    assertThat(names()).containsExactlyInAnyOrder("secrets" + ending, "secrets.key.begun" + ending);
  }

  @Test
  void aFileThatIsTrulyGoneWhileItsKeyStaysIsAwayAlsoAfterOneThatWasCutOff() throws IOException {
    begin();
    SecretPlace killed = on(new EndingDisk(1));
    assertThat(catchThrowable(() -> killed.choose(Kind.KEY_FILE, null, NAMES))).isNotNull();
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("a", "secret");
    Path away = Files.move(dir.resolve("secrets"), dir.resolve("away"));
    assertThat(place().state()).isEqualTo(State.AWAY);
    assertThatThrownBy(() -> place().load("a")).isInstanceOf(DaymarkException.class);
    assertThatThrownBy(() -> place().save("a", "new")).isInstanceOf(DaymarkException.class);
    Files.move(away, dir.resolve("secrets"));
    assertThat(place().load("a")).contains("secret");
  }

  @Test
  void whatIsMissingIsToldByWhatIsThere() throws IOException {
    begin();
    assertThat(place().state()).isEqualTo(State.UNCHOSEN);
    place().choose(Kind.KEY_FILE, null, NAMES);
    assertThat(place().state()).isEqualTo(State.OPEN);
    Path key = Files.move(dir.resolve("secrets.key"), dir.resolve("key"));
    assertThat(place().state()).isEqualTo(State.AWAY);
    Files.delete(dir.resolve("secrets"));
    assertThat(place().state()).isEqualTo(State.UNCHOSEN);
    Files.move(key, dir.resolve("secrets.key"));
    assertThat(place().state()).isEqualTo(State.AWAY);
  }
}
