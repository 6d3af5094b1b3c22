package dev.daymark.sync.auth;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the OS keyring, quickly and quietly. A Linux session without D-Bus is not even asked, and a
 * keyring that does not answer within seconds, or cannot keep a value, is passed over.
 */
final class KeyringDetection {

  private static final Logger LOG = LoggerFactory.getLogger(KeyringDetection.class);
  private static final long PATIENCE_SECONDS = 3;

  private KeyringDetection() {}

  static Optional<Keyring> find() {
    if (!worthAsking()) {
      return Optional.empty();
    }
    CompletableFuture<Optional<Keyring>> found = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("keyring").start(() -> found.complete(tryOut()));
    try {
      return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException silent) {
      LOG.info("The keyring does not answer; an encrypted file is used instead.");
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean worthAsking() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("win") || os.contains("mac")) {
      return true;
    }
    if (System.getenv("DBUS_SESSION_BUS_ADDRESS") != null) {
      return true;
    }
    String runtimeDir = System.getenv("XDG_RUNTIME_DIR");
    return runtimeDir != null && Files.exists(Path.of(runtimeDir, "bus"));
  }

  private static Optional<Keyring> tryOut() {
    try {
      Keyring keyring = Keyring.create();
      keyring.setPassword(KeyringCredentialStore.SERVICE, "probe", "probe");
      boolean keeps = "probe".equals(keyring.getPassword(KeyringCredentialStore.SERVICE, "probe"));
      keyring.deletePassword(KeyringCredentialStore.SERVICE, "probe");
      return keeps ? Optional.of(keyring) : Optional.empty();
    } catch (BackendNotSupportedException | PasswordAccessException none) {
      return Optional.empty();
    } catch (RuntimeException | LinkageError broken) {
      LOG.info("The keyring cannot be used ({}).", broken.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
