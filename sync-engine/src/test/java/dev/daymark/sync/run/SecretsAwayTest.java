package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Account;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.auth.VaultCredentials;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.SettableClock;
import dev.daymark.sync.secrets.MemoryVault;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an account does while its sign-in cannot be had, and once it can again. */
class SecretsAwayTest {

  @TempDir Path dir;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T09:00:00Z"));
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount account = google.addAccount("me@example.com");
  private @Nullable SecretVault keyring;
  private Supplier<SecretPlace> places = () -> new SecretPlace(secrets(), this::keyring);
  private @Nullable Device open;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(secrets());
  }

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
    google.close();
  }

  private Path secrets() {
    return dir.resolve("data");
  }

  private Optional<SecretVault> keyring() {
    return Optional.ofNullable(keyring);
  }

  /** One that looks for its secrets anew in each run, as after a restart. */
  private Device device() {
    Device device =
        new Device(
            google,
            dir,
            clock,
            JdbiStore.inMemory(clock),
            new VaultCredentials(new Restarting(() -> places.get())));
    open = device;
    return device;
  }

  /** Is looked for each time it is asked. */
  private record Restarting(Supplier<SecretPlace> places) implements SecretVault {
    @Override
    public Kind kind() {
      return places.get().kind();
    }

    @Override
    public State state() {
      return places.get().state();
    }

    @Override
    public void unlock(char @Nullable [] passphrase) {
      places.get().unlock(passphrase);
    }

    @Override
    public Optional<String> load(String name) {
      return places.get().load(name);
    }

    @Override
    public void save(String name, String secret) {
      places.get().save(name, secret);
    }

    @Override
    public void forget(String name) {
      places.get().forget(name);
    }
  }

  private static void waits(Device device, Why why) {
    assertThat(device.restarted().tryToSync().failure())
        .isEqualTo(new SyncFailure.SignInRequired(why));
    assertThat(device.account().state()).isEqualTo(Account.State.ACTIVE);
  }

  private void goesOn(Device device) {
    Device restarted = device.restarted();
    open = restarted;
    restarted.sync();
    assertThat(restarted.account().state()).isEqualTo(Account.State.ACTIVE);
  }

  private Device withKeyFile() {
    places.get().choose(SecretVault.Kind.KEY_FILE, null, List.of());
    Device device = device();
    device.sync();
    return device;
  }

  private void awayForARun(Device device, List<String> names, Why why) throws IOException {
    for (String name : names) {
      Files.move(secrets().resolve(name), dir.resolve(name));
    }
    waits(device, why);
    for (String name : names) {
      Files.move(dir.resolve(name), secrets().resolve(name));
    }
    goesOn(device);
  }

  @Test
  void aKeyFileThatIsAwayForARunIsWaitedFor() throws IOException {
    awayForARun(withKeyFile(), List.of("secrets.key"), Why.AWAY);
  }

  @Test
  void aFileOfSecretsThatIsAwayForARunIsWaitedFor() throws IOException {
    awayForARun(withKeyFile(), List.of("secrets"), Why.AWAY);
  }

  @Test
  void whatIsMissingWholeGoesOnByItselfOnceItIsPutBack() throws IOException {
    awayForARun(withKeyFile(), List.of("secrets", "secrets.key"), Why.MISSING);
  }

  @Test
  void aDamagedFileThatIsPutRightGoesOnByItself() throws IOException {
    Device device = withKeyFile();
    Path file = secrets().resolve("secrets");
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "damage");
    waits(device, Why.MISSING);
    Files.write(file, whole);
    goesOn(device);
  }

  @Test
  void aKeyringThatIsAwayForARunIsWaitedFor() {
    MemoryVault desktop = new MemoryVault();
    keyring = desktop;
    Device device = device();
    device.sync();
    keyring = null;
    waits(device, Why.AWAY);
    keyring = new MemoryVault();
    waits(device, Why.MISSING);
    keyring = desktop;
    goesOn(device);
  }

  @Test
  void aGrantThatWasRevokedStaysGoneUntilAnotherSignIn() {
    Device device = withKeyFile();
    google.revokeTokens(account);
    assertThat(device.restarted().tryToSync().failure())
        .isEqualTo(new SyncFailure.SignInRequired(Why.REVOKED));
    assertThat(device.account().state()).isEqualTo(Account.State.SIGN_IN_REQUIRED);
  }
}
