package dev.daymark.domain;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Google account that is connected. It holds nothing secret: tokens and the client's secret are
 * in the credential store under the account's id.
 *
 * @param apiRoot another root of the API than Google's own; null for Google's. HTTPS, or HTTP on
 *     loopback
 */
public record Account(
    AccountId id,
    String email,
    OAuthClient client,
    @Nullable URI apiRoot,
    State state,
    Instant connectedAt) {

  /** Whether the account can be synced. */
  public enum State {
    ACTIVE,
    SIGN_IN_REQUIRED
  }

  /** The public half of an OAuth client of the "installed" kind. */
  public record OAuthClient(String clientId, URI authUri, URI tokenUri) {}
}
