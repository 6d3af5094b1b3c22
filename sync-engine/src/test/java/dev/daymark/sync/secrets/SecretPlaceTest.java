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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
  void whereAnotherProcessMovedSecretsTheyAreFound() {
    SecretPlace open = place();
    open.save("a", "secret");
    place().choose(Kind.KEY_FILE, null, NAMES);
    assertThat(open.load("a")).contains("secret");
    assertThat(open.kind()).isEqualTo(Kind.KEY_FILE);
    place().choose(Kind.KEYRING, null, NAMES);
    assertThat(open.load("a")).contains("secret");
    assertThat(open.kind()).isEqualTo(Kind.KEYRING);
  }

  @Test
  void whoLostTheKeyForGoodChoosesAgainAndTheFileIsKeptBeside() throws IOException {
    keyring = null;
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("a", "secret");
    Files.delete(dir.resolve("secrets.key"));
    SecretPlace place = place();
    assertThat(place.state()).isEqualTo(State.AWAY);
    place.choose(Kind.KEY_FILE, null, NAMES);
    place.save("b", "other");
    assertThat(place().load("b")).contains("other");
    assertThat(place().setAside()).singleElement().asString().startsWith("secrets.former-");
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

  /** A keyring that does what a test says. */
  private static class Keyring implements SecretVault {
    private final MemoryVault kept = new MemoryVault();
    private boolean keeps = true;
    private boolean forgets = true;
    private Runnable beforeSaving = () -> {};

    @Override
    public Kind kind() {
      return Kind.KEYRING;
    }

    @Override
    public State state() {
      return State.OPEN;
    }

    @Override
    public void unlock(char @Nullable [] passphrase) {
      // It is always open.
    }

    @Override
    public Optional<String> load(String name) {
      return kept.load(name);
    }

    @Override
    public void save(String name, String secret) {
      beforeSaving.run();
      if (keeps) {
        kept.save(name, secret);
      }
    }

    @Override
    public void forget(String name) {
      if (!forgets) {
        throw new DaymarkException(ErrorCode.CREDENTIALS_UNAVAILABLE, "It is gone.");
      }
      kept.forget(name);
    }
  }

  @Test
  void aKeyringThatDoesNotGiveSecretsBackGetsNoneAndTheFileStays() throws IOException {
    Keyring forgetful = new Keyring();
    forgetful.keeps = false;
    keyring = forgetful;
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("a", "secret");
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> place().choose(Kind.KEYRING, null, NAMES));
    assertThat(files()).contains("secrets", "secrets.key");
    assertThat(place().load("a")).contains("secret");
  }

  @Test
  void aKeyringThatDoesNotForgetIsLeftAllTheSame() {
    Keyring stubborn = new Keyring();
    keyring = stubborn;
    SecretPlace place = place();
    place.save("a", "secret");
    stubborn.forgets = false;
    place.choose(Kind.KEY_FILE, null, NAMES);
    assertThat(place.kind()).isEqualTo(Kind.KEY_FILE);
    assertThat(place.load("a")).contains("secret");
  }

  @Test
  void whatIsBeingKeptWhileSecretsMoveMovesAlong() throws InterruptedException {
    Keyring slow = new Keyring();
    keyring = slow;
    SecretPlace place = place();
    Thread moving = new Thread(() -> place.choose(Kind.KEY_FILE, null, NAMES));
    slow.beforeSaving =
        () -> {
          slow.beforeSaving = () -> {};
          moving.start();
          while (moving.getState() == Thread.State.NEW
              || moving.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
        };
    place.save("a", "secret");
    moving.join();
    assertThat(place.kind()).isEqualTo(Kind.KEY_FILE);
    assertThat(place.load("a")).contains("secret");
    assertThat(slow.load("a")).isEmpty();
  }

  @Test
  void whereNoNewPlaceCanBeMadeTheFormerOneIsPutBack() throws IOException {
    keyring = null;
    place().choose(Kind.KEY_FILE, null, NAMES);
    place().save("a", "secret");
    Set<String> before = files();
    refused(ErrorCode.CREDENTIALS_UNAVAILABLE, () -> place().renew(Kind.KEYRING, null, Map.of()));
    assertThat(files()).isEqualTo(before);
    place().renew(Kind.PASSPHRASE, "pass".toCharArray(), Map.of("b", "key"));
    SecretPlace renewed = place();
    renewed.unlock("pass".toCharArray());
    assertThat(renewed.load("a")).isEmpty();
    assertThat(renewed.load("b")).contains("key");
    assertThat(files()).hasSize(3).contains("secrets").doesNotContain("secrets.key");
  }

  @Test
  void noConnectionToTheKeyringIsLeftOpenButTheOneInUse() {
    AtomicInteger open = new AtomicInteger();
    List<Counted> connections = new ArrayList<>();
    SecretPlace place =
        new SecretPlace(
            dir,
            () -> {
              connections.add(new Counted(open));
              return Optional.of(connections.getLast());
            });
    place.choose(Kind.KEY_FILE, null, NAMES);
    for (int i = 0; i < 3; i++) {
      assertThat(place.hasKeyring()).isTrue();
    }
    assertThat(open).hasValue(0);
    place.choose(Kind.KEYRING, null, NAMES);
    place.choose(Kind.KEYRING, null, NAMES);
    assertThat(place.hasKeyring()).isTrue();
    assertThat(open).hasValue(1);
    place.save("a", "secret");
    place.choose(Kind.KEY_FILE, null, NAMES);
    assertThat(open).hasValue(0);
    assertThat(place.load("a")).contains("secret");
    assertThat(connections.getLast().load("a")).isEmpty();
  }

  /** A keyring that counts the connections to it. */
  private static final class Counted extends Keyring {
    private final AtomicInteger open;
    private boolean isOpen = true;

    Counted(AtomicInteger open) {
      this.open = open;
      open.incrementAndGet();
    }

    @Override
    public void close() {
      open.decrementAndGet();
      isOpen = false;
    }

    @Override
    public void forget(String name) {
      assertThat(isOpen).isTrue();
      super.forget(name);
    }
  }
}
