package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import dev.daymark.sync.secrets.SecretVault.State;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vault that is in use when it is first needed, and again while there was none, or once
 * another process put a file in a keyring's place, or the other way round. Thread-safe.
 */
final class CurrentVault {

  private final PlaceFolder folder;
  private final Supplier<Optional<SecretVault>> keyrings;
  private final @Nullable String passphrase;
  private @Nullable SecretVault found;

  /**
   * Looks for nothing yet.
   *
   * @param keyrings finds the system's keyring; empty where there is none
   * @param passphrase opens a file by itself; null for none
   */
  CurrentVault(
      PlaceFolder folder, Supplier<Optional<SecretVault>> keyrings, @Nullable String passphrase) {
    this.folder = folder;
    this.keyrings = keyrings;
    this.passphrase = passphrase;
  }

  synchronized SecretVault get() {
    SecretVault vault = found;
    if (vault != null && isElsewhere(vault)) {
      forget(vault);
      vault = null;
    }
    if (vault == null) {
      vault = look();
      found = vault.kind() == Kind.UNCHOSEN || vault instanceof NoVault ? null : vault;
    }
    return vault;
  }

  /** A file that is not where it was is not elsewhere: it may come back. */
  private boolean isElsewhere(SecretVault vault) {
    return vault instanceof FileVault
        ? !folder.hasFile() && folder.isInKeyring()
        : folder.hasFile();
  }

  private SecretVault look() {
    return folder.hasFile()
        ? opened(folder.file())
        : keyrings.get().orElseGet(() -> new NoVault(folder.isInKeyring()));
  }

  private FileVault opened(FileVault file) {
    if (passphrase != null && file.state() == State.LOCKED) {
      file.unlock(passphrase.toCharArray());
    }
    return file;
  }

  /** Looks anew the next time, after one failed. */
  synchronized void forget(SecretVault broken) {
    if (broken.equals(found)) {
      found = null;
      broken.close();
    }
  }

  /** Another takes the place of the one in use. */
  synchronized void use(SecretVault vault) {
    SecretVault former = found;
    found = vault;
    if (former != null && !former.equals(vault)) {
      former.close();
    }
  }

  /** Closes one that was not taken into use. */
  synchronized void letGo(SecretVault vault) {
    if (!vault.equals(found)) {
      vault.close();
    }
  }

  synchronized boolean isConnected() {
    return found != null && found.kind() == Kind.KEYRING;
  }

  /** Whether this system has a keyring now. */
  boolean hasKeyring() {
    if (isConnected()) {
      return true;
    }
    Optional<SecretVault> keyring = keyrings.get();
    keyring.ifPresent(SecretVault::close);
    return keyring.isPresent();
  }

  /**
   * The keyring in use, if secrets are in it already; otherwise the system's.
   *
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE} if there is none
   */
  synchronized SecretVault keyring() {
    SecretVault now = found;
    return now != null && now.kind() == Kind.KEYRING
        ? now
        : keyrings
            .get()
            .orElseThrow(
                () ->
                    new DaymarkException(
                        ErrorCode.CREDENTIALS_UNAVAILABLE, "This system has no keyring."));
  }
}
