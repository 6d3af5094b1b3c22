package dev.daymark.sync.auth;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Connects and disconnects Google accounts. Every method blocks. */
public interface AccountSignIn {

  /**
   * Signs in with the person's own OAuth client and remembers the account. Interrupting the thread
   * cancels and changes nothing.
   *
   * @param clientFile Google's {@code client_secret_*.json} of the "installed" kind
   * @param apiRoot another root of the API; null for Google's
   * @param reach how far back its events are kept; null for everything, or for what it was for an
   *     account that is known already
   * @param browser is handed the address the person has to open
   * @throws DaymarkException {@code CLIENT_FILE_INVALID}, {@code REMOTE_ADDRESS_REFUSED}, {@code
   *     SIGN_IN_FAILED} or {@code CREDENTIALS_UNAVAILABLE}
   */
  Account connect(
      Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser);

  /** The same with nothing said about how far back. */
  default Account connect(Path clientFile, @Nullable URI apiRoot, Consumer<URI> browser) {
    return connect(clientFile, apiRoot, null, browser);
  }

  /** Renews the grant of an account that wants to be signed in again. */
  Account reconnect(AccountId account, Consumer<URI> browser);

  /**
   * Revokes the grant, forgets the secrets and the account with its calendars. If the service
   * cannot be reached the account is forgotten all the same.
   *
   * @return whether the service confirmed that the grant is revoked
   */
  boolean disconnect(AccountId account);
}
