package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are kept, each under a name: the keyring of the system, or an encrypted file. Every
 * method blocks; none but {@link #unlock} and {@link #save} asks the person anything. Thread-safe.
 *
 * <p>Reading and writing throw {@link DaymarkException} {@code CREDENTIALS_LOCKED} while it is
 * locked, {@code CREDENTIALS_REFUSED} where it does not let Daymark in, {@code
 * CREDENTIALS_UNCHOSEN} where the person has not said yet where secrets are kept, {@code
 * CREDENTIALS_UNAVAILABLE} if it cannot be reached now, and {@code CREDENTIALS_DAMAGED} if what is
 * there can never be read.
 */
public interface SecretVault {

  /** What kind of place it is. */
  enum Kind {
    /** Secret Service, Keychain or Credential Manager. */
    KEYRING,
    /** A file under a passphrase. */
    PASSPHRASE,
    /** A file whose key lies beside it, readable by the person alone. */
    KEY_FILE,
    /** There is no keyring, and the person has not chosen between the files. */
    UNCHOSEN
  }

  /** How far it is open. */
  enum State {
    OPEN,
    LOCKED,
    UNCHOSEN,
    /** It is open, but did not let Daymark in; {@link SecretVault#unlock} asks again. */
    REFUSED,
    /**
     * What is there cannot be opened as long as a file is not where it was; nothing is written
     * then, and all goes on when it is back.
     */
    AWAY,
    /** What is there can never be read; what is kept next takes its place, and it stays beside. */
    DAMAGED
  }

  Kind kind();

  /** Whether secrets can be read now. */
  State state();

  /**
   * Opens it: a keyring asks the person itself and is waited for; a file is opened by its
   * passphrase.
   *
   * @param passphrase null for a keyring
   * @throws DaymarkException {@code CREDENTIALS_LOCKED} if it stays locked, with the reason
   */
  void unlock(char @Nullable [] passphrase);

  /** The secret of a name; empty if there is none here. */
  Optional<String> load(String name);

  /** Keeps a secret; durable when it returns. */
  void save(String name, String secret);

  /** Nothing if there is none. */
  void forget(String name);

  /** Lets go of what it holds of the system, such as a connection; it is not used any more. */
  default void close() {}
}
