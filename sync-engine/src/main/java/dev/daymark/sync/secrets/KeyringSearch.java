package dev.daymark.sync.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the keyring of this system, quickly and quietly: a Linux session without a bus is not even
 * asked, and a bus that does not answer within seconds is passed over.
 *
 * @param environment the variables of the process
 */
public record KeyringSearch(Map<String, String> environment)
    implements Supplier<Optional<SecretVault>> {

  private static final Logger LOG = LoggerFactory.getLogger(KeyringSearch.class);
  private static final long SECONDS = 5;

  /** How long the person may take to unlock a keyring. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  public Optional<SecretVault> get() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("win") || os.contains("mac")) {
      return soon(KeyringVault::connect);
    }
    return address()
        .flatMap(
            address ->
                soon(() -> SecretServiceVault.connect(address, PATIENCE).map(vault -> vault)));
  }

  private Optional<String> address() {
    return Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
        .or(
            () ->
                Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                    .map(directory -> Path.of(directory, "bus"))
                    .filter(Files::exists)
                    .map(socket -> "unix:path=" + socket));
  }

  private static Optional<SecretVault> soon(Supplier<Optional<SecretVault>> search) {
    CompletableFuture<Optional<SecretVault>> found = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("keyring").start(() -> complete(found, search));
    try {
      return found.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException silent) {
      LOG.info("The keyring does not answer.");
      CompletableFuture<Void> _ = found.thenAccept(late -> late.ifPresent(SecretVault::close));
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException broken) {
      LOG.info("The keyring cannot be used ({}).", String.valueOf(broken.getCause()));
      return Optional.empty();
    }
  }

  private static void complete(
      CompletableFuture<Optional<SecretVault>> found, Supplier<Optional<SecretVault>> search) {
    try {
      found.complete(search.get());
    } catch (RuntimeException | LinkageError e) {
      found.completeExceptionally(e);
    }
  }
}
